package org.cuttings.extract.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms of names as paths of words: a trie whose edges stand in one open hash table, so that half a
 * million forms take tens of megabytes. Each node has a chain of entries: the records that the form
 * may stand for.
 */
final class NameIndex {
  /** How a form comes from its record. */
  enum Kind {
    /** The name or an alias, or one without middle names or with a nickname. */
    FULL,
    /** Only the surname. */
    SURNAME,
    /** Only the given name. */
    GIVEN,
    /** The surname of several: "the Agalarovs". */
    FAMILY
  }

  /** The form is also an ordinary word. */
  static final int ORDINARY = 1 << 3;

  /** Only with "the" before it. */
  static final int AFTER_THE = 1 << 4;

  /** Capitals only: "IRA". */
  static final int ACRONYM = 1 << 5;

  /** The surname of somebody called "Jr.", who is seldom meant by it alone. */
  static final int JUNIOR = 1 << 6;

  /** The record does not list the form; it follows from one that it lists. */
  static final int DERIVED = 1 << 7;

  private static final int KIND = 7;
  private static final int CAPITALS = 8;
  private static final Kind[] KINDS = Kind.values();

  private final Map<String, Integer> words;
  private long[] edges;
  private int[] children;
  private int edgeCount;

  /** First entry of each node, 0 for none; the root is node 0. */
  private int[] firstEntries;

  private int nodeCount = 1;
  private int[] entries;
  private int entryCount = 1;

  /**
   * @param forms how many will about be added; it grows where there are more
   */
  NameIndex(int forms) {
    int slots = Integer.highestOneBit(Math.max(1 << 9, forms)) << 2;
    words = HashMap.newHashMap(forms / 2);
    edges = new long[slots];
    children = new int[slots];
    firstEntries = new int[slots / 2];
    entries = new int[slots / 2 * 3];
  }

  /** Number of {@code word}, in folded form; -1 if no form has it. */
  int word(String word) {
    Integer number = words.get(word);
    return number == null ? -1 : number;
  }

  /**
   * Adds a form, unless the record has it already. All forms of one record are added before those
   * of the next.
   *
   * @param capitals bit n is set if the nth word of the form has a capital
   */
  void add(List<String> atoms, int record, Kind kind, int flags, int capitals) {
    int node = 0;
    for (String atom : atoms) {
      Integer word = words.get(atom);
      if (word == null) {
        word = words.size();
        words.put(atom, word);
      }
      node = grow(node, word);
    }
    for (int entry = firstEntries[node];
        entry > 0 && record(entry) == record;
        entry = next(entry)) {
      if (kind(entry) == kind) {
        if ((flags & DERIVED) == 0) {
          // Listed with and without capitals: those that both have are asked for.
          entries[entry * 3 + 1] &= ~(~(capitals & 0xffffff) << CAPITALS);
        }
        return;
      }
    }
    if (entryCount * 3 == entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
    int at = entryCount * 3;
    entries[at] = record;
    entries[at + 1] = kind.ordinal() | flags | (capitals & 0xffffff) << CAPITALS;
    entries[at + 2] = firstEntries[node];
    firstEntries[node] = entryCount++;
  }

  /** The node that {@code word} leads to from {@code node}; -1 if none. */
  int step(int node, int word) {
    long edge = (long) node << 32 | word + 1L;
    int mask = edges.length - 1;
    for (int slot = slot(edge) & mask; edges[slot] != 0; slot = slot + 1 & mask) {
      if (edges[slot] == edge) {
        return children[slot];
      }
    }
    return -1;
  }

  /** First entry of {@code node}; 0 if none. */
  int entry(int node) {
    return firstEntries[node];
  }

  /** Entry after {@code entry} of one node; 0 if none. */
  int next(int entry) {
    return entries[entry * 3 + 2];
  }

  int record(int entry) {
    return entries[entry * 3];
  }

  Kind kind(int entry) {
    return KINDS[entries[entry * 3 + 1] & KIND];
  }

  boolean has(int entry, int flag) {
    return (entries[entry * 3 + 1] & flag) != 0;
  }

  /** The words of the form that must have a capital, as bits. */
  int capitals(int entry) {
    return entries[entry * 3 + 1] >>> CAPITALS;
  }

  private int grow(int node, int word) {
    int child = step(node, word);
    if (child >= 0) {
      return child;
    }
    if (edgeCount * 5L > edges.length * 3L) {
      rehash();
    }
    if (nodeCount == firstEntries.length) {
      firstEntries = Arrays.copyOf(firstEntries, nodeCount * 2);
    }
    put((long) node << 32 | word + 1L, nodeCount);
    edgeCount++;
    return nodeCount++;
  }

  private void put(long edge, int child) {
    int mask = edges.length - 1;
    int slot = slot(edge) & mask;
    while (edges[slot] != 0) {
      slot = slot + 1 & mask;
    }
    edges[slot] = edge;
    children[slot] = child;
  }

  private void rehash() {
    long[] oldEdges = edges;
    int[] oldChildren = children;
    edges = new long[oldEdges.length * 2];
    children = new int[oldEdges.length * 2];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        put(oldEdges[i], oldChildren[i]);
      }
    }
  }

  private static int slot(long edge) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
