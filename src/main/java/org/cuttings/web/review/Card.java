package org.cuttings.web.review;

import java.util.List;
import org.cuttings.model.Review;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Segment;

/**
 * A piece of evidence with its words in context.
 *
 * @param href where a curator decides about it
 * @param kind {@code Event}
 * @param words the passage, those that are the evidence marked
 * @param place the words in the article
 * @param lines what it says
 * @param found by what, and how sure, or what a curator made of it
 */
record Card(
    String id,
    String href,
    String kind,
    List<Segment> words,
    Cutting.Stamp stamp,
    Cutting.Dateline dateline,
    String article,
    String place,
    String passage,
    List<Subject.Line> lines,
    String found) {
  private static final int EXCERPT = 500;

  Card {
    words = List.copyOf(words);
    lines = List.copyOf(lines);
  }

  static Card of(Subject subject) {
    ArticleView article = subject.article();
    Wording.Piece piece = subject.words().pieces().getFirst();
    Review review = subject.review();
    return new Card(
        subject.id(),
        CorrectionPages.OF + subject.id(),
        kind(subject),
        Segment.excerpt(
            article.passages().get(piece.passage()).text(),
            List.of(new TextSpan(piece.span().start(), piece.span().end())),
            EXCERPT),
        Cutting.Stamp.of(article.summary().metadata().publisher()),
        Cutting.Dateline.of(article.summary().metadata()),
        article.summary().title(),
        Links.passage(article.summary().id(), "", piece.passage()),
        Labels.passage(piece.passage()),
        subject.lines(),
        EvidenceLabels.standing(review, subject.found().confidence(), subject.found().rule()));
  }

  static String kind(Subject subject) {
    return switch (subject.kind()) {
      case EVENT -> "Event";
      case QUOTE -> "Quote";
      case MENTION -> subject.isPronoun() ? "Pronoun" : "Name";
      case JOIN -> "Join";
    };
  }
}
