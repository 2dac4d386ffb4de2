package org.cuttings.search.people;

import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.model.PartialDate;
import org.cuttings.search.RecordSummary;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may want who types.
 *
 * @param typed as it was typed
 * @param names people and what else has a record, the likeliest first
 * @param titles articles with a title that begins or goes on like this
 * @param sources publishers whose name has these words, those of most articles first
 */
public record Suggestions(
    String typed, List<Known> names, List<Title> titles, List<Source> sources) {
  public Suggestions {
    names = List.copyOf(names);
    titles = List.copyOf(titles);
    sources = List.copyOf(sources);
  }

  static Suggestions none(String typed) {
    return new Suggestions(typed, List.of(), List.of(), List.of());
  }

  /**
   * Somebody whose name fits.
   *
   * @param score how well it fits; comparable within one answer only
   */
  public record Known(RecordSummary summary, double score) {}

  /** An article whose title fits. */
  public record Title(
      ArticleId id, String title, @Nullable String source, @Nullable PartialDate published) {}

  /** A publisher whose name fits. */
  public record Source(String name, long articles) {}
}
