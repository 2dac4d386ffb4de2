package org.cuttings.extract.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventStatus;
import org.cuttings.model.PartialDate;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Dates an event that the rules leave without a date: of the dates in its sentence and shortly
 * before, of the day that the telling has come to and of those of the events told last, takes the
 * one that a {@link Judge} holds for most likely, if for nearly as likely as not.
 */
final class Dating {
  /** From where on a date is taken. */
  private static final double TAKEN = 0.4;

  private static final int FAR = 8;
  private static final int BEYOND = 20;

  /** Tokens that a date of the same sentence may be away. */
  private static final int CLOSE = 80;

  private static final int REMEMBERED = 4;
  private static final int MOST = 12;

  private static final Set<String> TIMES =
      Set.of(
          "later",
          "then",
          "again",
          "also",
          "once",
          "earlier",
          "previously",
          "eventually",
          "subsequently",
          "recently",
          "never",
          "often",
          "repeatedly",
          "sometimes",
          "before",
          "after",
          "when",
          "while",
          "during",
          "since",
          "until",
          "ago",
          "years",
          "months",
          "weeks",
          "days",
          "next",
          "following",
          "last",
          "meanwhile",
          "soon",
          "immediately",
          "already");

  private final Scene scene;
  private final Tokens tokens;
  private final Judge judge;
  private final Vicinity vicinity;
  private final NounDates nouns;

  Dating(Scene scene, Judge judge) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.judge = judge;
    this.vicinity = new Vicinity(scene);
    this.nouns = new NounDates(scene);
  }

  /** A date that may be the one, and what speaks for it. */
  private record Candidate(StatedDate date, Shown signs) {}

  /**
   * The date of {@code kept}, of which {@code draft} tells; null if none is likely.
   *
   * @param events told before it
   * @param sentence its number in the article
   */
  @Nullable StatedDate of(
      Draft draft, Kept kept, List<Kept> events, NarrativeDay day, int sentence, int paragraph) {
    if (draft.status == EventStatus.PROPOSED) {
      // When it was proposed is not when it was to be.
      return null;
    }
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    // What had happened before, or later, is of another time.
    boolean now = draft.then;
    int since = now ? Math.max(day.since(), sentence - FAR) : sentence;
    around(draft, sentence - since, candidates);
    if (now) {
      day.asCandidate(
          kept, sentence, paragraph, (date, signs) -> add(candidates, date, "day", signs));
      before(draft, kept, events, sentence, since, candidates);
    }
    if (candidates.isEmpty()) {
      return null;
    }
    Shown common = ofEvent(draft, kept);
    common.add("dates ", Math.min(4, candidates.size()));
    StatedDate best = null;
    double highest = 0;
    for (Map.Entry<String, Candidate> one : candidates.entrySet()) {
      Shown signs = one.getValue().signs;
      signs.addAll(common);
      double probability =
          judge.probability(
              new Judge.Matter(Judge.Question.DATE, kept.trigger, null, one.getKey(), signs));
      if (probability >= TAKEN && probability > highest) {
        highest = probability;
        best = one.getValue().date;
      }
    }
    return best;
  }

  /** Whether {@code date} stands in the sentence that tells of {@code draft}. */
  boolean isHere(StatedDate date, Draft draft) {
    int sentence = tokens.sentence(draft.first);
    TextSpan here =
        scene.stretch.wording(tokens.span(tokens.firstOf(sentence), tokens.endOf(sentence))).at();
    return here.overlaps(date.wording().at());
  }

  private static void add(
      Map<String, Candidate> candidates, StatedDate date, String where, Shown signs) {
    PartialDate value = date.value();
    if (value == null || candidates.size() >= MOST && !candidates.containsKey(value.value())) {
      return;
    }
    Candidate candidate =
        candidates.computeIfAbsent(
            value.value(),
            key -> {
              Candidate first = new Candidate(date, new Shown());
              first.signs.add("precision ", value.precision());
              return first;
            });
    candidate.signs.add(where);
    candidate.signs.addAll(where + " ", signs);
  }

  /** The dates of the sentence, and of those before it. */
  private void around(Draft draft, int farthest, Map<String, Candidate> candidates) {
    int here = tokens.sentence(draft.first);
    int rank = 0;
    for (int i = scene.dates.size() - 1; i >= 0; i--) {
      FoundDate date = scene.dates.get(i);
      int back = here - tokens.sentence(date.first());
      if (back > farthest) {
        return;
      }
      boolean close = Vicinity.distance(draft, date.first(), date.end()) <= CLOSE;
      if (back < 0
          || date.value() == null
          || back == 0 && !close
          || nouns.isAttribute(date)
          || back == 0 && nouns.isOfOccasion(date, draft)) {
        continue;
      }
      Shown signs = new Shown();
      if (back == 0) {
        vicinity.add(draft, date.first(), date.end(), signs);
        vicinity.word(date.first() - 1, "after ", signs);
      } else {
        signs.add("back ", some(back));
        signs.add("rank ", Math.min(REMEMBERED, rank));
        signs.addIf(tokens.startsSentence(date.first()), "heads");
        rank++;
      }
      signs.add("kind ", date.kind());
      signs.addIf(date.eventDate(), "of events");
      signs.addIf(date.carries(), "carries");
      add(candidates, stated(date), back == 0 ? "here" : "before", signs);
    }
  }

  private StatedDate stated(FoundDate date) {
    return new StatedDate(
        date.value(),
        scene.stretch.wording(tokens.span(date.first(), date.end())),
        true,
        NarrativeDay.TOGETHER);
  }

  /** How many sentences, as a sign. */
  static int some(int sentences) {
    return sentences <= 3 ? sentences : sentences <= 5 ? 5 : sentences <= FAR ? FAR : BEYOND;
  }

  /** The dates of what was told last. */
  private static void before(
      Draft draft,
      Kept kept,
      List<Kept> events,
      int sentence,
      int since,
      Map<String, Candidate> candidates) {
    int rank = 0;
    for (int i = events.size() - 1; i >= 0 && rank < REMEMBERED; i--) {
      Kept other = events.get(i);
      StatedDate date = other.date;
      int back = sentence - other.sentence;
      if (other.sentence < since) {
        break;
      }
      if (date == null || date.value() == null) {
        continue;
      }
      Shown signs = new Shown();
      signs.add("back ", some(back));
      signs.add("rank ", rank);
      int shared = 0;
      for (String key : kept.participants.keySet()) {
        shared += other.participants.containsKey(key) ? 1 : 0;
      }
      signs.add(
          shared == 0
              ? "others"
              : shared == kept.participants.size() ? "the same" : "some of them");
      signs.addIf(other.type == draft.type, "so too");
      signs.add(other.type.value());
      signs.addIf(other.undated, "carried");
      signs.addIf(other.act(), "act");
      signs.add("status ", other.status.value());
      add(candidates, NarrativeDay.carried(date), "event", signs);
      rank++;
    }
    if (!events.isEmpty() && events.getLast().date == null) {
      candidates.values().forEach(one -> one.signs.add("last has none"));
    }
  }

  private Shown ofEvent(Draft draft, Kept kept) {
    Shown signs = new Shown();
    Vicinity.ofEvent(draft, signs);
    signs.addIf(draft.aside, "aside");
    signs.addIf(draft.another, "another");
    signs.addIf(draft.goesOn, "goes on");
    signs.addIf(draft.moves, "moves");
    signs.addIf(draft.entered, "entered");
    signs.addIf(draft.reported, "reported");
    signs.addIf(draft.afterwards, "afterwards");
    signs.addIf(draft.source != null, "attributed");
    signs.add("sides ", Math.min(3, kept.participants.size()));
    ofClause(draft, signs);
    return signs;
  }

  private void ofClause(Draft draft, Shown signs) {
    if (draft.clause < 0) {
      signs.add("no clause");
      return;
    }
    Clause clause = scene.clauses.get(draft.clause);
    signs.add("relation ", clause.relation());
    signs.add("form ", clause.verb().form());
    signs.add("tense ", tokens.penn(clause.verb().head()));
    signs.addIf(tokens.is(clause.verb().first(), "had"), "pluperfect");
    signs.addIf(clause.verb().first() < clause.verb().head(), "auxiliary");
    signs.addIf(clause.verb().negated(), "negated");
    if (clause.governor() >= 0) {
      String lemma = scene.clauses.get(clause.governor()).verb().lemma();
      signs.add("governor ", lemma);
      String kind =
          Sources.says(lemma) ? "saying" : EventLexicon.verb(lemma) != null ? "event" : "other";
      signs.add("governed by ", kind, " ", clause.relation().toString());
    }
    int sentence = tokens.sentence(draft.first);
    for (int t = tokens.firstOf(sentence); t < tokens.endOf(sentence); t++) {
      if (TIMES.contains(tokens.lower(t))) {
        signs.add("time ", tokens.lower(t));
      }
    }
  }
}
