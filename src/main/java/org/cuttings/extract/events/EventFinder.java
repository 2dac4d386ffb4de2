package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clauses;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.quotes.FoundQuote;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events of an article. One finder reads the stretches of one article in order and, at
 * the end, gives each event once.
 */
public final class EventFinder {
  private final Judge judge;
  private final Chronicle chronicle;
  private int sentences;
  private int paragraphs;

  /**
   * @param judge weighs what the rules leave open
   */
  public EventFinder(Judge judge) {
    this.judge = judge;
    this.chronicle = new Chronicle(judge);
  }

  /** Takes in the events of {@code stretch}. */
  public void read(
      Stretch stretch,
      List<Reference> references,
      List<FoundDate> dates,
      Clauses clauses,
      List<FoundQuote> quotes) {
    Scene scene = new Scene(stretch, references, dates, clauses, quotes);
    Tokens tokens = stretch.tokens();
    List<Draft> drafts = drafts(scene);
    Sources sources = new Sources(scene, new Arguments(scene));
    Standing standing = new Standing(scene);
    Timing timing = new Timing(scene);
    Places places = new Places(scene);
    Telling telling =
        new Telling(scene, timing, drafts.stream().filter(draft -> !draft.doubtful).toList());
    Signs signs = new Signs(scene);
    Casting casting = new Casting(scene, judge);
    Dating dating = new Dating(scene, judge);
    DateWalk walk = new DateWalk(scene, chronicle, sentences, paragraphs);
    for (Draft draft : drafts) {
      walk.to(draft);
      draft.sentence = sentences + tokens.sentence(draft.first);
      passage(scene, draft);
      draft.quoted = scene.quoted(draft.first);
      standing.judge(draft);
      if (draft.act() && (draft.status == EventStatus.PROPOSED || standing.isLeftUndone(draft))) {
        // What somebody may do one day, or did not do, is no act.
        continue;
      }
      draft.date = timing.of(draft);
      draft.never = timing.isNever(draft);
      draft.alsoOn = timing.also(draft);
      telling.place(draft);
      draft.source = sources.of(draft);
      draft.place = places.of(draft);
      if (!draft.act() && !draft.attends) {
        draft.signs = () -> signs.of(draft);
      }
      chronicle.add(draft, stretch, casting, dating, draft.sentence, walk.paragraph(draft));
    }
    paragraphs = walk.end();
    sentences += tokens.sentenceCount();
  }

  private static List<Draft> drafts(Scene scene) {
    Arguments arguments = new Arguments(scene);
    VerbReader verbs = new VerbReader(scene, arguments);
    NounReader nouns = new NounReader(scene, arguments);
    ActReader acts = new ActReader(scene, arguments);
    ActNouns actNouns = new ActNouns(scene, arguments);
    Attendance attendance = new Attendance(scene, arguments);
    List<Draft> attending = new ArrayList<>();
    List<Draft> drafts = new ArrayList<>();
    BitSet told = new BitSet(scene.tokens.size());
    for (int i = 0; i < scene.clauses.size(); i++) {
      if (told.get(scene.clauses.get(i).verb().head())) {
        continue;
      }
      Draft draft = acts.read(i);
      Draft doubtful = null;
      if (draft == null) {
        draft = verbs.read(i);
        if (draft != null && draft.doubtful) {
          doubtful = draft;
          draft = null;
        }
      }
      if (draft == null) {
        draft = tookPlace(scene, i);
      }
      if (draft == null) {
        Draft attends = attendance.read(i);
        if (attends != null) {
          attending.add(attends);
        } else if (doubtful != null) {
          doubtful.passing = isPassing(scene.tokens, scene.clauses.get(i));
          drafts.add(doubtful);
        }
      }
      if (draft != null) {
        draft.passing = isPassing(scene.tokens, scene.clauses.get(i));
        drafts.add(draft);
        told.set(draft.first, draft.end);
        if (draft.object >= 0) {
          told.set(draft.object);
        }
      }
    }
    for (int t = 0; t < scene.tokens.size(); t++) {
      if (!told.get(t)) {
        Draft draft = nouns.read(t);
        if (draft != null && draft.sides.isEmpty()) {
          nouns.share(draft, drafts);
        }
        Draft act = draft == null || draft.doubtful ? actNouns.read(t) : null;
        if (act != null) {
          drafts.add(act);
        } else if (draft != null) {
          drafts.add(draft);
        }
      }
    }
    new Shorthand(scene).addTo(drafts);
    drafts.addAll(attending);
    // Who came along is added when the sentence has told what to.
    drafts.sort(
        Comparator.comparingInt((Draft draft) -> scene.tokens.sentence(draft.first))
            .thenComparing(draft -> draft.attends)
            .thenComparingInt(draft -> draft.first));
    return drafts;
  }

  /** "It took place on May 3": comes back to what was told last. */
  private static @Nullable Draft tookPlace(Scene scene, int index) {
    Clause clause = scene.clauses.get(index);
    Clause.NounPhrase subject = clause.subject();
    String lemma = clause.verb().lemma();
    boolean occurs =
        lemma.equals("occur")
            || lemma.equals("happen")
            || lemma.equals("take") && scene.tokens.is(clause.verb().head() + 1, "place");
    if (!occurs || subject == null || !scene.tokens.is(subject.head(), "it")) {
      return null;
    }
    int head = clause.verb().head();
    Draft draft = new Draft(EventType.MEETING, head, head + 1, index, "took place");
    draft.noun = true;
    draft.definite = true;
    return draft;
  }

  private static boolean isPassing(Tokens tokens, Clause clause) {
    return switch (clause.relation()) {
      case ADVERBIAL -> clause.verb().form() != Clause.Form.INFINITIVE;
      case RELATIVE -> true;
      case COMPLEMENT ->
          clause.verb().form() == Clause.Form.PARTICIPLE
              || tokens.is(clause.verb().first(), "had")
              || tokens.is(clause.first(), "what");
      case MAIN, CONJOINED -> false;
    };
  }

  /** The clause of {@code draft}, or its sentence where no clause is known. */
  private static void passage(Scene scene, Draft draft) {
    if (draft.clause >= 0) {
      Clause clause = scene.clauses.get(draft.clause);
      draft.passageFirst = Math.min(clause.first(), draft.first);
      draft.passageEnd = Math.max(clause.end(), draft.end);
    } else {
      int sentence = scene.tokens.sentence(draft.first);
      draft.passageFirst = scene.tokens.firstOf(sentence);
      draft.passageEnd = Math.max(draft.end, scene.tokens.endOf(sentence));
    }
  }

  /** Everything read, in the order of the triggers; mentions of one event joined. */
  public List<Event> events() {
    return chronicle.events();
  }
}
