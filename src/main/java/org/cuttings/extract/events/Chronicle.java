package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Participant.Role;
import org.cuttings.model.StatedDate;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The events of an article in the order in which it tells them. Knows when it comes back to one,
 * and what a reply answers.
 */
final class Chronicle {
  /**
   * From where on words whose sides do not tell are taken to tell an event; wrong evidence is worse
   * than none.
   */
  private static final double ADMITTED = 0.5;

  /** The same for what somebody was offered or asked to. */
  private static final double OFFERED = 0.6;

  /** From where on it is taken that somebody was told who is not. */
  private static final double TOLD = 0.7;

  /** From where on those stay whose sides do tell. */
  private static final double KEPT = 0.45;

  private static final int THREAD_SENTENCES = 8;
  private static final int CARRIED = 5;
  private static final int NEAR_SENTENCES = 3;

  private final List<Kept> events = new ArrayList<>();
  private final NarrativeDay day = new NarrativeDay();
  private final Judge judge;

  Chronicle(Judge judge) {
    this.judge = judge;
  }

  /**
   * Takes in {@code draft}, whose sentence and paragraph are counted in the article.
   *
   * @param casting of its stretch
   * @param dating likewise
   */
  void add(
      Draft draft, Stretch stretch, Casting casting, Dating dating, int sentence, int paragraph) {
    if (draft.attends) {
      attend(draft, stretch, sentence);
      return;
    }
    if (draft.pair) {
      pair(draft, sentence);
    }
    if (draft.company) {
      addCompany(draft, sentence);
    }
    if (draft.noun && draft.reply && draft.sides.isEmpty()) {
      comeBack(draft, sentence);
    }
    if (draft.thread && partnerless(draft)) {
      answer(draft, sentence);
    }
    if (draft.reply && draft.type == EventType.CONTACT_UNSPECIFIED) {
      draft.type = channel(draft);
    } else if (draft.writesSomehow && draft.type == EventType.MESSAGE && draft.then) {
      draft.type = thread(draft, sentence);
    } else if (draft.refuses && draft.object < 0) {
      draft.type = turnedDown(draft, sentence);
    }
    boolean complete = !draft.doubtful && complete(draft);
    if (draft.type.isInteraction()) {
      casting.revise(draft, events, sentence, words(stretch, draft.first, draft.end));
    }
    draft.entry = day.entry(draft, paragraph);
    Kept same = draft.doubtful ? null : goesOn(draft, sentence);
    if (same == null && !draft.doubtful) {
      same = EventCoreference.find(events, draft, sentence, paragraph);
    }
    if (same != null) {
      join(same, draft, stretch);
      if (draft.alsoOn != null && draft.occurs && same.date != null) {
        // "The meetings took place on May 3 and May 7": each is one.
        for (Map.Entry<String, Participant> one : same.participants.entrySet()) {
          if (!draft.has(one.getKey())) {
            draft.sides.add(new Draft.Side(party(one), one.getValue().role()));
          }
        }
        keep(draft, draft.alsoOn, stretch, dating, sentence, paragraph);
      }
      same.sentence = sentence;
      same.paragraph = paragraph;
      if (draft.moves) {
        day.comeTo(same, sentence, paragraph);
      } else {
        day.speakOf(same, sentence, paragraph);
      }
      return;
    }
    if (!admits(draft, complete, stretch, sentence, paragraph)) {
      return;
    }
    if (!complete) {
      if (partnerless(draft)) {
        answer(draft, sentence);
      }
      if (draft.speech && draft.sides.size() < 2 && draft.likely < TOLD) {
        return;
      }
    }
    Kept kept = keep(draft, draft.date, stretch, dating, sentence, paragraph);
    if (!kept.guessed && (draft.moves || draft.date == null)) {
      day.comeTo(kept, sentence, paragraph);
    }
    if (draft.alsoOn != null) {
      keep(draft, draft.alsoOn, stretch, dating, sentence, paragraph);
    }
  }

  /**
   * Whether {@code draft} is an event by what it shows.
   *
   * @param complete whether its sides tell that it is
   */
  private boolean admits(
      Draft draft, boolean complete, Stretch stretch, int sentence, int paragraph) {
    if (draft.sides.isEmpty()) {
      return false;
    }
    if (draft.signs == null || !draft.type.isInteraction()) {
      return complete;
    }
    Shown signs = draft.signs.get();
    signs.add(complete ? "complete" : draft.doubtful ? "doubtful" : "incomplete");
    if (!complete && complete(draft)) {
      signs.add("completed");
    }
    Signs.ofSides(draft, signs);
    Signs.ofTelling(draft, events, sentence, signs);
    if (draft.doubtful && EventCoreference.find(events, draft, sentence, paragraph) != null) {
      signs.add("comes back");
    }
    draft.likely =
        judge.probability(
            new Judge.Matter(
                Judge.Question.EVENT, words(stretch, draft.first, draft.end), null, "", signs));
    return draft.likely >= (complete ? KEPT : isOffered(draft, sentence) ? OFFERED : ADMITTED);
  }

  /** "offered him a loan", "asked her to dinner": whether a noun says what to. */
  private boolean isOffered(Draft draft, int sentence) {
    Kept before = events.isEmpty() ? null : events.getLast();
    return draft.noun
        && before != null
        && before.sentence == sentence
        && (before.type == EventType.OFFER || before.type == EventType.INVITATION);
  }

  private Kept keep(
      Draft draft,
      @Nullable FoundDate date,
      Stretch stretch,
      Dating dating,
      int sentence,
      int paragraph) {
    Kept kept =
        new Kept(
            draft,
            words(stretch, draft.first, draft.end),
            words(stretch, draft.passageFirst, draft.passageEnd),
            sentence,
            paragraph);
    addSides(kept, draft, stretch);
    if (date != null) {
      kept.date = stated(date, stretch);
    } else if (!draft.never && (draft.goesOn || draft.entered)) {
      kept.date = day.of(draft, kept);
      kept.undated = kept.date != null;
    }
    if (kept.date == null && !draft.never && draft.type.isInteraction()) {
      kept.date = dating.of(draft, kept, events, day, sentence, paragraph);
      kept.undated = kept.date != null;
      kept.guessed = kept.date != null && !dating.isHere(kept.date, draft);
    }
    if (draft.source != null) {
      kept.attributedTo = draft.source.name();
    }
    events.add(kept);
    return kept;
  }

  /** The telling comes to the date at the head of a sentence that speaks of {@code who}. */
  void comeTo(FoundDate date, Set<String> who, Stretch stretch, int sentence, int paragraph) {
    day.begin(stated(date, stretch), who, sentence, paragraph);
  }

  /** An entry of a chronology begins, headed by the dates from {@code first} to {@code last}. */
  void enter(FoundDate first, FoundDate last, Stretch stretch, int sentence, int paragraph) {
    PartialDate from = first.value();
    PartialDate to = last.value();
    if (from != null && to != null && !to.to().isBefore(from.from())) {
      Wording wording = words(stretch, first.first(), last.end());
      PartialDate value = first == last ? from : PartialDate.range(from, to);
      day.enter(
          new StatedDate(value, wording, first.inferred(), first.basis()), sentence, paragraph);
    }
  }

  /**
   * A line of its own gives a date for what stands below.
   *
   * @param question whether it says more than the date
   */
  void head(FoundDate date, boolean question, Stretch stretch, int sentence, int paragraph) {
    if (date.value() != null) {
      day.head(stated(date, stretch), question, sentence, paragraph);
    }
  }

  /** A heading without a date begins something else. */
  void close(int sentence) {
    day.close(sentence);
  }

  /** The telling comes to a time that is no day. */
  void comeTo(FoundDate date) {
    day.leave(date);
  }

  private static boolean complete(Draft draft) {
    if (draft.noun && draft.weak && draft.status != EventStatus.HAPPENED) {
      return false;
    }
    boolean planned = draft.status != EventStatus.HAPPENED && draft.sides.size() < 2;
    if (planned && draft.type == EventType.TRANSFER) {
      return false;
    }
    if (!draft.type.isInteraction() || draft.alone) {
      return !draft.sides.isEmpty();
    }
    return draft.weight() >= 2 && (draft.sides.size() > 1 || draft.type.isSymmetric());
  }

  private static boolean partnerless(Draft draft) {
    return draft.in(Role.RECIPIENT).isEmpty() && !draft.in(Role.INITIATOR).isEmpty();
  }

  /** Takes the sides of the last exchange between several. */
  private void pair(Draft draft, int sentence) {
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - CARRIED); i--) {
      Kept before = events.get(i);
      if (sentence - before.sentence > THREAD_SENTENCES) {
        return;
      }
      if (before.type.isInteraction() && before.participants.size() > 1) {
        draft.sides.clear();
        for (Map.Entry<String, Participant> one : before.participants.entrySet()) {
          if (!before.described.contains(one.getKey())) {
            draft.sides.add(new Draft.Side(party(one), Role.PARTICIPANT));
          }
        }
        return;
      }
    }
  }

  /** Adds those who came along to the meeting or talk told just before. */
  private void attend(Draft draft, Stretch stretch, int sentence) {
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - CARRIED); i--) {
      Kept before = events.get(i);
      if (sentence - before.sentence > (draft.within ? 0 : NEAR_SENTENCES)) {
        return;
      }
      boolean there = draft.beside.isEmpty();
      for (Party party : draft.beside) {
        there |= before.participants.containsKey(party.key());
      }
      if (there
          && EventCoreference.isTalk(before.type)
          && before.type != EventType.CONTACT_UNSPECIFIED
          && (before.status == EventStatus.HAPPENED || before.status == EventStatus.ALLEGED)) {
        addSides(before, draft, stretch);
        return;
      }
    }
  }

  /** Adds those who met whoever introduces somebody, just before. */
  private void addCompany(Draft draft, int sentence) {
    if (events.isEmpty()) {
      return;
    }
    Kept before = events.getLast();
    boolean near = sentence - before.sentence <= NEAR_SENTENCES;
    List<Party> by = draft.in(Role.INTERMEDIARY);
    if (near
        && EventCoreference.isTalk(before.type)
        && !by.isEmpty()
        && before.participants.containsKey(by.getFirst().key())) {
      for (Map.Entry<String, Participant> one : before.participants.entrySet()) {
        if (!draft.has(one.getKey())) {
          draft.sides.add(new Draft.Side(party(one), Role.PARTICIPANT));
        }
      }
    }
  }

  /** "The reply came at once": from whoever was asked or written to last. */
  private void comeBack(Draft draft, int sentence) {
    Kept before = events.isEmpty() ? null : events.getLast();
    if (before == null
        || sentence - before.sentence > NEAR_SENTENCES
        || before.type == EventType.MEETING
        || !before.type.isInteraction()) {
      return;
    }
    for (Map.Entry<String, Participant> one : before.participants.entrySet()) {
      Role role = one.getValue().role();
      if (role == Role.RECIPIENT) {
        draft.sides.add(new Draft.Side(party(one), Role.INITIATOR));
      } else if (role == Role.INITIATOR) {
        draft.sides.add(new Draft.Side(party(one), Role.RECIPIENT));
      }
    }
    if (draft.sides.size() < 2) {
      draft.sides.clear();
      return;
    }
    draft.doubtful = false;
    draft.filled = true;
    draft.definite = false;
    draft.another = true;
    draft.type = EventCoreference.isWritten(before.type) ? before.type : draft.type;
  }

  /** Takes the other side from the exchange that {@code draft} answers or goes on with. */
  private void answer(Draft draft, int sentence) {
    String by = draft.in(Role.INITIATOR).getFirst().key();
    for (int i = events.size() - 1;
        i >= Math.max(0, events.size() - EventCoreference.REMEMBERED);
        i--) {
      Kept before = events.get(i);
      boolean near = draft.rule.equals("verb confirm") || draft.rule.equals("verb explain");
      if (sentence - before.sentence > (near ? NEAR_SENTENCES : THREAD_SENTENCES)) {
        return;
      }
      if (!before.type.isInteraction() || !before.participants.containsKey(by)) {
        continue;
      }
      draft.filled = true;
      boolean received = before.keys(Role.RECIPIENT).contains(by);
      boolean sent = before.keys(Role.INITIATOR).contains(by);
      if (draft.reply && sent) {
        continue;
      }
      for (Map.Entry<String, Participant> other : before.participants.entrySet()) {
        Role role = other.getValue().role();
        boolean again = (draft.another || draft.reply) && sentence - before.sentence <= 1;
        boolean counterpart =
            (again || !before.described.contains(other.getKey()))
                && (received
                    ? role == Role.INITIATOR
                    : sent ? role == Role.RECIPIENT : role != Role.SUBJECT);
        if (counterpart && !other.getKey().equals(by)) {
          draft.sides.add(new Draft.Side(party(other), Role.RECIPIENT));
        }
      }
      if (draft.type == EventType.CONTACT_UNSPECIFIED
          && (before.type == EventType.EMAIL
              || before.type == EventType.LETTER
              || before.type == EventType.MESSAGE)) {
        draft.type = before.type;
      }
      return;
    }
  }

  /** By what means the sides of {@code draft} wrote to each other last. */
  private EventType channel(Draft draft) {
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - CARRIED * 2); i--) {
      Kept before = events.get(i);
      if (EventCoreference.isTalk(before.type) && before.type != EventType.CONTACT_UNSPECIFIED) {
        return draft.type;
      }
      if (EventCoreference.isWritten(before.type) && shares(before, draft)) {
        return before.type;
      }
    }
    return draft.type;
  }

  /**
   * By what means those who write now wrote to each other just before; a message if they did not.
   */
  private EventType thread(Draft draft, int sentence) {
    EventType type =
        typeBefore(
            sentence,
            before ->
                EventCoreference.isWritten(before.type)
                    && !draft.sides.isEmpty()
                    && EventCoreference.agree(before, draft));
    return type == null ? draft.type : type;
  }

  /** What {@code draft} turns down: an offer only where one was told of. */
  private EventType turnedDown(Draft draft, int sentence) {
    EventType type =
        typeBefore(
            sentence,
            before ->
                shares(before, draft)
                    && (before.type == EventType.OFFER || before.type == EventType.INVITATION));
    return type == null ? EventType.CONTACT_UNSPECIFIED : type;
  }

  /** The type of the last event, told just before, that fits; null if none does. */
  private @Nullable EventType typeBefore(int sentence, Predicate<Kept> fits) {
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - CARRIED); i--) {
      Kept before = events.get(i);
      if (sentence - before.sentence <= NEAR_SENTENCES && fits.test(before)) {
        return before.type;
      }
    }
    return null;
  }

  private static boolean shares(Kept before, Draft draft) {
    return draft.sides.stream()
        .anyMatch(side -> before.participants.containsKey(side.party().key()));
  }

  static Party party(Map.Entry<String, Participant> entry) {
    Participant participant = entry.getValue();
    return new Party(
        entry.getKey(),
        participant.kind(),
        participant.id(),
        participant.name(),
        false,
        true,
        -1,
        -1);
  }

  /** "emailed her, writing that …", "replied. He wrote: …": the same words sent once. */
  private @Nullable Kept goesOn(Draft draft, int sentence) {
    if (events.isEmpty()) {
      return null;
    }
    Kept before = events.getLast();
    if (draft.noun) {
      boolean ofVerb =
          sentence == before.sentence && draft.clause == before.clause && before.clause >= 0;
      return ofVerb && draft.type == before.type && EventCoreference.agree(before, draft)
          ? before
          : null;
    }
    if (draft.in(Role.INITIATOR).isEmpty()) {
      return null;
    }
    boolean sameSentence = sentence == before.sentence;
    boolean elaborates = draft.rule.equals("verb write") && !before.rule.equals("verb write");
    boolean apart = draft.type == EventType.CALL || draft.type == EventType.MEETING;
    boolean inCall = before.type == EventType.CALL && sentence - before.sentence == 1;
    boolean spoken =
        (sameSentence || inCall)
            && EventCoreference.isTalk(before.type)
            && draft.address
            && (!draft.finite
                || before.type == EventType.CONTACT_UNSPECIFIED
                || before.type == draft.type);
    boolean sent =
        EventCoreference.isWritten(before.type)
            || sameSentence && before.type == EventType.TRANSFER
            || spoken;
    boolean asked =
        elaborates
            && draft.filled
            && before.type == EventType.CONTACT_UNSPECIFIED
            && !before.several;
    sent |= asked;
    boolean toAsk = sameSentence && draft.purpose && draft.address;
    if (!sent
        || before.status != draft.status && !toAsk
        || (sameSentence ? apart : !inCall && (!elaborates || !draft.filled || draft.date != null))
        || sentence - before.sentence > 1
        || !EventCoreference.agree(before, draft)) {
      return null;
    }
    String by = draft.in(Role.INITIATOR).getFirst().key();
    return before.keys(Role.INITIATOR).contains(by) ? before : null;
  }

  private static void join(Kept kept, Draft draft, Stretch stretch) {
    if (draft.moves
        && (draft.occurs || !draft.several)
        && draft.status == EventStatus.HAPPENED
        && kept.status == EventStatus.PROPOSED
        && kept.type == EventType.MEETING) {
      kept.status = EventStatus.HAPPENED;
    }
    kept.otherTriggers.add(words(stretch, draft.first, draft.end));
    addSides(kept, draft, stretch);
    FoundDate date = draft.date;
    boolean own = kept.isDatedBy(draft);
    if (date != null && (own || isCloser(date.value(), kept.date))) {
      kept.date = stated(date, stretch);
      kept.undated = false;
    }
    if (kept.place == null) {
      kept.place = draft.place;
    }
  }

  /** Whether {@code value} tells more than {@code known}. */
  private static boolean isCloser(@Nullable PartialDate value, @Nullable StatedDate known) {
    PartialDate then = known == null ? null : known.value();
    return then == null
        || value != null
            && !value.equals(then)
            && !value.from().isBefore(then.from())
            && !value.to().isAfter(then.to());
  }

  private static void addSides(Kept kept, Draft draft, Stretch stretch) {
    for (Draft.Side side : draft.sides) {
      Party party = side.party();
      Wording words = party.first() < 0 ? null : words(stretch, party.first(), party.end());
      if (!party.named() && !kept.participants.containsKey(party.key())) {
        kept.described.add(party.key());
      }
      kept.participants.putIfAbsent(
          party.key(),
          new Participant(
              party.kind(),
              party.kind() == EntityKind.GROUP ? null : party.id(),
              party.name(),
              side.role(),
              words));
    }
  }

  static StatedDate stated(FoundDate date, Stretch stretch) {
    return new StatedDate(
        date.value(), words(stretch, date.first(), date.end()), date.inferred(), date.basis());
  }

  private static Wording words(Stretch stretch, int first, int end) {
    return stretch.wording(stretch.tokens().span(first, end));
  }

  /** Everything read, in the order of the triggers. */
  List<Event> events() {
    return events.stream()
        .map(Kept::event)
        .sorted(Comparator.comparing(event -> event.trigger().at()))
        .toList();
  }
}
