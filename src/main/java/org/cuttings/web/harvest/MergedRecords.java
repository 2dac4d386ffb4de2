package org.cuttings.web.harvest;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cuttings.web.harvest.OaiRecords.OaiRecord;
import org.jspecify.annotations.Nullable;

/** Two lists of records, each the newest first, as one; read as far as it is asked. */
final class MergedRecords implements Iterator<OaiRecord> {
  private final Iterator<OaiRecord> one;
  private final Iterator<OaiRecord> other;
  private @Nullable OaiRecord first;
  private @Nullable OaiRecord second;

  private MergedRecords(Iterator<OaiRecord> one, Iterator<OaiRecord> other) {
    this.one = one;
    this.other = other;
  }

  /** To be closed, which closes both. */
  static Stream<OaiRecord> of(Stream<OaiRecord> one, Stream<OaiRecord> other) {
    MergedRecords merged = new MergedRecords(one.iterator(), other.iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(one::close)
        .onClose(other::close);
  }

  @Override
  public boolean hasNext() {
    if (first == null && one.hasNext()) {
      first = one.next();
    }
    if (second == null && other.hasNext()) {
      second = other.next();
    }
    return first != null || second != null;
  }

  @Override
  public OaiRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    @Nullable OaiRecord earlier = first;
    @Nullable OaiRecord later = second;
    if (later == null || earlier != null && OaiArticles.NEWEST_FIRST.compare(earlier, later) <= 0) {
      first = null;
      return java.util.Objects.requireNonNull(earlier);
    }
    second = null;
    return later;
  }
}
