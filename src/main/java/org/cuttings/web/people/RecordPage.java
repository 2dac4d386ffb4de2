package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Mention;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.articles.EvidenceSpots;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that articles speak of, with the passages that do.
 *
 * @param kind {@code person}
 * @param note what tells it from namesakes; null where nothing does
 * @param standing says that it is known by its name only; null for one with an authority record
 * @param roles offices, with their periods
 * @param aliases other names; null without any
 * @param summary how many articles speak of it, and of which time
 * @param all the search for these articles
 * @param quoted the search for articles that quote it; null where none does
 * @param newest the newest articles with the passages that speak of it
 */
public record RecordPage(
    Frame frame,
    String kind,
    String name,
    @Nullable String note,
    @Nullable String standing,
    List<String> roles,
    @Nullable String aliases,
    String summary,
    Way all,
    @Nullable Way quoted,
    List<Cutting> newest)
    implements Page {
  private static final int PASSAGES = 3;
  private static final int EXCERPT = 300;

  public RecordPage {
    roles = List.copyOf(roles);
    newest = List.copyOf(newest);
  }

  @Override
  public String template() {
    return "people/show";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css");
  }

  /** A link and what it says. */
  record Way(String label, String href) {}

  public static RecordPage of(RecordView record) {
    @Nullable String address = Links.record(record.kind(), record.key());
    String title = record.name();
    String summary =
        Labels.count(record.mentions(), "mention")
            + " in "
            + Labels.count(record.articles(), "article");
    @Nullable String span = Labels.span(record.first(), record.last());
    return new RecordPage(
        address == null || address.startsWith("/search")
            ? Frame.unindexed(title, Frame.Place.ELSEWHERE)
            : Frame.indexed(title, summary, address, Frame.Place.ELSEWHERE),
        EvidenceLabels.kind(record.kind()),
        record.name(),
        record.note(),
        record.candidate() ? "Known by name only: there is no authority record." : null,
        record.roles().stream().map(RecordPage::role).toList(),
        record.aliases().isEmpty() ? null : String.join(", ", record.aliases()),
        span == null ? summary : summary + ", " + span,
        new Way(
            record.articles() == 1 ? "The article in the search" : "All articles in the search",
            search(record)),
        record.quotes() == 0
            ? null
            : new Way(
                Labels.count(record.quotes(), "quote"),
                Links.search(SearchParameters.EMPTY.withIncluded(Facet.SPEAKER, record.key()))),
        record.newest().stream().map(RecordPage::cutting).toList());
  }

  /** The filter for a person or a place; for others the name as a phrase. */
  private static String search(RecordView record) {
    SearchParameters any = SearchParameters.EMPTY;
    return Links.search(
        switch (record.kind()) {
          case PERSON -> any.withIncluded(Facet.PERSON, record.key());
          case PLACE -> any.withIncluded(Facet.PLACE, record.key());
          case ORGANISATION, GROUP ->
              any.withQuery("\"" + record.name().replace('"', ' ').strip() + "\"");
        });
  }

  private static String role(RecordView.Role role) {
    @Nullable String period = Labels.span(role.from(), role.to());
    if (period != null) {
      return role.title() + ", " + period;
    }
    if (role.from() != null) {
      return role.title() + ", from " + Labels.period(role.from());
    }
    return role.to() == null ? role.title() : role.title() + ", until " + Labels.period(role.to());
  }

  private static Cutting cutting(RecordView.InArticle found) {
    ArticleSummary article = found.article();
    Reading reading = new Reading(article.id(), "", Marks.USUAL);
    List<Cutting.PassageLink> links = new ArrayList<>();
    int passages = 0;
    for (RecordView.PassageText passage : found.passages()) {
      List<Wording> words = words(found.mentions(), passage.ordinal());
      if (!words.isEmpty()) {
        passages++;
        if (passages <= PASSAGES) {
          links.add(
              new Cutting.PassageLink(
                  reading.at(passage.ordinal(), "m" + words.getFirst().at().start()),
                  Segment.excerpt(passage.text(), spans(words, passage.ordinal()), EXCERPT)));
        }
      }
    }
    Cutting plain = Cutting.of(article);
    return new Cutting(
        plain.href(),
        plain.title(),
        plain.language(),
        plain.stamp(),
        plain.dateline(),
        plain.byline(),
        plain.length(),
        links,
        List.of(),
        passages > PASSAGES ? Labels.count(passages - PASSAGES, "more passage") : null,
        plain.alsoIn());
  }

  private static List<Wording> words(List<Mention> mentions, int passage) {
    return mentions.stream()
        .filter(EvidenceSpots::isMark)
        .map(Mention::wording)
        .filter(words -> words.passage() == passage)
        .sorted((one, other) -> one.at().compareTo(other.at()))
        .toList();
  }

  private static List<TextSpan> spans(List<Wording> words, int passage) {
    return words.stream()
        .flatMap(wording -> wording.pieces().stream())
        .filter(piece -> piece.passage() == passage)
        .map(Wording.Piece::span)
        .toList();
  }
}
