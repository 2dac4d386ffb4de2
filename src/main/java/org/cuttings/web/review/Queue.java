package org.cuttings.web.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Anchor;
import org.cuttings.curation.corrections.Anchored;
import org.cuttings.curation.corrections.Anchoring;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.search.review.ReviewSearch;
import org.cuttings.search.review.ReviewSearch.Asked;
import org.cuttings.search.review.ReviewSearch.Waiting;

/** What waits for a decision, without what was decided a moment ago. */
final class Queue {
  /** How many are shown at a time. */
  static final int SHOWN = 8;

  /** So long after a decision the lists may still have what it is about. */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  private final ReviewSearch search;
  private final Subjects subjects;
  private final Corrections corrections;
  private final Clock clock;

  Queue(ReviewSearch search, Subjects subjects, Corrections corrections, Clock clock) {
    this.search = search;
    this.subjects = subjects;
    this.corrections = corrections;
    this.clock = clock;
  }

  /**
   * Something that waits.
   *
   * @param subjects one piece of evidence, or the two reports of a join
   */
  record Item(Waiting waiting, List<Subject> subjects) {
    Item {
      subjects = List.copyOf(subjects);
    }
  }

  /** What the lists say, and of that what nobody decided on. */
  record Found(ReviewSearch.Queue queue, List<Item> items) {
    Found {
      items = List.copyOf(items);
    }
  }

  Found find(Asked asked) {
    ReviewSearch.Queue queue = search.waiting(asked);
    List<String> ids = new ArrayList<>();
    for (Waiting waiting : queue.waiting()) {
      ids.add(waiting.id());
      if (!waiting.other().isEmpty()) {
        ids.add(waiting.other());
      }
    }
    Map<String, Subject> found = subjects.find(ids);
    List<Item> items = new ArrayList<>();
    for (Waiting waiting : queue.waiting()) {
      item(waiting, found).filter(this::isOpen).ifPresent(items::add);
    }
    return new Found(queue, items.subList(0, Math.min(SHOWN, items.size())));
  }

  private static Optional<Item> item(Waiting waiting, Map<String, Subject> found) {
    Optional<Subject> one = Optional.ofNullable(found.get(waiting.id()));
    if (waiting.other().isEmpty()) {
      return one.map(subject -> new Item(waiting, List.of(subject)));
    }
    Optional<Subject> other = Optional.ofNullable(found.get(waiting.other()));
    return one.isPresent() && other.isPresent()
        ? Optional.of(new Item(waiting, List.of(one.get(), other.get())))
        : Optional.empty();
  }

  private boolean isOpen(Item item) {
    Subject first = item.subjects().getFirst();
    if (item.subjects().size() == 2) {
      Subject second = item.subjects().getLast();
      return corrections
          .about(first.joined(), first.index(), second.joined(), second.index())
          .isEmpty();
    }
    return first.review() == null
        && corrections.about(first.shown(), first.index()).isEmpty()
        && !isBeingSettled(first);
  }

  /** What was rejected stands in the lists until its article is derived anew. */
  private boolean isBeingSettled(Subject subject) {
    Instant settled = clock.instant().minus(SETTLED);
    return corrections.of(subject.shown().article()).stream()
        .filter(one -> one.at().isAfter(settled))
        .map(Versioned::value)
        .filter(one -> one.kind() == subject.kind() && one.kind() != EvidenceKind.JOIN)
        .map(Correction::anchor)
        .anyMatch(anchor -> stands(anchor, subject));
  }

  private static boolean stands(Anchor anchor, Subject subject) {
    return Anchoring.place(anchor, subject.shown().passages())
        .filter(Anchored.place(subject.words())::equals)
        .isPresent();
  }
}
