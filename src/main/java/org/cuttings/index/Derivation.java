package org.cuttings.index;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuttings.extract.joins.Outlets;
import org.cuttings.model.Article;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.Evidence;

/**
 * How evidence is derived from articles.
 *
 * @param version tells apart two derivations that may give different evidence: of rules and of
 *     authority records
 * @param records the authority records, by id
 * @param evidence derives the evidence of an article; used by several threads
 */
public record Derivation(
    String version, Map<String, AuthorityRecord> records, Function<Article, Evidence> evidence) {
  public Derivation {
    records = Map.copyOf(records);
  }

  public static Derivation of(
      String version, Collection<AuthorityRecord> records, Function<Article, Evidence> evidence) {
    return new Derivation(
        version,
        records.stream().collect(Collectors.toMap(AuthorityRecord::id, record -> record)),
        evidence);
  }

  /** The outlets among the records. */
  public Outlets outlets() {
    return Outlets.of(records.values());
  }

  /** Reads articles without deriving anything from them. */
  public static Derivation none(String version) {
    return new Derivation(version, Map.of(), article -> Evidence.NONE);
  }
}
