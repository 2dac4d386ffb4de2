package org.cuttings.extract.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boosted regression trees over signs that are there or not (J. H. Friedman, "Greedy Function
 * Approximation: A Gradient Boosting Machine", 2001). The resource file has a line for each node of
 * each tree, in depth-first order: a number is a leaf, anything else a sign, whose subtree without
 * it comes first.
 */
public final class Forest {
  private final Map<String, Integer> signs = new HashMap<>();

  /** For each node its sign; -1 for a leaf. */
  private final int[] sign;

  /** For each node that is no leaf, the subtree with its sign; the one without it is next. */
  private final int[] with;

  private final float[] value;
  private final int[] roots;

  /** The forest of which {@code nodes} are the lines. */
  public Forest(List<String> nodes) {
    int size = nodes.size();
    sign = new int[size];
    with = new int[size];
    value = new float[size];
    int[] found = new int[size];
    int trees = 0;
    for (int node = 0; node < size; trees++) {
      found[trees] = node;
      node = read(nodes, node);
    }
    roots = java.util.Arrays.copyOf(found, trees);
  }

  /** Reads the subtree at {@code node}; the node after it. */
  private int read(List<String> nodes, int node) {
    String line = nodes.get(node);
    char first = line.charAt(0);
    if (first == '-' || Character.isDigit(first)) {
      sign[node] = -1;
      value[node] = Float.parseFloat(line);
      return node + 1;
    }
    sign[node] = signs.computeIfAbsent(line, s -> signs.size());
    with[node] = read(nodes, node + 1);
    return read(nodes, with[node]);
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
  public double probability(List<String> shown) {
    boolean[] there = new boolean[signs.size()];
    for (String one : shown) {
      Integer index = signs.get(one);
      if (index != null) {
        there[index] = true;
      }
    }
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (sign[node] >= 0) {
        node = there[sign[node]] ? with[node] : node + 1;
      }
      sum += value[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
