package org.cuttings.curation.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.authority.AuthorityWriter;
import org.cuttings.model.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/**
 * What curators decided of one record, or of one candidate.
 *
 * @param record the whole record; of a candidate only key, kind and name
 * @param into the record that it is merged into; null unless it is
 */
public record Decision(AuthorityRecord record, Standing standing, @Nullable String into) {
  private static final String STANDING = "standing";
  private static final String INTO = "mergedInto";

  /** What becomes of a record. */
  public enum Standing {
    KEPT,
    /** Its names are those of another record; its address leads there. */
    MERGED,
    /** A candidate that is not to be looked at again. */
    IGNORED,
    /** It is no record any more. */
    WITHDRAWN;

    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Decision {
    if ((standing == Standing.MERGED) != (into != null)) {
      throw new IllegalArgumentException("What is merged is merged into something");
    }
  }

  public static Decision kept(AuthorityRecord record) {
    return new Decision(record, Standing.KEPT, null);
  }

  /** The record, if it is one of its own. */
  @Nullable AuthorityRecord own() {
    return standing == Standing.KEPT ? record : null;
  }

  /** The state of it in the journal: the record as files have it, with what became of it. */
  ObjectNode state() {
    ObjectNode state = AuthorityWriter.json(record);
    if (standing != Standing.KEPT) {
      state.put(STANDING, standing.value());
    }
    if (into != null) {
      state.put(INTO, into);
    }
    return state;
  }

  /** Reads what {@link #state} wrote. */
  public static Decision read(ObjectNode state) {
    ObjectNode record = state.deepCopy();
    JsonNode standing = record.remove(STANDING);
    JsonNode into = record.remove(INTO);
    return new Decision(
        AuthorityFile.parse("journal", "{\"records\":[" + record + "]}").getFirst(),
        standing == null
            ? Standing.KEPT
            : Arrays.stream(Standing.values())
                .filter(one -> one.value().equals(standing.asText()))
                .findFirst()
                .orElseThrow(),
        into == null ? null : into.asText());
  }
}
