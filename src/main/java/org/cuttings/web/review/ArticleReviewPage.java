package org.cuttings.web.review;

import java.util.List;
import java.util.stream.Stream;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.search.ReadArticle;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Everything in an article that a curator can decide about.
 *
 * @param done what was just done; null for nothing
 */
record ArticleReviewPage(
    Frame frame, String title, String href, List<Group> groups, @Nullable String done)
    implements Page {
  ArticleReviewPage {
    groups = List.copyOf(groups);
  }

  /** All of one kind. */
  record Group(String heading, List<Card> cards) {
    Group {
      cards = List.copyOf(cards);
    }
  }

  static ArticleReviewPage of(ReadArticle read, String done) {
    List<Subject> mentions = Subjects.of(read, EvidenceKind.MENTION);
    return new ArticleReviewPage(
        Frame.unindexed("Evidence of an article", Frame.Place.ELSEWHERE),
        read.article().summary().title(),
        Links.article(read.article().summary().id(), ""),
        List.of(
            group("Events", Subjects.of(read, EvidenceKind.EVENT).stream()),
            group("Quotes", Subjects.of(read, EvidenceKind.QUOTE).stream()),
            group("Names", mentions.stream().filter(one -> !one.isPronoun())),
            group("Pronouns", mentions.stream().filter(Subject::isPronoun))),
        switch (done) {
          case "confirmed", "amended", "rejected" ->
              "It is noted: %s. Pages and lists show it within seconds.".formatted(done);
          default -> null;
        });
  }

  private static Group group(String heading, Stream<Subject> subjects) {
    return new Group(heading, subjects.map(Card::of).toList());
  }

  @Override
  public String template() {
    return "review/article";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
