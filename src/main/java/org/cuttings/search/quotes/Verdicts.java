package org.cuttings.search.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cuttings.model.EntityKey;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Quote;
import org.cuttings.search.quotes.QuoteCheck.Finding;
import org.cuttings.search.quotes.QuoteCheck.Verdict;
import org.jspecify.annotations.Nullable;

/** Decides what the places found are worth as an answer. */
final class Verdicts {
  /** Below that, more differs than somebody remembers wrongly. */
  private static final double NEARLY = 0.7;

  /** Below that it is not even worth showing. */
  private static final double NEAREST = 0.45;

  private static final int MOST_NEAREST = 3;

  /** Fewer words that stand together are a turn of phrase that anybody may use. */
  private static final int PART = 6;

  private static final double PART_WEIGHT = 4;

  private static final int MOST_PARTS = 5;

  private static final Comparator<Finding> QUOTED_FIRST =
      Comparator.comparing((Finding one) -> one.quote() == null)
          .thenComparing(Verdicts::published)
          .thenComparing(one -> one.article().id().value());

  private final CheckQuestion question;
  private final Set<String> meant;
  private final boolean more;

  /**
   * @param meant keys of those whom the given name may mean
   * @param more whether other articles may have the words, too
   */
  Verdicts(CheckQuestion question, Set<String> meant, boolean more) {
    this.more = more;
    this.question = question;
    this.meant = Set.copyOf(meant);
  }

  QuoteCheck decide(List<Finding> found) {
    List<Finding> verbatim = found.stream().filter(Finding::verbatim).sorted(QUOTED_FIRST).toList();
    List<Finding> nearly =
        found.stream()
            .filter(one -> !one.verbatim() && one.likeness() >= NEARLY)
            .sorted(
                Comparator.comparingDouble(Finding::likeness)
                    .reversed()
                    .thenComparing(QUOTED_FIRST))
            .toList();
    if (!question.by().isEmpty()) {
      if (verbatim.stream().anyMatch(this::isByThem)) {
        return answer(Verdict.VERBATIM, first(verbatim, this::isByThem));
      }
      if (nearly.stream().anyMatch(this::isByThem)) {
        return answer(Verdict.NEARLY, first(nearly, this::isByThem));
      }
      Predicate<Finding> byAnother = one -> one.speaker() != null;
      List<Finding> others = verbatim.stream().anyMatch(byAnother) ? verbatim : nearly;
      if (others.stream().anyMatch(byAnother)) {
        return answer(Verdict.SOMEONE_ELSE, first(others, byAnother));
      }
    }
    if (!verbatim.isEmpty()) {
      return answer(Verdict.VERBATIM, verbatim);
    }
    if (!nearly.isEmpty()) {
      return answer(Verdict.NEARLY, nearly);
    }
    List<Finding> partly =
        found.stream()
            .filter(one -> one.verbatimWords() >= PART && one.verbatimWeight() >= PART_WEIGHT)
            .sorted(
                Comparator.comparingDouble(Finding::verbatimWeight)
                    .reversed()
                    .thenComparing(QUOTED_FIRST))
            .limit(MOST_PARTS)
            .toList();
    return partly.isEmpty() ? absent(found) : answer(Verdict.PARTLY, first(partly, this::isByThem));
  }

  private QuoteCheck answer(Verdict verdict, List<Finding> findings) {
    return new QuoteCheck(question, verdict, more, findings, List.of());
  }

  private QuoteCheck absent(List<Finding> found) {
    return new QuoteCheck(
        question,
        Verdict.ABSENT,
        more,
        List.of(),
        found.stream()
            .filter(one -> one.likeness() >= NEAREST)
            .sorted(Comparator.comparingDouble(Finding::likeness).reversed())
            .limit(MOST_NEAREST)
            .toList());
  }

  private static List<Finding> first(List<Finding> all, Predicate<Finding> which) {
    List<Finding> ordered = new ArrayList<>(all.stream().filter(which).toList());
    all.stream().filter(which.negate()).forEach(ordered::add);
    return ordered;
  }

  /** By the record that the name means, or by a name that has the given words. */
  private boolean isByThem(Finding finding) {
    if (finding.quote() == null) {
      return false;
    }
    Quote quote = finding.quote().words().quote();
    @Nullable String speaker = quote.speaker();
    if (speaker == null) {
      return false;
    }
    if (meant.contains(EntityKey.of(quote.speakerId(), speaker))) {
      return true;
    }
    Set<String> given = words(question.by());
    return !given.isEmpty() && words(speaker).containsAll(given);
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    TextWord.in(name).forEach(word -> words.add(word.folded()));
    return words;
  }

  /** Undated articles come last. */
  private static String published(Finding finding) {
    PartialDate date = finding.article().published();
    return date == null ? "9999" : date.from().toString();
  }
}
