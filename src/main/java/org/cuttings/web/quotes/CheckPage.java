package org.cuttings.web.quotes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Quote;
import org.cuttings.search.quotes.CheckQuestion;
import org.cuttings.search.quotes.Difference;
import org.cuttings.search.quotes.QuoteCheck;
import org.cuttings.search.quotes.QuoteCheck.Finding;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.citations.Citation;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The check of a quotation.
 *
 * @param words what was pasted
 * @param by who is said to have said it
 * @param longest characters that can be pasted
 * @param problem why nothing can be answered; null where something can, and while nothing is asked
 * @param answer null as long as nothing is asked
 */
record CheckPage(
    Frame frame,
    String words,
    String by,
    int longest,
    @Nullable String problem,
    @Nullable Answer answer)
    implements Page {

  @Override
  public String template() {
    return "quotes/check";
  }

  @Override
  public List<String> sheets() {
    return List.of("quotes.css", "citations.css");
  }

  /**
   * @param kind the word for it in style sheets: verbatim, nearly, partly, someone_else, absent
   * @param verdict the answer in a line
   * @param explanation what the line does not say; null where it says all
   * @param findings the places
   * @param compared whether anything in them differs from what was pasted, or was left out
   */
  record Answer(
      String kind,
      String verdict,
      @Nullable String explanation,
      List<Place> findings,
      boolean compared) {
    Answer {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A place where the words or something like them stand.
   *
   * @param number 1-based, to tell places of the page apart
   * @param who who says it there
   * @param whoPage the page of the speaker; null where there is none
   * @param page of the quote; null where the article itself says it
   * @param citations to be copied
   */
  record Place(
      int number,
      String who,
      @Nullable String whoPage,
      String before,
      List<Stretch> words,
      String after,
      Cutting.Stamp stamp,
      Cutting.Dateline dateline,
      String title,
      String href,
      @Nullable String page,
      List<Citation> citations) {
    Place {
      words = List.copyOf(words);
      citations = List.copyOf(citations);
    }
  }

  /** A stretch of the comparison. */
  record Stretch(Difference.Kind kind, String text) {
    public boolean same() {
      return kind == Difference.Kind.SAME;
    }

    public boolean added() {
      return kind == Difference.Kind.ARTICLE_ONLY;
    }

    public boolean removed() {
      return kind == Difference.Kind.PASTED_ONLY;
    }

    public boolean leftOut() {
      return kind == Difference.Kind.LEFT_OUT;
    }
  }

  /** Nothing is asked yet. */
  static CheckPage empty(CheckQuestion question) {
    return new CheckPage(
        Frame.indexed(
            "Check a quotation",
            "Paste a sentence and see who said it, in which article, and word for word or not",
            "/quotes/check",
            Frame.Place.QUOTES),
        question.words(),
        question.by(),
        CheckQuestion.LONGEST,
        question.words().isEmpty() ? null : "There is no word in it that could be looked for.",
        null);
  }

  /**
   * @param site where its addresses begin
   */
  static CheckPage of(QuoteCheck check, String site) {
    CheckQuestion question = check.question();
    return new CheckPage(
        Frame.unindexed("Check a quotation", Frame.Place.QUOTES),
        question.words(),
        question.by(),
        CheckQuestion.LONGEST,
        null,
        answer(check, site));
  }

  private static Answer answer(QuoteCheck check, String site) {
    List<Finding> shown = check.findings().isEmpty() ? check.nearest() : check.findings();
    List<Place> places = new ArrayList<>();
    shown.forEach(finding -> places.add(place(places.size() + 1, finding, site)));
    return new Answer(
        check.verdict().value(),
        verdict(check),
        explanation(check),
        places,
        shown.stream()
            .flatMap(finding -> finding.differences().stream())
            .anyMatch(difference -> difference.kind() != Difference.Kind.SAME));
  }

  private static String verdict(QuoteCheck check) {
    List<Finding> findings = check.findings();
    return switch (check.verdict()) {
      case VERBATIM -> "Verbatim in " + articles(check);
      case NEARLY -> "Nearly so in " + articles(check);
      case PARTLY ->
          "In part: %s of %s are verbatim in %s"
              .formatted(
                  Labels.count(findings.getFirst().verbatimWords()),
                  Labels.count(check.words(), "word"),
                  Labels.source(findings.getFirst().article().source()));
      case SOMEONE_ELSE ->
          (findings.getFirst().verbatim()
                  ? "These words were said by "
                  : "Nearly these words were said by ")
              + String.join(" and by ", speakers(findings))
              + ", not by "
              + check.question().by();
      case ABSENT -> "Not in this archive";
    };
  }

  /** One is named, several are counted. */
  private static String articles(QuoteCheck check) {
    List<Finding> findings = check.findings();
    return (check.more() ? "at least " : "")
        + (findings.size() == 1
            ? Labels.source(findings.getFirst().article().source())
            : Labels.count(findings.size(), "article"));
  }

  private static Set<String> speakers(List<Finding> findings) {
    Set<String> speakers = new LinkedHashSet<>();
    for (Finding finding : findings) {
      String speaker = finding.speaker();
      if (speaker != null && speakers.size() < 3) {
        speakers.add(speaker);
      }
    }
    return speakers;
  }

  private static @Nullable String explanation(QuoteCheck check) {
    boolean quoted = check.findings().stream().anyMatch(one -> one.quote() != null);
    return switch (check.verdict()) {
      case VERBATIM ->
          !check.question().by().isEmpty() && speakers(check.findings()).isEmpty()
              ? "No article says whose words they are."
              : quoted ? null : "As words of the article itself: nobody is quoted with them.";
      case NEARLY ->
          speakers(check.findings()).isEmpty()
              ? "As words of the article itself: nobody is quoted with them."
              : null;
      case PARTLY ->
          "No article has all of these words. Those that an article has one after the other are shown"
              + " as it prints them; the rest of what you pasted is marked, and is not there.";
      case SOMEONE_ELSE -> null;
      case ABSENT ->
          check.nearest().isEmpty()
              ? "No article has these words, or words much like them."
              : "No article has these words. This is the nearest that the archive has:";
    };
  }

  private static Place place(int number, Finding finding, String site) {
    SourcedQuote quote = finding.quote();
    @Nullable String speaker = finding.speaker();
    Quote said = quote == null ? null : quote.words().quote();
    String key = said == null || speaker == null ? null : EntityKey.of(said.speakerId(), speaker);
    List<Stretch> words =
        finding.differences().stream().map(one -> new Stretch(one.kind(), one.text())).toList();
    StringBuilder own = new StringBuilder();
    words.stream().filter(one -> !one.removed()).forEach(one -> own.append(one.text()));
    return new Place(
        number,
        speaker != null ? speaker : quote != null ? "Speaker not named" : "The article’s own words",
        Links.record(EntityKind.PERSON, key),
        leading(finding.before()),
        words,
        trailing(finding.after()),
        Cutting.Stamp.of(finding.article().source()),
        Cutting.Dateline.of(finding.article().published()),
        Cutting.title(finding.article().title()),
        Links.passage(finding.article().id(), "", finding.passage()),
        quote == null ? null : Links.quote(quote.words().id()),
        citations(
            quote != null
                ? Reference.to(quote, site)
                : Reference.toWords(finding.article(), finding.passage(), own.toString(), site),
            said == null || said.direct()));
  }

  /** The plain one first: it is the one to be copied. */
  private static List<Citation> citations(Reference reference, boolean direct) {
    List<Citation> all = new ArrayList<>();
    all.add(new Citation("Plain", Citation.plain(reference, direct)));
    all.addAll(Citation.in(reference, direct));
    return all;
  }

  /** From a word on, with an ellipsis where the passage begins earlier. */
  private static String leading(String before) {
    int space = before.indexOf(' ');
    return before.length() < 150 || space < 0 ? before : "… " + before.substring(space + 1);
  }

  private static String trailing(String after) {
    int space = after.lastIndexOf(' ');
    return after.length() < 150 || space < 0 ? after : after.substring(0, space) + " …";
  }
}
