package org.cuttings.ingest;

import java.util.Arrays;
import org.cuttings.model.ArticleId;

/**
 * A set of keys that takes 16 bytes a key at most: a run of millions of lines must know which keys
 * it has met. Only 64 bits of each digest are kept; two keys meet by chance once in 10^7 runs of a
 * million keys.
 */
final class SeenKeys {
  private long[] slots = new long[64];
  private int size;

  /** Whether {@code key} is new. */
  boolean add(String key) {
    long hash = Long.parseUnsignedLong(ArticleId.of(key).value().substring(0, 16), 16);
    hash = hash == 0 ? 1 : hash;
    if (2 * (size + 1) > slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      Arrays.stream(old).filter(kept -> kept != 0).forEach(kept -> put(slots, kept));
    }
    boolean added = put(slots, hash);
    size += added ? 1 : 0;
    return added;
  }

  private static boolean put(long[] slots, long hash) {
    int at = (int) hash & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = hash;
    return true;
  }
}
