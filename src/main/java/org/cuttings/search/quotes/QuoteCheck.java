package org.cuttings.search.quotes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Whether the archive has the words that somebody remembers.
 *
 * @param question what was asked
 * @param verdict the answer
 * @param findings the places that the answer rests on: as quoted words first, then the earliest
 *     published, for {@link Verdict#NEARLY} the most alike, for {@link Verdict#PARTLY} the longest;
 *     empty for {@link Verdict#ABSENT}
 * @param more whether only those articles were compared that are most alike, and others may have
 *     the words, too
 * @param nearest what resembles the words most although it is not them; only where there are no
 *     findings
 */
public record QuoteCheck(
    CheckQuestion question,
    Verdict verdict,
    boolean more,
    List<Finding> findings,
    List<Finding> nearest) {
  public QuoteCheck {
    findings = List.copyOf(findings);
    nearest = List.copyOf(nearest);
  }

  /** How many words were pasted. */
  public int words() {
    return TextWord.in(question.words()).size();
  }

  /** The five answers. */
  public enum Verdict {
    /** Word for word, but for what the asker left out himself. */
    VERBATIM,
    /** With a few words different. */
    NEARLY,
    /** Only some of the words that stand together, word for word: what was pasted goes on. */
    PARTLY,
    /** Word for word or nearly so, but every article that says by whom names somebody else. */
    SOMEONE_ELSE,
    /** Neither as a quote nor in the text of an article. */
    ABSENT;

    /** The word for it in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A place in an article.
   *
   * @param article where
   * @param passage ordinal of the passage in which the words begin
   * @param at in the text of that passage; to its end where they run on into the next one
   * @param before the end of what stands before the words in the same passage
   * @param after the beginning of what stands after them
   * @param likeness 1 for the same words, less the more differs, 0 for nothing in common
   * @param verbatim whether the words are the same
   * @param differences the article's words and the pasted ones, in reading order
   * @param quote what is quoted there; null where the article itself says it
   */
  public record Finding(
      CitedArticle article,
      int passage,
      TextSpan at,
      String before,
      String after,
      double likeness,
      boolean verbatim,
      List<Difference> differences,
      @Nullable SourcedQuote quote) {
    public Finding {
      differences = List.copyOf(differences);
    }

    /** The longest stretch of the pasted words that the article has word for word. */
    public String verbatimStretch() {
      return differences.stream()
          .filter(difference -> difference.kind() == Difference.Kind.SAME)
          .map(Difference::text)
          .max(Comparator.comparingDouble(Finding::weight))
          .orElse("");
    }

    /** How many words it has. */
    public int verbatimWords() {
      return TextWord.in(verbatimStretch()).size();
    }

    /** What its words weigh together. */
    double verbatimWeight() {
      return weight(verbatimStretch());
    }

    private static double weight(String text) {
      return TextWord.in(text).stream().mapToDouble(TextWord::weight).sum();
    }

    /** Who is quoted; null where nobody is, or nobody is named. */
    public @Nullable String speaker() {
      return quote == null ? null : quote.words().quote().speaker();
    }
  }
}
