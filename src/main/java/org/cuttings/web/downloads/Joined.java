package org.cuttings.web.downloads;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Several lists as one, of which nothing is held but what is being read. */
public final class Joined {
  private static final Comparator<Feed.Entry> NEWEST =
      Comparator.comparing((Feed.Entry entry) -> entry.arrival().at())
          .reversed()
          .thenComparing(entry -> entry.arrival().id());

  private Joined() {}

  /**
   * Each list after the one before, opened when that is read; to be closed.
   *
   * <p>What {@code flatMap} cannot: read through an iterator, it would hold each list whole.
   */
  public static <T> Stream<T> oneAfterAnother(List<Supplier<Stream<T>>> lists) {
    Sequence<T> sequence = new Sequence<>(lists);
    return stream(sequence).onClose(sequence::close);
  }

  /** Lists of which each has the newest first, as one that does; to be closed. */
  public static Stream<Feed.Entry> newestFirst(List<Stream<Feed.Entry>> lists) {
    return stream(new Merging(lists.stream().map(Stream::iterator).toList()))
        .onClose(() -> lists.forEach(Stream::close));
  }

  private static <T> Stream<T> stream(Iterator<T> each) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(each, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static final class Sequence<T> implements Iterator<T> {
    private final Deque<Supplier<Stream<T>>> waiting;
    private @Nullable Stream<T> open;
    private Iterator<T> each = List.<T>of().iterator();

    Sequence(List<Supplier<Stream<T>>> lists) {
      waiting = new ArrayDeque<>(lists);
    }

    @Override
    public boolean hasNext() {
      while (!each.hasNext() && !waiting.isEmpty()) {
        close();
        Stream<T> next = waiting.removeFirst().get();
        open = next;
        each = next.iterator();
      }
      return each.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return each.next();
    }

    void close() {
      if (open != null) {
        open.close();
      }
    }
  }

  private static final class Merging implements Iterator<Feed.Entry> {
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(Head::entry, NEWEST));

    /** The next entry of a list, and what follows it. */
    private record Head(Feed.Entry entry, Iterator<Feed.Entry> rest) {}

    Merging(List<Iterator<Feed.Entry>> lists) {
      lists.forEach(this::add);
    }

    private void add(Iterator<Feed.Entry> rest) {
      if (rest.hasNext()) {
        heads.add(new Head(rest.next(), rest));
      }
    }

    @Override
    public boolean hasNext() {
      return !heads.isEmpty();
    }

    @Override
    public Feed.Entry next() {
      Head first = heads.poll();
      if (first == null) {
        throw new NoSuchElementException();
      }
      add(first.rest());
      return first.entry();
    }
  }
}
