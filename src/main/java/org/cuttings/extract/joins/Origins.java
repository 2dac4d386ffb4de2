package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.Article;
import org.cuttings.model.Event;
import org.cuttings.model.Origin;
import org.cuttings.model.Origin.Basis;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** From which other outlets an article has what it says: whom it names as having reported it. */
public final class Origins {
  /** An article with more passages restates more than one report. */
  private static final int MOST_RETOLD = 25;

  private static final int LEAD = 2;

  /** So far reaches a source in a text without sentences, in characters. */
  private static final int REACH = 160;

  private static final Pattern CREDIT =
      Pattern.compile("^[\\p{Lu}][^()\\n]{1,40}\\(([^()]{2,40})\\) ?[\u2014\u2013-]");

  private static final Set<String> REPORTS =
      Set.of(
          "reported",
          "reports",
          "wrote",
          "writes",
          "says",
          "said",
          "counts",
          "counted",
          "found",
          "revealed",
          "reveals",
          "disclosed",
          "published",
          "describes",
          "described",
          "obtained",
          "learned",
          "quoted",
          "quotes",
          "cited",
          "tells",
          "told",
          "broke");

  private static final Set<String> BETWEEN =
      Set.of("has", "had", "have", "first", "also", "newspaper", "agency", "news", "magazine");

  private static final Set<String> BEFORE = Set.of("by", "told", "with", "to", "of", "in");

  private static final Set<String> BEFORE_THAT =
      Set.of(
          "reported",
          "according",
          "published",
          "quoted",
          "report",
          "article",
          "story",
          "account",
          "interview",
          "cited",
          "first",
          "analysis");

  private static final Set<String> BACK =
      Set.of("agency", "report", "newspaper", "account", "paper", "magazine");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sept", "oct", "nov", "dec", "st", "jr", "no", "lt", "col");

  /** What names an outlet: the characters of a passage that it speaks for. */
  private record Attribution(TextSpan span, String outlet) {}

  private final Article article;
  private final Outlets outlets;
  private final Map<Integer, List<Attribution>> attributions = new HashMap<>();
  private final @Nullable Origin whole;

  private Origins(Article article, Outlets outlets) {
    this.article = article;
    this.outlets = outlets;
    this.whole = whole();
  }

  public static Origins of(Article article, Outlets outlets) {
    return new Origins(article, outlets);
  }

  /** The outlet that {@code event} comes from; null for the article's own reporting. */
  public @Nullable Origin of(Event event) {
    return of(event.clause(), event.attributedTo());
  }

  /** The outlet to which the words of {@code quote} were first said; null if to this one. */
  public @Nullable Origin of(Quote quote) {
    return of(quote.wording(), quote.via());
  }

  private @Nullable Origin of(Wording wording, @Nullable String teller) {
    if (teller != null) {
      for (Outlets.Found found : outlets.in(Multiplicity.words(teller))) {
        if (foreign(found.name())) {
          return new Origin(found.name(), Basis.ATTRIBUTED);
        }
      }
    }
    for (Wording.Piece piece : wording.pieces()) {
      for (Attribution attribution : attributions(piece.passage())) {
        if (attribution.span.overlaps(piece.span())) {
          return new Origin(attribution.outlet, Basis.ATTRIBUTED);
        }
      }
    }
    Passage passage = article.passages().get(wording.passage());
    String quoted = passage.kind() == Passage.Kind.QUOTATION ? introduced(passage) : null;
    return quoted != null ? new Origin(quoted, Basis.QUOTED) : whole;
  }

  /** The outlet that is named where a block quotation is led in; null if none. */
  private @Nullable String introduced(Passage quotation) {
    for (int i = quotation.ordinal() - 1; i >= 0; i--) {
      Passage passage = article.passages().get(i);
      if (passage.kind() != Passage.Kind.QUOTATION) {
        List<Outlets.Found> found = outlets.in(Multiplicity.words(passage.text()));
        return found.isEmpty() || !foreign(found.getLast().name()) ? null : found.getLast().name();
      }
    }
    return null;
  }

  /** Where the whole article comes from. */
  private @Nullable Origin whole() {
    List<Passage> lead =
        article.passages().stream()
            .filter(passage -> passage.kind() == Passage.Kind.PARAGRAPH)
            .limit(LEAD)
            .toList();
    if (article.passages().size() <= MOST_RETOLD) {
      for (Passage passage : lead) {
        for (Attribution attribution : attributions(passage.ordinal())) {
          if (returns(attribution.outlet)) {
            return new Origin(attribution.outlet, Basis.RETOLD);
          }
        }
      }
    }
    if (!lead.isEmpty()) {
      Matcher credit = CREDIT.matcher(lead.getFirst().text());
      if (credit.find() && foreign(credit.group(1))) {
        return new Origin(credit.group(1), Basis.CREDITED);
      }
    }
    return null;
  }

  /** Whether the article comes back to {@code outlet}. */
  private boolean returns(String outlet) {
    int named = 0;
    int meant = 0;
    for (Passage passage : article.passages()) {
      List<String> words = Multiplicity.words(passage.text());
      for (Outlets.Found found : outlets.in(words)) {
        named += found.name().equals(outlet) ? 1 : 0;
      }
      for (int i = 1; i < words.size(); i++) {
        boolean the = words.get(i - 1).equalsIgnoreCase("the");
        meant += the && BACK.contains(words.get(i).toLowerCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return named + meant >= 2;
  }

  private boolean foreign(String outlet) {
    String publisher = article.metadata().publisher();
    return publisher == null || !Outlet.key(publisher).equals(Outlet.key(outlet));
  }

  private List<Attribution> attributions(int passage) {
    return attributions.computeIfAbsent(
        passage, ordinal -> find(article.passages().get(ordinal).text()));
  }

  private List<Attribution> find(String text) {
    List<Attribution> found = new ArrayList<>();
    List<String> words = Multiplicity.words(text);
    List<Outlets.Found> named = outlets.in(words);
    if (named.isEmpty()) {
      return found;
    }
    int[] starts = starts(text, words);
    for (Outlets.Found outlet : named) {
      if (foreign(outlet.name()) && (after(words, outlet) || before(words, outlet))) {
        found.add(new Attribution(sentence(text, starts[outlet.first()]), outlet.name()));
      }
    }
    return found;
  }

  private static int[] starts(String text, List<String> words) {
    int[] starts = new int[words.size()];
    int from = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = text.indexOf(words.get(i), from);
      from = starts[i] + words.get(i).length();
    }
    return starts;
  }

  private static boolean after(List<String> words, Outlets.Found outlet) {
    int at = outlet.end();
    while (at < words.size() && BETWEEN.contains(words.get(at).toLowerCase(Locale.ROOT))) {
      at++;
    }
    return at < words.size() && REPORTS.contains(words.get(at).toLowerCase(Locale.ROOT));
  }

  private static boolean before(List<String> words, Outlets.Found outlet) {
    int at = outlet.first() - 1;
    if (at >= 0 && words.get(at).equalsIgnoreCase("the")) {
      at--;
    }
    if (at < 0 || !BEFORE.contains(words.get(at).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return words.get(at).equalsIgnoreCase("told")
        || (at > 0 && BEFORE_THAT.contains(words.get(at - 1).toLowerCase(Locale.ROOT)));
  }

  /** The sentence around {@code at}; in a text without sentences, what is near. */
  private static TextSpan sentence(String text, int at) {
    int start = at;
    while (start > 0 && !ends(text, start - 1)) {
      start--;
    }
    int end = at;
    while (end < text.length() && !ends(text, end)) {
      end++;
    }
    boolean none = start == 0 && end == text.length();
    return none
        ? new TextSpan(Math.max(0, at - REACH), Math.min(text.length(), at + REACH))
        : new TextSpan(start, Math.max(end, at + 1));
  }

  /** Whether a sentence ends with the character at {@code i}. */
  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    if (c == '?' || c == '!') {
      return true;
    }
    if (c != '.' || i + 1 >= text.length() || Character.isLetterOrDigit(text.charAt(i + 1))) {
      return false;
    }
    int start = i;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, i).toLowerCase(Locale.ROOT);
    return word.length() != 1 && !ABBREVIATIONS.contains(word);
  }
}
