package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.authority.Identifier;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.people.RecordView;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.linked.Descriptions;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that articles speak of: who it is, where and when it is named, what it took
 * part in and with whom, what it said and what was said of it.
 *
 * @param kind {@code person}, with the side of the story where there is one
 * @param note what tells it from namesakes; null where nothing does
 * @param standing whether there is an authority record
 * @param roles offices, with their periods
 * @param relations to other records
 * @param forms words that name it, with the number of articles that have them
 * @param otherNames of the authority record, which no article has; null without any
 * @param identifiers in other systems
 * @param figures how often it is named, in how many articles …
 * @param span from the first mention to the last; null where all are undated
 * @param all the search for the articles that speak of it
 * @param mentions by source and by month
 * @param timeline what it took part in, on this page
 * @param events how many events there are; null without any
 * @param turning to the other pages of the timeline; null where there is one
 * @param dealings with whom it dealt
 * @param drawing the same as a drawing; null where there is too little to draw
 * @param said its words
 * @param saidOfIt words about it
 * @param newest the newest articles with the passages that speak of it
 * @param beside who is named in most of the same articles
 * @param namesakes whom this is not
 * @param lists what can be taken along
 * @param edit where curators say who it is
 * @param about the record itself
 */
public record RecordPage(
    Frame frame,
    String kind,
    String name,
    @Nullable String note,
    String standing,
    List<String> roles,
    List<Related> relations,
    List<Form> forms,
    @Nullable String otherNames,
    List<Way> identifiers,
    List<Figure> figures,
    @Nullable String span,
    Way all,
    Mentions mentions,
    List<EventLine> timeline,
    @Nullable String events,
    @Nullable Turning turning,
    List<DealingLine> dealings,
    @Nullable NetworkDrawing drawing,
    QuoteList said,
    QuoteList saidOfIt,
    List<Cutting> newest,
    List<Beside> beside,
    List<Namesake> namesakes,
    List<Companions> lists,
    String edit,
    RecordSummary about)
    implements Page {
  private static final int FORMS = 14;
  private static final Pattern KIN =
      Pattern.compile(
          "(step|half-)?(grand)?(father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt"
              + "|nephew|niece|cousin)(-in-law)?");

  public RecordPage {
    roles = List.copyOf(roles);
    relations = List.copyOf(relations);
    forms = List.copyOf(forms);
    identifiers = List.copyOf(identifiers);
    figures = List.copyOf(figures);
    timeline = List.copyOf(timeline);
    dealings = List.copyOf(dealings);
    newest = List.copyOf(newest);
    beside = List.copyOf(beside);
    namesakes = List.copyOf(namesakes);
    lists = List.copyOf(lists);
  }

  @Override
  public String template() {
    return "people/show";
  }

  @Override
  public Described described(String origin) {
    return Descriptions.record(about, origin);
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "people.css");
  }

  /** A link and what it says; the link is null where there is nowhere to go. */
  public record Way(String label, @Nullable String href) {}

  /** {@code son of} somebody, or {@code son:} somebody. */
  public record Related(String words, String name, @Nullable String href) {}

  /** Words that name it. */
  public record Form(String words, String articles) {}

  /** A number and what it counts. */
  public record Figure(String number, String noun) {}

  /**
   * @param more leads to all of them; null where all are here
   */
  public record QuoteList(String heading, List<QuoteLine> quotes, @Nullable Way more) {
    public QuoteList {
      quotes = List.copyOf(quotes);
    }
  }

  /** Somebody in the same articles. */
  public record Beside(String name, @Nullable String href, String articles) {}

  /**
   * @param known note, role or kind: what tells it apart
   */
  public record Namesake(String name, @Nullable String href, String known, String articles) {}

  public static RecordPage of(RecordView record) {
    RecordSummary self = record.summary();
    @Nullable String address = Links.record(self.kind(), self.key());
    String counted =
        Labels.count(self.mentions(), "mention")
            + " in "
            + Labels.count(self.articles(), "article");
    boolean own = address != null && !address.startsWith("/search");
    RecordView.Timeline timeline = record.timeline();
    Frame frame =
        own && timeline.page() == 1
            ? Frame.indexed(self.name(), counted, String.valueOf(address), Frame.Place.PEOPLE)
            : Frame.unindexed(self.name(), Frame.Place.PEOPLE);
    List<Companions> lists = lists(record);
    return new RecordPage(
        frame.withAlternates(Companions.feeds(lists)),
        self.side() == null || self.side().equals("other")
            ? EvidenceLabels.kind(self.kind())
            : EvidenceLabels.kind(self.kind()) + " · " + EvidenceLabels.side(self.side()),
        self.name(),
        self.note(),
        self.candidate()
            ? "Known by name only: there is no authority record."
            : "From the authority file of this archive.",
        RoleWords.of(self.roles()),
        relations(record.relations()),
        record.forms().stream()
            .limit(FORMS)
            .map(form -> new Form(form.words(), Labels.count(form.articles())))
            .toList(),
        otherNames(record),
        identifiers(record.identifiers()),
        figures(record),
        Labels.span(self.first(), self.last()),
        all(self),
        Mentions.of(record),
        timeline.events().stream().map(event -> EventLine.of(event, self.key())).toList(),
        timeline.total() == 0 ? null : Labels.count(timeline.total(), "event"),
        own ? Turning.of(String.valueOf(address), timeline.page(), timeline.lastPage()) : null,
        record.dealings().stream().map(one -> DealingLine.of(self.key(), one)).toList(),
        NetworkDrawing.of(record),
        said(record),
        saidOfIt(record),
        record.newest().stream()
            .map(found -> Passages.cutting(found.article(), found.mentions(), found.passages()))
            .toList(),
        record.beside().stream().map(RecordPage::beside).toList(),
        record.namesakes().stream().map(RecordPage::namesake).toList(),
        lists,
        edit(self.key()),
        self);
  }

  private static List<Companions> lists(RecordView record) {
    RecordSummary self = record.summary();
    List<Companions> lists = new ArrayList<>();
    @Nullable String address = Links.record(self.kind(), self.key());
    if (address != null) {
      lists.add(new Companions("Everything", Companions.unreferred(address)));
    }
    lists.add(Companions.of("Articles", Links.search(Mentions.search(self))));
    if (record.timeline().total() > 0) {
      lists.add(
          Companions.of(
              "Events",
              Links.events(EventParameters.EMPTY.withIncluded(EventFacet.PERSON, self.key()))));
    }
    if (record.said().total() > 0) {
      lists.add(Companions.of("Quotes", quotes(QuoteFacet.SPEAKER, self.key())));
    }
    return lists;
  }

  private static Way all(RecordSummary self) {
    boolean exact = self.kind() == EntityKind.PERSON || self.kind() == EntityKind.PLACE;
    String label =
        exact
            ? (self.articles() == 1 ? "The article in the search" : "All articles in the search")
            : "Search for the name";
    return new Way(label, Links.search(Mentions.search(self)));
  }

  private static List<Figure> figures(RecordView record) {
    RecordSummary self = record.summary();
    List<Figure> figures = new ArrayList<>();
    figure(figures, self.mentions(), "mention");
    figure(figures, self.articles(), "article");
    figure(figures, record.timeline().total(), "event");
    figure(figures, record.said().total(), "quote");
    return figures;
  }

  private static void figure(List<Figure> figures, long number, String noun) {
    if (number > 0) {
      figures.add(new Figure(Labels.count(number), number == 1 ? noun : noun + "s"));
    }
  }

  /** Of two relatives each record may tell how it is related to the other: that is told once. */
  private static List<Related> relations(List<RecordView.Relation> relations) {
    Set<RecordView.Relation> told = new HashSet<>();
    return relations.stream()
        .filter(one -> relations.stream().noneMatch(other -> tellsMore(other, one)))
        .filter(one -> told.add(withoutOrdinal(one)))
        .map(RecordPage::related)
        .toList();
  }

  /** "second son" and "younger son" are one relation: the first that is on record is told. */
  private static RecordView.Relation withoutOrdinal(RecordView.Relation relation) {
    return new RecordView.Relation(
        relation.kind(),
        null,
        relation.other(),
        relation.otherKind(),
        relation.inverse(),
        relation.here());
  }

  private static boolean tellsMore(RecordView.Relation other, RecordView.Relation one) {
    return isKin(one)
        && isKin(other)
        && one.other().equals(other.other())
        && one.inverse() != other.inverse()
        && one.ordinal() == null
        && (other.inverse() || other.ordinal() != null);
  }

  private static boolean isKin(RecordView.Relation relation) {
    return KIN.matcher(relation.kind()).matches();
  }

  private static Related related(RecordView.Relation relation) {
    String kind =
        relation.ordinal() == null ? relation.kind() : relation.ordinal() + " " + relation.kind();
    Named other = relation.other();
    return new Related(
        relation.inverse() ? kind + ":" : kind + " of",
        other.name(),
        relation.here() ? Links.record(relation.otherKind(), other.key()) : null);
  }

  /** Names on record that no article has, compared without case. */
  private static @Nullable String otherNames(RecordView record) {
    Set<String> found = new HashSet<>();
    record.forms().forEach(form -> found.add(form.words().toLowerCase(Locale.ROOT)));
    List<String> others =
        record.summary().aliases().stream()
            .filter(alias -> !found.contains(alias.toLowerCase(Locale.ROOT)))
            .toList();
    return others.isEmpty() ? null : String.join(", ", others);
  }

  private static List<Way> identifiers(Map<String, String> identifiers) {
    return identifiers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            one ->
                new Way(
                    one.getKey() + " " + one.getValue(),
                    Identifier.of(one.getKey())
                        .map(system -> Links.external(system.address(one.getValue())))
                        .orElse(null)))
        .toList();
  }

  private static String edit(String key) {
    return EntityKey.isCandidate(key)
        ? "/authority/candidate?key=" + Links.encoded(key)
        : "/authority/records/" + Links.encoded(key);
  }

  private static QuoteList said(RecordView record) {
    RecordView.Quotes said = record.said();
    return new QuoteList(
        "In " + possessive(record.summary().name()) + " words",
        QuoteLine.of(said.newest()),
        said.total() > said.newest().size()
            ? new Way(
                Labels.count(said.total(), "quote"),
                quotes(QuoteFacet.SPEAKER, record.summary().key()))
            : null);
  }

  private static QuoteList saidOfIt(RecordView record) {
    RecordView.Quotes said = record.saidOfIt();
    return new QuoteList(
        "What others say of " + record.summary().name(),
        QuoteLine.of(said.newest()),
        said.total() > said.newest().size()
            ? new Way(
                Labels.count(said.total(), "quote"),
                Links.quotes(
                    QuoteParameters.EMPTY
                        .withIncluded(QuoteFacet.ABOUT, record.summary().key())
                        .withExcluded(QuoteFacet.SPEAKER, record.summary().key())))
            : null);
  }

  private static String quotes(QuoteFacet facet, String key) {
    return Links.quotes(QuoteParameters.EMPTY.withIncluded(facet, key));
  }

  static String possessive(String name) {
    return name.endsWith("s") ? name + "’" : name + "’s";
  }

  private static Beside beside(RecordView.Beside one) {
    return new Beside(
        one.who().name(),
        Links.record(EntityKind.PERSON, one.who().key()),
        Labels.count(one.articles(), "article"));
  }

  private static Namesake namesake(RecordSummary other) {
    @Nullable String role = other.office();
    return new Namesake(
        other.name(),
        Links.record(other.kind(), other.key()),
        other.note() != null
            ? other.note()
            : role != null
                ? role
                : other.candidate() ? "known by name only" : EvidenceLabels.kind(other.kind()),
        Labels.count(other.articles(), "article"));
  }
}
