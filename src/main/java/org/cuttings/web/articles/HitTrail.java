package org.cuttings.web.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Reading;
import org.cuttings.web.results.ResultsHead;
import org.jspecify.annotations.Nullable;

/** The passages of an article that match, in reading order, each knowing its neighbours. */
public final class HitTrail {
  private final Reading reading;
  private final int words;
  private final int around;
  private final List<Integer> ordinals;
  private final Map<Integer, Integer> places = new HashMap<>();

  private HitTrail(Reading reading, int words, int around, List<Integer> ordinals) {
    this.reading = reading;
    this.words = words;
    this.around = around;
    this.ordinals = ordinals;
    for (int i = 0; i < ordinals.size(); i++) {
      places.put(ordinals.get(i), i);
    }
  }

  static HitTrail of(ArticleView article, Reading reading) {
    List<ArticleView.PassageView> matching =
        article.passages().stream().filter(passage -> !passage.highlights().isEmpty()).toList();
    return new HitTrail(
        reading,
        matching.stream().mapToInt(passage -> passage.highlights().size()).sum(),
        article.parts().stream().mapToInt(part -> part.highlights().size()).sum(),
        matching.stream().map(ArticleView.PassageView::ordinal).toList());
  }

  ArticlePage.Hits hits() {
    String summary =
        ordinals.isEmpty()
            ? "nothing marked in the text"
            : Labels.matches(words) + " in " + Labels.count(ordinals.size(), "passage");
    return new ArticlePage.Hits(
        ResultsHead.shortened(reading.query()),
        around == 0 ? summary : summary + ", " + Labels.count(around) + " around it",
        ordinals.isEmpty() ? null : link(0),
        reading.withoutQuery().part(1),
        Links.search(reading.search()));
  }

  /** Null for a passage that does not match. */
  ArticlePage.@Nullable Mark mark(int ordinal) {
    @Nullable Integer place = places.get(ordinal);
    if (place == null) {
      return null;
    }
    return new ArticlePage.Mark(
        (place + 1) + " of " + ordinals.size(),
        place > 0 ? link(place - 1) : null,
        place + 1 < ordinals.size() ? link(place + 1) : null);
  }

  private String link(int place) {
    return reading.passage(ordinals.get(place));
  }
}
