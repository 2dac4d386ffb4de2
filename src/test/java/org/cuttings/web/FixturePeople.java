package org.cuttings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.model.EntityKey;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleView;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.RecordView;

/** The people of the fixtures. */
final class FixturePeople implements PeopleSearch {
  private final FixtureArchive archive;

  FixturePeople(FixtureArchive archive) {
    this.archive = archive;
  }

  @Override
  public Optional<RecordView> record(String key) {
    List<RecordView.InArticle> found = new ArrayList<>();
    ArticleEvidence.Mentioned last = null;
    for (ArticleView article : archive.articles()) {
      for (ArticleEvidence.Mentioned one : EvidenceFixtures.of(article).orElseThrow().mentioned()) {
        if (key.equals(one.key())) {
          last = one;
          found.add(
              new RecordView.InArticle(
                  article.summary(),
                  one.mentions(),
                  article.passages().stream()
                      .map(p -> new RecordView.PassageText(p.ordinal(), p.text()))
                      .toList()));
        }
      }
    }
    boolean candidate = EntityKey.isCandidate(key);
    return last == null
        ? Optional.empty()
        : Optional.of(
            new RecordView(
                key,
                last.kind(),
                last.name(),
                candidate,
                candidate ? List.of() : List.of("I. Roth", Fixtures.ATTACK),
                candidate ? null : "Draughtswoman, not the surveyor of that name",
                candidate
                    ? List.of()
                    : List.of(new RecordView.Role("Draughtswoman", "2011", "2016-05")),
                last.mentions().size(),
                found.size(),
                candidate ? 0 : 2,
                "2017-06-20",
                "2017-06-20",
                found));
  }
}
