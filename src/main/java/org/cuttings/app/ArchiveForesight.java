package org.cuttings.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.curation.authority.Forecast;
import org.cuttings.curation.authority.Foresight;
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.ArticlesNaming;
import org.cuttings.index.IndexRebuild;
import org.cuttings.index.Standing;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityChange;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.Evidence;

/**
 * Derives the articles that a decision may touch as they are and as they would be, and compares. Of
 * very many articles it looks at some, from the first to the last, and says so.
 */
final class ArchiveForesight implements Foresight {
  static final int MOST_ARTICLES = 120;

  private final ArticlesNaming naming;
  private final ArticleIndex index;
  private final IndexRebuild.Rereading rereading;
  private final Function<List<AuthorityRecord>, Function<Article, Evidence>> rules;

  /**
   * @param rules derives evidence with the records given
   */
  ArchiveForesight(
      ArticlesNaming naming,
      ArticleIndex index,
      IndexRebuild.Rereading rereading,
      Function<List<AuthorityRecord>, Function<Article, Evidence>> rules) {
    this.naming = naming;
    this.index = index;
    this.rereading = rereading;
    this.rules = rules;
  }

  @Override
  public Forecast forecast(
      EffectiveAuthority now, EffectiveAuthority then, Collection<AuthorityChange> changes) {
    List<AuthorityChange> altering = changes.stream().filter(AuthorityChange::altersNames).toList();
    Set<ArticleId> touched = naming.of(altering);
    List<ArticleId> looked = sample(List.copyOf(touched));
    EvidenceComparison comparison = new EvidenceComparison();
    if (!looked.isEmpty()) {
      compare(looked, rules.apply(now.records()), rules.apply(then.records()), comparison);
    }
    return comparison.forecast(touched.size(), looked.size(), Ambiguities.of(then, changes));
  }

  /** All of a few; of very many so many, evenly from the first to the last. */
  static List<ArticleId> sample(List<ArticleId> touched) {
    if (touched.size() <= MOST_ARTICLES) {
      return touched;
    }
    return IntStream.range(0, MOST_ARTICLES)
        .mapToObj(i -> touched.get((int) ((long) i * (touched.size() - 1) / (MOST_ARTICLES - 1))))
        .toList();
  }

  private void compare(
      List<ArticleId> ids,
      Function<Article, Evidence> now,
      Function<Article, Evidence> then,
      EvidenceComparison comparison) {
    Map<ArticleId, Standing> standings = index.standings(ids);
    try (ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<?>> tasks = new ArrayList<>();
      standings.forEach(
          (id, standing) ->
              tasks.add(
                  readers.submit(
                      () -> {
                        Article article = rereading.read(id, standing);
                        comparison.add(now.apply(article), then.apply(article));
                        return true;
                      })));
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Looking ahead was interrupted", e);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw new IllegalStateException("Looking ahead failed", e.getCause());
      }
      // Its original is not kept here: it stands as it stands.
    }
  }
}
