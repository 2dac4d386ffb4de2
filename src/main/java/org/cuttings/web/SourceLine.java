package org.cuttings.web;

import java.util.List;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * A source in a list.
 *
 * @param share its number of articles compared with the largest source, 0 to 100
 */
record SourceLine(String name, String href, String articles, int share, @Nullable String span) {
  static List<SourceLine> of(ArchiveFigures figures) {
    long most =
        figures.sources().stream()
            .mapToLong(ArchiveFigures.SourceFigures::articles)
            .max()
            .orElse(1);
    return figures.sources().stream().map(source -> of(source, most)).toList();
  }

  private static SourceLine of(ArchiveFigures.SourceFigures source, long most) {
    return new SourceLine(
        Labels.source(source.name()),
        Links.source(source.id()),
        Labels.count(source.articles(), "article"),
        (int) Math.max(1, 100 * source.articles() / Math.max(1, most)),
        Labels.span(source.firstDate(), source.lastDate()));
  }
}
