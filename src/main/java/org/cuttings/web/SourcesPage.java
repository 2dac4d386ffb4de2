package org.cuttings.web;

import java.util.List;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Page;

/** The list of all sources. */
record SourcesPage(Frame frame, String count, List<SourceLine> sources) implements Page {
  SourcesPage {
    sources = List.copyOf(sources);
  }

  @Override
  public String template() {
    return "sources/list";
  }

  static SourcesPage of(ArchiveFigures figures) {
    return new SourcesPage(
        Frame.indexed(
            "Sources",
            "The papers, agencies and sites that this archive holds articles of",
            "/sources",
            Frame.Place.SOURCES),
        Labels.count(figures.sources().size(), "source"),
        SourceLine.of(figures));
  }
}
