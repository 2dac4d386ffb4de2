package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.SourceSlug;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.Suggestions;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * What to suggest to somebody who types, in the order to show it.
 *
 * @param query as it was typed
 */
public record SuggestionsJson(String query, List<Suggestion> suggestions) {
  public SuggestionsJson {
    suggestions = List.copyOf(suggestions);
  }

  /**
   * @param type {@code person}, {@code organisation}, {@code place}, {@code group}, {@code source}
   *     or {@code article}
   * @param label what it is called
   * @param detail what tells it apart; null for nothing
   * @param href the page of it
   * @param articles how many speak of it, or it has; null for an article
   */
  public record Suggestion(
      String type, String label, @Nullable String detail, String href, @Nullable Long articles) {}

  public static SuggestionsJson of(Suggestions suggestions) {
    List<Suggestion> all = new ArrayList<>();
    for (Suggestions.Known known : suggestions.names()) {
      RecordSummary record = known.summary();
      @Nullable String href = Links.record(record.kind(), record.key());
      if (href != null) {
        all.add(
            new Suggestion(
                record.kind().value(),
                record.name(),
                detail(record, suggestions.typed()),
                href,
                record.articles()));
      }
    }
    for (Suggestions.Source source : suggestions.sources()) {
      all.add(
          new Suggestion(
              "source",
              source.name(),
              null,
              Links.source(SourceSlug.of(source.name())),
              source.articles()));
    }
    for (Suggestions.Title title : suggestions.titles()) {
      all.add(
          new Suggestion(
              "article",
              title.title(),
              Labels.source(title.source()) + ", " + Labels.date(title.published()),
              Links.article(title.id(), ""),
              null));
    }
    return new SuggestionsJson(suggestions.typed(), all);
  }

  /** The name by which it was found, where that is another than its own; what it is. */
  private static @Nullable String detail(RecordSummary record, String typed) {
    @Nullable String what = EvidenceLabels.known(record);
    String begin = typed.strip().toLowerCase(Locale.ROOT);
    if (begin.isEmpty() || record.name().toLowerCase(Locale.ROOT).contains(begin)) {
      return what;
    }
    @Nullable String alias =
        record.aliases().stream()
            .filter(one -> one.toLowerCase(Locale.ROOT).contains(begin))
            .findFirst()
            .orElse(null);
    return alias == null ? what : what == null ? alias : alias + "; " + what;
  }
}
