package org.cuttings.curation.corrections;

import java.util.List;
import org.cuttings.model.Wording;

/**
 * The evidence of one kind that an article has, as it stands after all decisions.
 *
 * @param article id of the article
 * @param wordings the words of each piece, in the order of the article; of a join, of the events
 * @param passages texts of the passages of the article, in their order
 */
public record Shown(
    String article, EvidenceKind kind, List<Wording> wordings, List<String> passages) {
  public Shown {
    wordings = List.copyOf(wordings);
    passages = List.copyOf(passages);
  }
}
