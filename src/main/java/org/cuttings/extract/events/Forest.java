package org.cuttings.extract.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boosted regression trees over signs that are there or not (J. H. Friedman, "Greedy Function
 * Approximation: A Gradient Boosting Machine", 2001). A resource file has a line for each node of
 * each tree, in depth-first order: a number is a leaf, anything else a sign, whose subtree without
 * it comes first.
 */
public final class Forest {
  /** For a leaf, instead of its sign. */
  private static final int LEAF = -1;

  private static final int LENGTH_BITS = 16;

  /**
   * For each node two numbers side by side: the place of its sign, and the node at which the
   * subtree with that sign begins (the one without it is next); for a leaf its value, as bits.
   */
  private final int[] nodes;

  private final int[] roots;

  /** How many signs are asked for. */
  private final int signs;

  /**
   * The signs, each at a slot that its hash gives, or the next free one: above {@link #LENGTH_BITS}
   * its hash, below them its length. Two signs alike in both, of which one is among some thousands,
   * would meet once in a hundred thousand million times, which costs one wrong sign.
   */
  private final long[] keys;

  /** The place of the sign at each slot; {@link #LEAF} where there is none. */
  private final int[] places;

  /** The forest of which {@code lines} are the nodes. */
  public Forest(List<String> lines) {
    int size = lines.size();
    nodes = new int[2 * size];
    int[] found = new int[size];
    int trees = 0;
    Map<String, Integer> known = new HashMap<>();
    for (int node = 0; node < size; trees++) {
      found[trees] = node;
      node = read(lines, node, known);
    }
    roots = Arrays.copyOf(found, trees);
    signs = known.size();
    keys = new long[Integer.highestOneBit(signs + 1) << 2];
    places = new int[keys.length];
    Arrays.fill(places, LEAF);
    known.forEach(
        (sign, place) -> {
          long key = key(sign.hashCode(), sign.length());
          int slot = slot(key);
          keys[slot] = key;
          places[slot] = place;
        });
  }

  /** Reads the subtree at {@code node}; the node after it. */
  private int read(List<String> lines, int node, Map<String, Integer> known) {
    String line = lines.get(node);
    char first = line.charAt(0);
    if (first == '-' || Character.isDigit(first)) {
      nodes[2 * node] = LEAF;
      nodes[2 * node + 1] = Float.floatToRawIntBits(Float.parseFloat(line));
      return node + 1;
    }
    nodes[2 * node] = known.computeIfAbsent(line, sign -> known.size());
    int with = read(lines, node + 1, known);
    nodes[2 * node + 1] = with;
    return read(lines, with, known);
  }

  private static long key(int hash, int length) {
    return (long) hash << LENGTH_BITS | length;
  }

  /** Where {@code key} stands, or would. */
  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & keys.length - 1;
    while (places[slot] != LEAF && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** The forest in the resource file {@code name} beside this class. */
  static Forest shipped(String name) {
    try (InputStream in = Forest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing");
      }
      return new Forest(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability of what shows {@code shown}; 0 to 1. */
  public double probability(Shown shown) {
    boolean[] there = new boolean[signs];
    for (int i = 0; i < shown.size(); i++) {
      int place = places[slot(key(shown.hash(i), shown.length(i)))];
      if (place != LEAF) {
        there[place] = true;
      }
    }
    double sum = 0;
    for (int root : roots) {
      int node = root;
      int sign = nodes[2 * node];
      while (sign != LEAF) {
        node = there[sign] ? nodes[2 * node + 1] : node + 1;
        sign = nodes[2 * node];
      }
      sum += Float.intBitsToFloat(nodes[2 * node + 1]);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
