package org.cuttings.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.cuttings.model.Mention;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleView;
import org.cuttings.search.review.ReviewSearch;
import org.cuttings.search.review.Reviewable;

/** What waits for curators in the fixtures; nothing is ever derived anew. */
final class FixtureReview implements ReviewSearch {
  private final FixtureArchive archive;

  FixtureReview(FixtureArchive archive) {
    this.archive = archive;
  }

  private record Doubtful(Waiting waiting, double confidence, String source, String rule) {}

  @Override
  public Queue waiting(Asked asked) {
    List<Doubtful> all = new ArrayList<>();
    for (ArticleView article : archive.articles()) {
      String source = String.valueOf(article.summary().metadata().publisher());
      archive
          .evidence(article.summary().id())
          .ifPresent(evidence -> add(evidence, asked.kind(), source, all));
    }
    all.sort(
        Comparator.comparingDouble(Doubtful::confidence).thenComparing(one -> one.waiting().id()));
    List<Doubtful> found =
        all.stream()
            .filter(one -> asked.source().isEmpty() || one.source().equals(asked.source()))
            .filter(one -> asked.rule().isEmpty() || one.rule().equals(asked.rule()))
            .toList();
    return new Queue(
        found.size(),
        found.stream().skip(asked.skip()).limit(PAGE).map(Doubtful::waiting).toList(),
        shares(found.stream().map(Doubtful::source).toList()),
        shares(found.stream().map(Doubtful::rule).toList()));
  }

  private static List<Share> shares(List<String> values) {
    TreeMap<String, Long> counts = new TreeMap<>();
    values.forEach(value -> counts.merge(value, 1L, Long::sum));
    return counts.entrySet().stream().map(e -> new Share(e.getKey(), e.getValue())).toList();
  }

  private static void add(
      ArticleEvidence evidence, Reviewable kind, String source, List<Doubtful> all) {
    switch (kind) {
      case EVENT ->
          evidence
              .events()
              .forEach(
                  one ->
                      all.add(
                          new Doubtful(
                              new Waiting(one.id(), ""),
                              one.event().confidence(),
                              source,
                              one.event().rule())));
      case QUOTE ->
          evidence
              .quotes()
              .forEach(
                  one ->
                      all.add(
                          new Doubtful(
                              new Waiting(one.id(), ""),
                              one.quote().confidence(),
                              source,
                              one.quote().rule())));
      case MENTION ->
          evidence.mentioned().stream()
              .flatMap(one -> one.mentions().stream())
              .filter(one -> one.form() != Mention.Form.PRONOUN)
              .forEach(
                  one ->
                      all.add(
                          new Doubtful(
                              new Waiting(
                                  evidence.article() + "-m-" + one.wording().at().start(), ""),
                              one.confidence(),
                              source,
                              one.rule())));
      case JOIN -> {
        if (evidence.events().size() > 1) {
          all.add(
              new Doubtful(
                  new Waiting(evidence.events().getFirst().id(), evidence.events().getLast().id()),
                  5,
                  source,
                  "fitting"));
        }
      }
    }
  }
}
