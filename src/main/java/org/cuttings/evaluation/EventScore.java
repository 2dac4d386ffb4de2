package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.evaluation.GoldFile.GoldEvent;
import org.cuttings.evaluation.GoldFile.GoldParticipant;
import org.cuttings.evaluation.GoldFile.Tier;
import org.cuttings.model.Event;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Compares events. A found event is paired with the gold event whose trigger (or further mention)
 * it overlaps, or, for what is left, whose passage it shares to a half with a type that fits. One
 * that fits only what is optional counts neither way.
 *
 * <p>For {@code interactions} and for all {@code events}: found at all; {@code _typed}; {@code
 * _status}; {@code _participants} (named ones); {@code _roles}; {@code _date} (values; any is wrong
 * where there is none); {@code _date_accuracy} (none and none is right); {@code _complete}: type,
 * all named participants and date right.
 */
final class EventScore {
  private final GoldFile gold;
  private final GoldNames names;
  private final CodePointText text;
  private final Scores scores;

  EventScore(GoldFile gold, GoldNames names, CodePointText text, Scores scores) {
    this.gold = gold;
    this.names = names;
    this.text = text;
    this.scores = scores;
  }

  /** How a found event compares with a gold event. */
  private record Match(
      boolean typed,
      boolean status,
      int participants,
      int wrongParticipants,
      List<String> missedParticipants,
      int roles,
      boolean sameDate,
      @Nullable String date,
      @Nullable String goldDate,
      boolean byTrigger,
      double weight,
      List<String> faults) {

    boolean complete() {
      return typed && sameDate && wrongParticipants == 0 && missedParticipants.isEmpty();
    }
  }

  private record Key(int gold, int found) {}

  void score(List<Event> found) {
    List<GoldEvent> wanted = gold.events();
    Map<Key, Match> matches = new HashMap<>();
    Set<Integer> fitsSomething = new HashSet<>();
    Set<Integer> fitsScored = new HashSet<>();
    for (int f = 0; f < found.size(); f++) {
      for (int g = 0; g < wanted.size(); g++) {
        Match match = match(wanted.get(g), found.get(f));
        if (match != null) {
          matches.put(new Key(g, f), match);
          fitsSomething.add(f);
          if (wanted.get(g).tier() != Tier.OPTIONAL) {
            fitsScored.add(f);
          }
        }
      }
    }
    Set<Integer> neutral = new HashSet<>(fitsSomething);
    neutral.removeAll(fitsScored);
    Map<Integer, Integer> pairs = new TreeMap<>();
    for (boolean byTrigger : new boolean[] {true, false}) {
      for (boolean optional : new boolean[] {false, true}) {
        List<Spans.Fit> fits = new ArrayList<>();
        matches.forEach(
            (key, match) -> {
              if (match.byTrigger == byTrigger
                  && (wanted.get(key.gold).tier() == Tier.OPTIONAL) == optional
                  && !pairs.containsKey(key.gold)
                  && !neutral.contains(key.found)
                  && !pairs.containsValue(key.found)) {
                fits.add(new Spans.Fit(match.weight, key.gold, key.found));
              }
            });
        Map<Integer, Integer> paired = Spans.pair(fits);
        if (optional) {
          neutral.addAll(paired.values());
        } else {
          pairs.putAll(paired);
        }
      }
    }
    for (Scope scope : Scope.values()) {
      count(scope, found, matches, pairs, neutral);
    }
    judge(found, matches, pairs, neutral);
  }

  private void judge(
      List<Event> found,
      Map<Key, Match> matches,
      Map<Integer, Integer> pairs,
      Set<Integer> neutral) {
    Set<Integer> right = new HashSet<>();
    pairs.forEach(
        (g, f) -> {
          Match match = Objects.requireNonNull(matches.get(new Key(g, f)));
          if (match.typed && match.status && match.wrongParticipants == 0) {
            right.add(f);
          }
        });
    for (int f = 0; f < found.size(); f++) {
      if (!neutral.contains(f)) {
        scores.verdict(found.get(f), right.contains(f));
      }
    }
  }

  private enum Scope {
    INTERACTIONS("interactions"),
    EVENTS("events");

    private final String measure;

    Scope(String measure) {
      this.measure = measure;
    }

    boolean holds(GoldEvent event) {
      return event.tier() == Tier.INTERACTION || this == EVENTS && event.tier() == Tier.ACT;
    }

    boolean holds(EventType type) {
      return this == EVENTS || type.isInteraction();
    }
  }

  private void count(
      Scope scope,
      List<Event> found,
      Map<Key, Match> matches,
      Map<Integer, Integer> pairs,
      Set<Integer> neutral) {
    String measure = scope.measure;
    int right = 0;
    int missed = 0;
    int typed = 0;
    int complete = 0;
    for (int g = 0; g < gold.events().size(); g++) {
      GoldEvent event = gold.events().get(g);
      if (!scope.holds(event)) {
        continue;
      }
      Integer f = pairs.get(g);
      if (f == null) {
        missed++;
        scores.error(measure, "missed", event.triggers().getFirst(), event.id(), text);
        continue;
      }
      Match match = Objects.requireNonNull(matches.get(new Key(g, f)));
      right++;
      typed += match.typed ? 1 : 0;
      complete += match.complete() ? 1 : 0;
      parts(measure, match);
      if (!match.faults.isEmpty()) {
        scores.error(
            measure,
            "faulty",
            event.triggers().getFirst(),
            event.id() + ": " + String.join("; ", match.faults),
            text);
      }
    }
    int wrong = 0;
    for (int f = 0; f < found.size(); f++) {
      Event event = found.get(f);
      if (!neutral.contains(f) && !pairs.containsValue(f) && scope.holds(event.type())) {
        wrong++;
        scores.error(
            measure,
            "wrong",
            text.span(event.trigger().at()),
            event.type().value() + " by rule " + event.rule(),
            text);
      }
    }
    scores.add(measure, right, wrong, missed);
    scores.add(measure + "_typed", typed, wrong + right - typed, missed + right - typed);
    scores.add(
        measure + "_complete", complete, wrong + right - complete, missed + right - complete);
  }

  private void parts(String measure, Match match) {
    scores.answer(measure + "_status", match.status);
    scores.add(
        measure + "_participants",
        match.participants,
        match.wrongParticipants,
        match.missedParticipants.size());
    scores.add(
        measure + "_roles",
        match.roles,
        match.participants - match.roles,
        match.participants - match.roles);
    boolean dated = match.date != null && match.sameDate;
    scores.add(
        measure + "_date",
        dated ? 1 : 0,
        match.date != null && !dated ? 1 : 0,
        match.goldDate != null && !dated ? 1 : 0);
    scores.answer(measure + "_date_accuracy", match.sameDate);
  }

  private @Nullable Match match(GoldEvent event, Event found) {
    TextSpan trigger = text.span(found.trigger().at());
    double byTrigger =
        event.triggers().stream().mapToDouble(span -> Spans.iou(span, trigger)).max().orElse(0);
    double byPassage = Spans.iou(event.passage(), text.span(found.clause().at()));
    boolean typed = event.types().contains(found.type().value());
    if (byTrigger == 0 && !(byPassage >= 0.5 && typed)) {
      return null;
    }
    return compare(event, found, typed, byTrigger > 0, byTrigger > 0 ? byTrigger : byPassage);
  }

  private Match compare(
      GoldEvent event, Event found, boolean typed, boolean byTrigger, double overlap) {
    List<String> faults = new ArrayList<>();
    boolean status = event.statuses().contains(found.status().value());
    List<GoldParticipant> missed =
        new ArrayList<>(event.participants().stream().filter(p -> names.isNamed(p.id())).toList());
    List<String> unnamed =
        event.participants().stream()
            .map(GoldParticipant::id)
            .filter(id -> !names.isNamed(id))
            .toList();
    boolean symmetric =
        event.types().stream().anyMatch(EventScore::isSymmetric)
            || typed && found.type().isSymmetric();
    int right = 0;
    int wrong = 0;
    int roles = 0;
    List<Participant> said =
        found.participants().stream()
            .sorted(
                java.util.Comparator.comparing(
                    (Participant participant) -> !names.declares(participant.id())))
            .toList();
    for (Participant participant : said) {
      GoldParticipant same =
          missed.stream()
              .filter(g -> names.same(participant.id(), participant.name(), g.id()))
              .findFirst()
              .orElse(null);
      if (same != null) {
        missed.remove(same);
        right++;
        if (fits(participant.role().value(), same.role(), symmetric)) {
          roles++;
        } else {
          faults.add(same.id() + " is " + same.role());
        }
      } else if (!isUnnamed(participant, unnamed)) {
        wrong++;
        faults.add("wrong " + participant.name());
      }
    }
    missed.forEach(participant -> faults.add("missing " + participant.id()));
    StatedDate stated = found.date();
    PartialDate value = stated == null ? null : stated.value();
    String date = value == null ? null : value.value();
    boolean sameDate = Objects.equals(date, event.date());
    if (!sameDate) {
      faults.add("date " + date + ", in truth " + event.date());
    }
    if (!typed) {
      faults.add("type " + found.type().value() + ", in truth " + event.types());
    }
    if (!status) {
      faults.add("status " + found.status().value() + ", in truth " + event.statuses());
    }
    int all = right + wrong + missed.size();
    double weight =
        overlap + (typed ? 0.05 : 0) + 0.03 * (right + 1) / (all + 1) + (sameDate ? 0.02 : 0);
    return new Match(
        typed,
        status,
        right,
        wrong,
        missed.stream().map(GoldParticipant::id).toList(),
        roles,
        sameDate,
        date,
        event.date(),
        byTrigger,
        weight,
        faults);
  }

  /** Somebody whom the gold file knows without a name costs nothing. */
  private boolean isUnnamed(Participant participant, List<String> unnamed) {
    return unnamed.stream().anyMatch(id -> names.same(participant.id(), participant.name(), id))
        || participant.id() == null
            && !names.isAnyNamed(null, participant.name())
            && unnamed.stream().anyMatch(id -> names.resembles(participant.name(), id));
  }

  /** In an event of both sides alike, who takes part may have begun it or been sought. */
  private static boolean fits(String said, String truth, boolean symmetric) {
    return said.equals(truth)
        || symmetric
            && (said.equals("participant")
                    && (truth.equals("initiator") || truth.equals("recipient"))
                || truth.equals("participant")
                    && (said.equals("initiator") || said.equals("recipient")));
  }

  private static boolean isSymmetric(String type) {
    for (EventType one : EventType.values()) {
      if (one.value().equals(type)) {
        return one.isSymmetric();
      }
    }
    return false;
  }
}
