package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.model.TextSpan;

/** Places compared and paired. */
final class Spans {
  private Spans() {}

  /** Shared length over joint length, 0 to 1. */
  static double iou(TextSpan a, TextSpan b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int joint = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return shared <= 0 ? 0 : (double) shared / joint;
  }

  /** A possible pair of gold item and found item, and how well they fit. */
  record Fit(double weight, int gold, int found) {}

  /** Pairs one to one, the best fit first; found item by gold item. */
  static Map<Integer, Integer> pair(List<Fit> fits) {
    List<Fit> sorted = new ArrayList<>(fits);
    sorted.sort(
        Comparator.comparingDouble((Fit fit) -> -fit.weight)
            .thenComparingInt(Fit::gold)
            .thenComparingInt(Fit::found));
    Map<Integer, Integer> pairs = new TreeMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Fit fit : sorted) {
      if (!pairs.containsKey(fit.gold) && taken.add(fit.found)) {
        pairs.put(fit.gold, fit.found);
      }
    }
    return pairs;
  }
}
