package org.cuttings.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuttings.extract.joins.Outlets;
import org.cuttings.model.Article;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How evidence is derived from articles.
 *
 * @param version tells apart two derivations that may give different evidence of any article: of
 *     rules and of the authority file. What curators decide one by one is not part of it: it
 *     touches few articles, which {@link Rederivation} brings up to date
 * @param decisions up to where in their journal the decisions of curators are taken into account
 * @param records the authority records, by id
 * @param evidence derives the evidence of an article; used by several threads
 */
public record Derivation(
    String version,
    long decisions,
    Map<String, AuthorityRecord> records,
    Function<Article, Evidence> evidence) {
  private static final String FAULTY = "-faulty";

  public Derivation {
    records = Map.copyOf(records);
  }

  public static Derivation of(
      String version, Collection<AuthorityRecord> records, Function<Article, Evidence> evidence) {
    return new Derivation(
        version,
        0,
        records.stream().collect(Collectors.toMap(AuthorityRecord::id, record -> record)),
        evidence);
  }

  /**
   * The same with what curators decided.
   *
   * @param upTo place in their journal
   * @param amendments applied one after the other to what the rules derive
   */
  public Derivation decided(long upTo, List<? extends Amendment> amendments) {
    return new Derivation(
        version,
        upTo,
        records,
        article -> {
          Evidence amended = evidence.apply(article);
          for (Amendment amendment : amendments) {
            amended = amendment.amend(article, amended);
          }
          return amended;
        });
  }

  /**
   * What was derived from an article.
   *
   * @param fault why that is nothing, when a rule failed on it; null otherwise
   */
  public record Derived(Evidence evidence, @Nullable String fault) {}

  /**
   * Derives the evidence of {@code article}. A rule that fails costs the article its evidence,
   * never its place in the archive, and no other article anything.
   */
  public Derived derive(Article article) {
    try {
      return new Derived(evidence.apply(article), null);
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      return new Derived(
          Evidence.NONE,
          "A rule failed on it (%s%s); please report this."
              .formatted(e, trace.length == 0 ? "" : " at " + trace[0]));
    }
  }

  /** The filing of an article from which {@code derived} came: one with a fault is read again. */
  public Filing file(Filing filing, Derived derived) {
    String rules = derived.fault() == null ? version : version + FAULTY;
    return filing.readAnew(rules, filing.run());
  }

  /** The outlets among the records. */
  public Outlets outlets() {
    return Outlets.of(records.values());
  }

  /** Reads articles without deriving anything from them. */
  public static Derivation none(String version) {
    return new Derivation(version, 0, Map.of(), article -> Evidence.NONE);
  }
}
