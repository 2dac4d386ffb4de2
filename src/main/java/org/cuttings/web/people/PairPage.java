package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.model.Event;
import org.cuttings.search.Facet;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.people.PairView;
import org.cuttings.web.articles.EvidenceSpots;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the archive holds of two people together, in the order of time, each piece with
 * its sources.
 *
 * @param one whose page leads here
 * @param summary how many events, with which statuses, and how many articles name both
 * @param events on this page, each with the words of its reports
 * @param turning to the other pages; null where there is one
 * @param quotes of the one about the other
 * @param moreQuotes lead to all of them; empty where all are here
 * @param passages the newest that name both
 * @param all the search for the articles that name both
 * @param lists what can be taken along
 */
public record PairPage(
    Frame frame,
    Party one,
    Party other,
    String summary,
    List<Happening> events,
    @Nullable Turning turning,
    List<QuoteLine> quotes,
    List<RecordPage.Way> moreQuotes,
    List<Cutting> passages,
    RecordPage.@Nullable Way all,
    List<Companions> lists)
    implements Page {
  private static final int REPORTS = 6;

  public PairPage {
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    moreQuotes = List.copyOf(moreQuotes);
    passages = List.copyOf(passages);
    lists = List.copyOf(lists);
  }

  @Override
  public String template() {
    return "people/pair";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "people.css");
  }

  /** One of the two. */
  public record Party(String name, @Nullable String href, @Nullable String known) {
    static Party of(RecordSummary record) {
      return new Party(
          record.name(), Links.record(record.kind(), record.key()), EvidenceLabels.known(record));
    }
  }

  /**
   * @param more reports that are not printed; null where all are
   */
  public record Happening(EventLine line, List<ReportLine> reports, @Nullable String more) {
    public Happening {
      reports = List.copyOf(reports);
    }
  }

  /**
   * An event in the words of one article.
   *
   * @param status what the article says of it; null for what happened
   * @param attributedTo whom the article names as its source; null where nobody
   */
  public record ReportLine(
      String words,
      String href,
      @Nullable String status,
      @Nullable String attributedTo,
      QuoteLine.Source source) {}

  public static PairPage of(PairView pair) {
    RecordSummary one = pair.one();
    RecordSummary other = pair.other();
    String title = one.name() + " and " + other.name();
    @Nullable String address = Links.pair(one.key(), other.key());
    String summary = summary(pair);
    boolean both = one.kind() == other.kind() && isFacet(one) && pair.articles() > 0;
    Frame frame =
        address == null || pair.page() > 1
            ? Frame.unindexed(title, Frame.Place.PEOPLE)
            : Frame.indexed(title, summary, canonical(one, other), Frame.Place.PEOPLE);
    List<Companions> lists = lists(pair, both);
    return new PairPage(
        frame.withAlternates(Companions.feeds(lists)),
        Party.of(one),
        Party.of(other),
        summary,
        pair.events().stream().map(event -> happening(event)).toList(),
        address == null ? null : Turning.of(address, pair.page(), pair.lastPage()),
        QuoteLine.of(pair.quotes().newest()),
        pair.quotes().total() > pair.quotes().newest().size()
            ? List.of(allSaid(one, other), allSaid(other, one))
            : List.of(),
        pair.passages().stream()
            .map(found -> Passages.cutting(found.article(), found.mentions(), found.passages()))
            .toList(),
        both ? search(pair) : null,
        lists);
  }

  private static List<Companions> lists(PairView pair, boolean search) {
    RecordSummary one = pair.one();
    RecordSummary other = pair.other();
    List<Companions> lists = new ArrayList<>();
    @Nullable String address = Links.pair(one.key(), other.key());
    if (address != null) {
      lists.add(new Companions("Everything about both", Companions.unreferred(address)));
    }
    lists.add(
        Companions.of(
            "Events between them",
            Links.events(
                EventParameters.EMPTY
                    .withIncluded(EventFacet.PERSON, one.key())
                    .withIncluded(EventFacet.WITH, other.key()))));
    lists.add(says(one, other));
    lists.add(says(other, one));
    if (search) {
      lists.add(Companions.of(search(pair).label(), String.valueOf(search(pair).href())));
    }
    return lists;
  }

  private static Companions says(RecordSummary speaker, RecordSummary about) {
    RecordPage.Way all = allSaid(speaker, about);
    return Companions.of(all.label(), String.valueOf(all.href()));
  }

  private static RecordPage.Way allSaid(RecordSummary speaker, RecordSummary about) {
    return new RecordPage.Way(
        "What " + speaker.name() + " says of " + about.name(),
        Links.quotes(Dossier.says(speaker, about)));
  }

  private static boolean isFacet(RecordSummary record) {
    return record.kind() == org.cuttings.model.EntityKind.PERSON;
  }

  /** The page is the same from either side; one address of the two is its own. */
  private static String canonical(RecordSummary one, RecordSummary other) {
    boolean inOrder = one.key().compareTo(other.key()) < 0;
    return String.valueOf(
        inOrder ? Links.pair(one.key(), other.key()) : Links.pair(other.key(), one.key()));
  }

  private static RecordPage.Way search(PairView pair) {
    return new RecordPage.Way(
        "Articles about " + pair.one().name() + " that name " + pair.other().name(),
        search(pair.one(), pair.other()).map(Links::search).orElse(""));
  }

  /**
   * The search for articles that name both; empty where neither is a person. Values of one facet
   * widen: the one is a filter, the other is searched for by name.
   */
  static Optional<SearchParameters> search(RecordSummary one, RecordSummary other) {
    return isFacet(one)
        ? Optional.of(
            SearchParameters.EMPTY
                .withQuery("\"" + other.name().replace('"', ' ').strip() + "\"")
                .withIncluded(Facet.PERSON, one.key()))
        : isFacet(other) ? search(other, one) : Optional.empty();
  }

  private static String summary(PairView pair) {
    List<String> parts = new ArrayList<>();
    if (pair.total() > 0) {
      @Nullable String statuses = DealingLine.statuses(pair.statuses());
      parts.add(
          Labels.count(pair.total(), "event") + (statuses == null ? "" : " (" + statuses + ")"));
    } else {
      parts.add("No event is reported between them");
    }
    parts.add(
        pair.articles() == 0
            ? "no article names both"
            : Labels.count(pair.articles(), "article")
                + (pair.articles() == 1 ? " names both" : " name both"));
    return String.join("; ", parts) + ".";
  }

  private static Happening happening(PairView.PairEvent event) {
    int rest = event.reports().size() - REPORTS;
    return new Happening(
        EventLine.of(event.event()),
        event.reports().stream().limit(REPORTS).map(PairPage::report).toList(),
        rest > 0 ? Labels.count(rest, "more report") : null);
  }

  private static ReportLine report(PairView.Reported reported) {
    Event event = reported.event();
    return new ReportLine(
        reported.text().replaceAll("\\s+", " "),
        QuoteLine.place(reported.article(), event.trigger(), EvidenceSpots.anchor(event)),
        EvidenceLabels.status(event.status()),
        event.attributedTo(),
        QuoteLine.Source.of(reported.article()));
  }
}
