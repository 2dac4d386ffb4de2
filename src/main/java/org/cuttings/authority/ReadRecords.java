package org.cuttings.authority;

import java.util.List;
import org.cuttings.model.AuthorityRecord;

/**
 * What could be read of a file that somebody sends.
 *
 * @param refused records that could not, and why, in the words for who wrote them
 */
public record ReadRecords(List<AuthorityRecord> records, List<String> refused) {
  public ReadRecords {
    records = List.copyOf(records);
    refused = List.copyOf(refused);
  }
}
