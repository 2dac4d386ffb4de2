package org.cuttings.web.quotes;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.model.PartialDate;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.web.page.Labels;
import org.jspecify.annotations.Nullable;

/**
 * Words with the reference to where they stand, as plain text ready to be pasted, in the styles
 * that papers and universities ask for. What the article does not state is left out, or said to be
 * unknown where a style has a place for that.
 *
 * @param style name of the style
 * @param text the words and the reference
 */
public record QuoteCitation(String style, String text) {
  private static final Locale ENGLISH = Locale.US;

  /** Of more authors, styles name the first. */
  private static final int MOST_AUTHORS = 3;

  /**
   * @param words as the article has them
   * @param direct whether they stand between marks there; else they are given without
   * @param speaker who says them; null for the article itself
   */
  static List<QuoteCitation> of(
      String words, boolean direct, @Nullable String speaker, CitedArticle article) {
    Reference reference = new Reference(words, direct, speaker, article);
    return List.of(
        new QuoteCitation("Plain", reference.plain()),
        new QuoteCitation("Chicago", reference.chicago()),
        new QuoteCitation("APA", reference.apa()),
        new QuoteCitation("MLA", reference.mla()));
  }

  private record Reference(
      String words, boolean direct, @Nullable String speaker, CitedArticle article) {

    /** “Words” (Ines Roth, quoted in The Gazette, 14 March 2017, “Title”, address) */
    String plain() {
      return quoted()
          + " ("
          + Stretches.joined(
              ", ",
              saidBy("quoted in ", "from ") + Labels.source(article.source()),
              Labels.date(article.published()),
              "“" + title() + "”",
              address())
          + ")";
    }

    /** A note: Ines Roth, quoted in Maren Holt, “Title,” Gazette, March 14, 2017, address. */
    String chicago() {
      return quoted()
          + "\n"
          + Stretches.ended(
              saidBy("quoted in ", "")
                  + Stretches.joined(
                      ", ",
                      straightNames(" and "),
                      within("“" + title(), "”")
                          + Stretches.joined(", ", article.source(), chicagoDate()),
                      address()));
    }

    /** Holt, M. (2017, March 14). Title. Gazette. address */
    String apa() {
      String date = "(" + apaDate() + ").";
      String authors = Stretches.ended(initialledNames());
      String title = Stretches.ended(title());
      return quoted()
          + (speaker == null ? "" : " (" + speaker + ", as quoted in " + apaShort() + ")")
          + "\n"
          + Stretches.joined(
              " ",
              article.byline().isEmpty() ? title : authors,
              date,
              article.byline().isEmpty() ? null : title,
              article.source() == null ? null : Stretches.ended(article.source()),
              address());
    }

    /** Holt, Maren, and J. P. Quill. “Title.” Gazette, 14 Mar. 2017, address. */
    String mla() {
      String marked = Stretches.ended(title());
      return quoted()
          + (speaker == null ? "" : " (" + speaker + ", qtd. in " + mlaShort() + ")")
          + "\n"
          + Stretches.joined(
              " ",
              article.byline().isEmpty() ? null : Stretches.ended(invertedNames()),
              "“" + marked + "”",
              Stretches.ended(Stretches.joined(", ", article.source(), mlaDate(), address())));
    }

    private String quoted() {
      // The comma before "he said" is the sentence's, not the speaker's.
      String text = words.strip().replaceAll("\\s+", " ").replaceAll("[,;:]$", "");
      return direct ? "“" + Stretches.innerMarks(text) + "”" : text;
    }

    private String saidBy(String quoted, String said) {
      return speaker == null ? said : speaker + ", " + quoted;
    }

    private String title() {
      String title = article.title();
      return title == null || title.isBlank() ? "[Untitled]" : Stretches.innerMarks(title.strip());
    }

    /** American marks stand behind the comma. */
    private static String within(String opened, String closing) {
      return opened.matches("(?s).*[.?!…]") ? opened + closing + " " : opened + "," + closing + " ";
    }

    /** The page with the words, or the address here of an article that states none. */
    private String address() {
      String link = TextFragment.link(article.url(), words);
      return link == null ? "Cuttings archive, article " + article.id() : link;
    }

    private @Nullable String straightNames(String and) {
      List<String> names =
          article.byline().stream().map(name -> AuthorName.of(name).straight()).toList();
      return names.isEmpty() ? null : Stretches.listed(names, and, MOST_AUTHORS);
    }

    private String invertedNames() {
      List<String> names = new ArrayList<>();
      for (String name : article.byline()) {
        AuthorName author = AuthorName.of(name);
        names.add(names.isEmpty() ? author.inverted() : author.straight());
      }
      // The comma of the turned name is followed by another.
      return names.size() == 2
          ? names.getFirst() + ", and " + names.getLast()
          : Stretches.listed(names, ", and ", MOST_AUTHORS - 1);
    }

    private String initialledNames() {
      List<String> names =
          article.byline().stream().map(name -> AuthorName.of(name).withInitials()).toList();
      return Stretches.listed(names, names.size() > 1 ? ", & " : " & ", Integer.MAX_VALUE);
    }

    private String apaShort() {
      List<String> families =
          article.byline().stream().map(name -> AuthorName.of(name).family()).toList();
      String who =
          families.isEmpty()
              ? "“" + title() + "”"
              : families.size() > 2
                  ? families.getFirst() + " et al."
                  : String.join(" & ", families);
      return who + ", " + year("n.d.");
    }

    private String mlaShort() {
      List<String> families =
          article.byline().stream().map(name -> AuthorName.of(name).family()).toList();
      return families.isEmpty()
          ? "“" + title() + "”"
          : families.size() > 2 ? families.getFirst() + " et al." : String.join(" and ", families);
    }

    private String year(String unknown) {
      PartialDate date = article.published();
      return date == null ? unknown : Objects.requireNonNullElse(date.certainYear(), date.value());
    }

    private String chicagoDate() {
      PartialDate date = article.published();
      return date == null
          ? "n.d."
          : switch (date.precision()) {
            case DAY ->
                month(date, TextStyle.FULL)
                    + " "
                    + date.from().getDayOfMonth()
                    + ", "
                    + date.from().getYear();
            case MONTH -> month(date, TextStyle.FULL) + " " + date.from().getYear();
            case YEAR, RANGE -> Labels.date(date);
          };
    }

    private String apaDate() {
      PartialDate date = article.published();
      return date == null
          ? "n.d."
          : switch (date.precision()) {
            case DAY -> apaMonth(date) + " " + date.from().getDayOfMonth();
            case MONTH -> apaMonth(date);
            case YEAR, RANGE -> Labels.date(date);
          };
    }

    private static String apaMonth(PartialDate date) {
      return date.from().getYear() + ", " + month(date, TextStyle.FULL);
    }

    private String mlaDate() {
      PartialDate date = article.published();
      return date == null
          ? "n.d."
          : switch (date.precision()) {
            case DAY ->
                date.from().getDayOfMonth() + " " + mlaMonth(date) + " " + date.from().getYear();
            case MONTH -> mlaMonth(date) + " " + date.from().getYear();
            case YEAR, RANGE -> Labels.date(date);
          };
    }

    /** May, June and July are short enough; September has four letters. */
    private static String mlaMonth(PartialDate date) {
      Month month = date.from().getMonth();
      return switch (month) {
        case MAY, JUNE, JULY -> month.getDisplayName(TextStyle.FULL, ENGLISH);
        case SEPTEMBER -> "Sept.";
        default -> month.getDisplayName(TextStyle.SHORT, ENGLISH) + ".";
      };
    }

    private static String month(PartialDate date, TextStyle style) {
      return date.from().getMonth().getDisplayName(style, ENGLISH);
    }
  }

  /** Joins the pieces of references. */
  private static final class Stretches {
    private Stretches() {}

    static String joined(String separator, @Nullable String... pieces) {
      return java.util.Arrays.stream(pieces)
          .filter(Objects::nonNull)
          .collect(Collectors.joining(separator));
    }

    /** With a full stop, unless a mark ends it already. */
    static String ended(String sentence) {
      return sentence.matches("(?s).*[.?!…][”’]?") ? sentence : sentence + ".";
    }

    /** Marks within marks are single ones. */
    static String innerMarks(String text) {
      return text.replace('“', '‘').replace('”', '’').replaceAll("\"([^\"]*)\"", "‘$1’");
    }

    static String listed(List<String> names, String and, int most) {
      if (names.size() > most) {
        return names.getFirst() + " et al.";
      }
      return names.size() < 2
          ? String.join("", names)
          : String.join(", ", names.subList(0, names.size() - 1)) + and + names.getLast();
    }
  }
}
