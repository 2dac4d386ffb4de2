package org.cuttings.web.articles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Turns marks that may overlap in any way into marks that stand within each other. Marks of one
 * layer never overlap: where they would, the longer stays and the other is only a place that links
 * can lead to. A mark that crosses the end of one in an outer layer is printed in two pieces.
 *
 * <p>Stretches must be asked for from left to right, each once.
 */
public final class Inking {
  private static final Comparator<Spot> IMPORTANCE =
      Comparator.comparing(Spot::marked)
          .thenComparingInt(spot -> spot.span().length())
          .reversed()
          .thenComparing(Spot::span);

  private final String text;
  private final Map<Spot.Layer, Deque<Spot>> layers = new EnumMap<>(Spot.Layer.class);
  private final Deque<Spot> places = new ArrayDeque<>();
  private final Deque<TextSpan> hits = new ArrayDeque<>();

  Inking(String text, List<Spot> spots, List<TextSpan> highlights) {
    this.text = text;
    List<Spot> unseen = new ArrayList<>();
    for (Spot.Layer layer : Spot.Layer.values()) {
      layers.put(layer, apart(layer, spots, unseen));
    }
    unseen.sort(Comparator.comparing(Spot::span));
    places.addAll(unseen);
    int end = 0;
    for (TextSpan highlight : highlights.stream().map(this::within).sorted().toList()) {
      if (highlight.start() >= end && !highlight.isEmpty()) {
        hits.add(highlight);
        end = highlight.end();
      }
    }
  }

  /** The marks of one layer without those that overlap a more important one. */
  private Deque<Spot> apart(Spot.Layer layer, List<Spot> spots, List<Spot> unseen) {
    NavigableMap<Integer, Spot> kept = new TreeMap<>();
    spots.stream()
        .filter(spot -> spot.layer() == layer)
        .map(spot -> spot.at(within(spot.span())))
        .filter(spot -> !spot.span().isEmpty())
        .sorted(IMPORTANCE)
        .forEach(
            spot -> {
              Map.@Nullable Entry<Integer, Spot> before = kept.lowerEntry(spot.span().end());
              if (before == null || before.getValue().span().end() <= spot.span().start()) {
                kept.put(spot.span().start(), spot);
              } else if (spot.anchor() != null) {
                unseen.add(spot);
              }
            });
    return new ArrayDeque<>(kept.values());
  }

  /** A wrong span breaks no page, and no character. */
  private TextSpan within(TextSpan span) {
    int end = whole(Math.min(span.end(), text.length()));
    return new TextSpan(Math.min(whole(span.start()), end), end);
  }

  private int whole(int at) {
    boolean splitsPair =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return splitsPair ? at - 1 : at;
  }

  List<Ink> between(int from, int to) {
    return layer(0, from, to);
  }

  private List<Ink> layer(int index, int from, int to) {
    if (index == Spot.Layer.values().length) {
      return characters(from, to);
    }
    Deque<Spot> spots = Objects.requireNonNull(layers.get(Spot.Layer.values()[index]));
    List<Ink> ink = new ArrayList<>();
    int at = from;
    while (!spots.isEmpty() && spots.getFirst().span().start() < to) {
      Spot spot = spots.getFirst();
      int start = Math.max(at, spot.span().start());
      int end = Math.min(to, spot.span().end());
      if (spot.span().end() <= to) {
        spots.removeFirst();
      }
      if (start < end) {
        ink.addAll(layer(index + 1, at, start));
        ink.add(marked(spot, start, end, layer(index + 1, start, end)));
        at = end;
      }
      if (spot.span().end() > to) {
        break;
      }
    }
    ink.addAll(layer(index + 1, at, to));
    return ink;
  }

  private static Ink marked(Spot spot, int start, int end, List<Ink> within) {
    boolean first = start == spot.span().start();
    boolean last = end == spot.span().end();
    return new Ink.Marked(
        spot.look(),
        first ? spot.anchor() : null,
        spot.endsWithLink() ? null : spot.href(),
        spot.label(),
        last ? spot.status() : null,
        last && spot.endsWithLink() ? spot.href() : null,
        within);
  }

  private List<Ink> characters(int from, int to) {
    List<Ink> ink = new ArrayList<>();
    int at = from;
    while (!hits.isEmpty() && hits.getFirst().start() < to) {
      int start = Math.max(at, hits.getFirst().start());
      int end = Math.min(to, hits.getFirst().end());
      if (hits.getFirst().end() <= to) {
        hits.removeFirst();
      }
      plain(at, start, false, ink);
      plain(start, end, true, ink);
      at = Math.max(at, end);
      if (end == to) {
        break;
      }
    }
    plain(at, to, false, ink);
    return ink;
  }

  private void plain(int from, int to, boolean hit, List<Ink> ink) {
    int at = from;
    while (!places.isEmpty() && places.getFirst().span().start() < to) {
      Spot place = places.removeFirst();
      int here = Math.max(at, place.span().start());
      run(at, here, hit, ink);
      ink.add(new Ink.Anchor(Objects.requireNonNull(place.anchor())));
      at = here;
    }
    run(at, to, hit, ink);
  }

  private void run(int from, int to, boolean hit, List<Ink> ink) {
    if (from < to) {
      ink.add(new Ink.Plain(text.substring(from, to), hit));
    }
  }
}
