package org.cuttings.web.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cuttings.search.review.ReviewSearch.Asked;
import org.cuttings.search.review.ReviewSearch.Share;
import org.cuttings.search.review.Reviewable;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The queue of what waits for a decision.
 *
 * @param kinds which kind is shown, and the others
 * @param items the least sure first
 * @param skip the queue without the first of them; null where nothing follows
 * @param head the queue from its beginning; null where that is shown
 * @param mistakes how many reports of readers wait
 * @param done what was just done; null for nothing
 * @param conflict what another curator was quicker to decide; null if nobody was
 * @param clear the queue without filters; null where there are none
 */
record QueuePage(
    Frame frame,
    String total,
    List<Kind> kinds,
    String kind,
    String source,
    String rule,
    List<Value> sources,
    List<Value> rules,
    List<Item> items,
    @Nullable String skip,
    @Nullable String head,
    @Nullable String clear,
    String mistakes,
    @Nullable String done,
    @Nullable Both conflict)
    implements Page {
  QueuePage {
    kinds = List.copyOf(kinds);
    sources = List.copyOf(sources);
    rules = List.copyOf(rules);
    items = List.copyOf(items);
  }

  /**
   * Two decisions about the same.
   *
   * @param theirs which stands
   * @param record address of theirs
   * @param yours which is not saved
   */
  record Both(String theirs, String record, String yours) {}

  record Kind(String label, String href, boolean chosen) {}

  record Value(String value, String label, boolean chosen) {}

  /**
   * Something that waits.
   *
   * @param other id of the other report of a join; empty for all else
   * @param cards one, or the two of a join
   * @param yes what confirming says
   * @param no what rejecting says
   */
  record Item(
      String id, String other, long known, List<Card> cards, boolean first, String yes, String no) {
    Item {
      cards = List.copyOf(cards);
    }
  }

  static QueuePage of(
      Asked asked,
      Queue.Found found,
      ToLongFunction<Queue.Item> known,
      int mistakes,
      String done,
      @Nullable Both conflict) {
    List<Item> items = new ArrayList<>();
    for (Queue.Item item : found.items()) {
      boolean join = item.subjects().size() == 2;
      items.add(
          new Item(
              item.waiting().id(),
              item.waiting().other(),
              known.applyAsLong(item),
              item.subjects().stream().map(Card::of).toList(),
              items.isEmpty(),
              join ? "One event" : "Confirm",
              join ? "Different events" : "Reject"));
    }
    boolean filtered = !asked.source().isEmpty() || !asked.rule().isEmpty();
    return new QueuePage(
        Frame.unindexed("To review", Frame.Place.ELSEWHERE),
        Labels.count(found.queue().total()),
        Arrays.stream(Reviewable.values())
            .map(
                kind ->
                    new Kind(
                        label(kind),
                        QueuePages.QUEUE + "?kind=" + kind.value(),
                        kind == asked.kind()))
            .toList(),
        asked.kind().value(),
        asked.source(),
        asked.rule(),
        values(found.queue().sources(), asked.source()),
        values(found.queue().rules(), asked.rule()),
        items,
        found.queue().total() > asked.skip() + 1
            ? address(asked) + "&from=" + (asked.skip() + 2)
            : null,
        asked.skip() > 0 ? address(asked) : null,
        filtered ? QueuePages.QUEUE + "?kind=" + asked.kind().value() : null,
        Labels.count(mistakes, "report"),
        done(done),
        conflict);
  }

  private static @Nullable String done(String done) {
    return switch (done) {
      case "confirmed" -> "Confirmed. Here is the next.";
      case "rejected" -> "Rejected. Here is the next.";
      case "gone" -> "That one is not there any more. Here is the next.";
      case "unclear" ->
          "The form did not say what to do, or the reason was too long; nothing was saved.";
      default -> null;
    };
  }

  static String address(Asked asked) {
    return QueuePages.QUEUE
        + "?kind="
        + asked.kind().value()
        + (asked.source().isEmpty() ? "" : "&source=" + Links.encoded(asked.source()))
        + (asked.rule().isEmpty() ? "" : "&rule=" + Links.encoded(asked.rule()));
  }

  private static String label(Reviewable kind) {
    return switch (kind) {
      case EVENT -> "Events";
      case QUOTE -> "Quotes";
      case MENTION -> "Names";
      case JOIN -> "Joins";
    };
  }

  private static List<Value> values(List<Share> shares, String chosen) {
    List<Value> values = new ArrayList<>();
    values.add(new Value("", "all", chosen.isEmpty()));
    for (Share share : shares) {
      values.add(
          new Value(
              share.value(),
              share.value() + " (" + Labels.count(share.count()) + ")",
              share.value().equals(chosen)));
    }
    if (!chosen.isEmpty() && values.stream().noneMatch(Value::chosen)) {
      values.add(new Value(chosen, chosen + " (0)", true));
    }
    return values;
  }

  @Override
  public String template() {
    return "review/queue";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
