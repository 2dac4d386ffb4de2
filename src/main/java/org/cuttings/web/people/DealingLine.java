package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.EventStatus;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom the one whose page this is dealt.
 *
 * @param href the page of it; null where it has none
 * @param pair everything between the two; null where they have no page
 * @param events {@code 12 events}
 * @param statuses how many of them are denied, proposed …; null where all happened
 */
public record DealingLine(
    String name,
    @Nullable String href,
    @Nullable String pair,
    String events,
    @Nullable String statuses) {

  static DealingLine of(String self, RecordView.Dealing dealing) {
    return new DealingLine(
        dealing.who().name(),
        Links.record(dealing.kind(), dealing.who().key()),
        Links.pair(self, dealing.who().key()),
        Labels.count(dealing.events(), "event"),
        statuses(dealing));
  }

  /** Whether no event between the two is said to have happened. */
  static boolean isOpen(RecordView.Dealing dealing) {
    return !dealing.statuses().containsKey(EventStatus.HAPPENED);
  }

  static String words(RecordView.Dealing dealing) {
    @Nullable String statuses = statuses(dealing);
    String events = Labels.count(dealing.events(), "event");
    return statuses == null ? events : events + ", " + statuses;
  }

  private static @Nullable String statuses(RecordView.Dealing dealing) {
    return statuses(dealing.statuses());
  }

  /** {@code 2 denied, 1 alleged}; null where all happened. */
  static @Nullable String statuses(java.util.Map<EventStatus, Long> statuses) {
    List<String> words = new ArrayList<>();
    for (EventStatus status : EventStatus.values()) {
      @Nullable String word = EvidenceLabels.status(status);
      @Nullable Long count = statuses.get(status);
      if (word != null && count != null) {
        words.add(Labels.count(count) + " " + word);
      }
    }
    return words.isEmpty() ? null : String.join(", ", words);
  }
}
