package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Mention;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.people.RecordView.PassageText;
import org.cuttings.web.articles.EvidenceSpots;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.Segment;

/** Articles with the passages that speak of somebody, each leading to its place. */
final class Passages {
  private static final int PASSAGES = 3;
  private static final int EXCERPT = 300;

  private Passages() {}

  static Cutting cutting(ArticleSummary article, List<Mention> mentions, List<PassageText> texts) {
    Reading reading = new Reading(article.id(), "", Marks.USUAL);
    List<Cutting.PassageLink> links = new ArrayList<>();
    int passages = 0;
    for (PassageText passage : texts) {
      List<Wording> words = words(mentions, passage.ordinal());
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
        plain.alsoIn(),
        plain.coins());
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
