package org.cuttings.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.curation.authority.Forecast;
import org.cuttings.curation.authority.Forecast.Shift;
import org.cuttings.curation.authority.Forecast.Whose;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** What is not the same in the evidence of articles derived in two ways. */
final class EvidenceComparison {
  private final Map<Pair, Moved> moved = new LinkedHashMap<>();
  private int changed;
  private int events;
  private int quotes;

  private record Pair(@Nullable Whose from, @Nullable Whose to) {}

  /** Mentions that move from one to another. */
  private static final class Moved {
    final Map<String, Integer> words = new HashMap<>();
    int mentions;
    int articles;

    String mostWords() {
      return words.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  /** Adds an article. */
  synchronized void add(Evidence now, Evidence then) {
    boolean same = mentions(now, then);
    int otherEvents = differing(now.events(), then.events(), Event::trigger, this::sides);
    int otherQuotes = differing(now.quotes(), then.quotes(), Quote::wording, this::speaker);
    events += otherEvents;
    quotes += otherQuotes;
    if (!same || otherEvents + otherQuotes > 0) {
      changed++;
    }
  }

  Forecast forecast(long touched, int looked, List<String> ambiguities) {
    List<Shift> shifts = new ArrayList<>();
    moved.forEach(
        (pair, many) ->
            shifts.add(
                new Shift(many.mostWords(), pair.from, pair.to, many.mentions, many.articles)));
    shifts.sort(
        Comparator.comparingInt(Shift::articles)
            .thenComparingInt(Shift::mentions)
            .reversed()
            .thenComparing(Shift::words));
    return new Forecast(touched, looked, changed, shifts, events, quotes, ambiguities);
  }

  private boolean mentions(Evidence now, Evidence then) {
    Map<Wording, List<Mention>> before = byWords(now);
    Map<Wording, List<Mention>> after = byWords(then);
    Set<Wording> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    Set<Pair> here = new HashSet<>();
    for (Wording wording : all) {
      List<Mention> one = before.getOrDefault(wording, List.of());
      List<Mention> other = after.getOrDefault(wording, List.of());
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        Pair pair = new Pair(whose(one, i), whose(other, i));
        if (!Objects.equals(pair.from, pair.to)) {
          Moved many = moved.computeIfAbsent(pair, p -> new Moved());
          many.mentions++;
          many.words.merge(wording.words(), 1, Integer::sum);
          if (here.add(pair)) {
            many.articles++;
          }
        }
      }
    }
    return here.isEmpty();
  }

  private static Map<Wording, List<Mention>> byWords(Evidence evidence) {
    Map<Wording, List<Mention>> byWords = new HashMap<>();
    for (Mention mention : evidence.mentions()) {
      if (mention.form() != Mention.Form.PRONOUN) {
        byWords.computeIfAbsent(mention.wording(), w -> new ArrayList<>()).add(mention);
      }
    }
    return byWords;
  }

  private static @Nullable Whose whose(List<Mention> mentions, int i) {
    if (i >= mentions.size()) {
      return null;
    }
    Mention mention = mentions.get(i);
    String name = EntityKey.evenName(mention.name());
    return new Whose(EntityKey.of(mention.id(), name), name, mention.id() != null);
  }

  private String sides(Event event) {
    List<String> sides = new ArrayList<>();
    event
        .participants()
        .forEach(party -> sides.add(party.role() + " " + EntityKey.of(party.id(), party.name())));
    return sides + " " + event.placeId();
  }

  private String speaker(Quote quote) {
    return quote.speakerId() + " " + quote.speaker();
  }

  private static <T> int differing(
      List<T> now, List<T> then, Function<T, Wording> place, Function<T, String> content) {
    Map<Wording, String> before = new HashMap<>();
    now.forEach(one -> before.put(place.apply(one), content.apply(one)));
    int differing = 0;
    for (T one : then) {
      String was = before.remove(place.apply(one));
      if (!content.apply(one).equals(was)) {
        differing++;
      }
    }
    return differing + before.size();
  }
}
