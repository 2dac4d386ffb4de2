package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/**
 * An event as one place of a stretch states it, before it is compared with what was read before.
 */
final class Draft {
  EventType type;
  final int first;
  final int end;

  /** The clause that states it, -1 if unknown. */
  final int clause;

  final List<Side> sides = new ArrayList<>(3);
  EventStatus status = EventStatus.HAPPENED;
  @Nullable FoundDate date;

  /** The day of the entry of a chronology that tells it anew, where it has no date of its own. */
  @Nullable PartialDate entry;

  /** A second day: "spoke on May 4 and [May 7]" tells of two. */
  @Nullable FoundDate alsoOn;

  String rule;

  /** "the meeting", "that call": most likely one that was spoken of before. */
  boolean definite;

  /** Whether the words tell it apart from what was told before: "another call", "met again". */
  boolean another;

  /** Whether the noun often means something else, and its event is worth telling if it happened. */
  boolean weak;

  /** Whether a noun states it, rather than a verb. */
  boolean noun;

  /** Whether the other side may be taken from the exchange before. */
  boolean thread;

  /** Whether the verb says that somebody wrote, but not by what means: "wrote to her". */
  boolean writesSomehow;

  /** Whether the verb says that something was turned down. */
  boolean refuses;

  /** Whether it was. */
  boolean filled;

  /** Whether it answers the exchange before. */
  boolean reply;

  /** Whether it is no event, but tells who else took part in the one told beside it. */
  boolean attends;

  /** Of such: those who were there, as known before. */
  final List<Party> beside = new ArrayList<>(2);

  /** Of such: whether it belongs to an event of the same sentence only. */
  boolean within;

  /** Whether those together with whoever names it took part too: "introduced his aide". */
  boolean company;

  /** Whether it is what somebody told somebody, or hangs on a noun. */
  boolean reported;

  /** How likely it is that anybody takes part, as signs for a {@link Judge}. */
  final Shown cast = new Shown();

  /** How likely it is, 0 to 1; 0 where nobody was asked. */
  double likely;

  /** Whether the words may mean something else: its sides alone do not tell. */
  boolean doubtful;

  /** What its words show; see {@link Signs}. Null for what nobody is asked about. */
  @Nullable Supplier<Shown> signs;

  /** Whether it is worth keeping with one side only. */
  boolean alone;

  /** Whether its verb may as well be said of words to nobody in particular: "said". */
  boolean speech;

  /** Whether it is speech to somebody whose words follow. */
  boolean address;

  /** Whether a verb states it that makes all sides alike: "talked". */
  boolean mutual;

  /** Whether it is something that all sides do: "talked", "a conversation", not "told". */
  boolean shared;

  /** Whether it is told as a thing done, and not as the way or the end of another. */
  boolean finite;

  /** Whether an infinitive states it: "wrote [to ask]". */
  boolean purpose;

  /** Whether it stands beside what its clause dates: "[after a call], he wrote on May 3". */
  boolean aside;

  /** Whether it is what somebody said: "says [that he met her]". */
  boolean said;

  /** Whether its sides are called by their number only: "the two", "the parties". */
  boolean pair;

  /** Whether it is told in passing, as known: "after speaking to her". */
  boolean passing;

  /** Whether its sentence is there to tell when or where it was: "the meeting took place". */
  boolean occurs;

  /** Whether the words give several such events as one. */
  boolean several;

  /** Token of the noun that tells the type: "sent [an email]"; -1 if none. */
  int object = -1;

  /** The keys of those that its sentence speaks of, where it names no sides. */
  Set<String> around = Set.of();

  /** Number of its sentence in the article. */
  int sentence;

  /** Whether it is told as the next thing in the telling, and not as somebody's words. */
  boolean goesOn;

  /** Whether nothing says that it was at another time than what is told around it. */
  boolean then;

  /** Whether it falls on the day that heads an entry of a chronology, if it stands in one. */
  boolean entered;

  /** Whether its sentence begins with what came before: "After the call, …". */
  boolean afterwards;

  /** Whether it never happened, at any time. */
  boolean never;

  /** Whether the telling is at its time from there on. */
  boolean moves;

  /** Where it took place; null where not told. */
  @Nullable Place place;

  boolean quoted;
  @Nullable Party source;

  /** First and last token of the passage. */
  int passageFirst;

  int passageEnd;

  Draft(EventType type, int first, int end, int clause, String rule) {
    this.type = type;
    this.first = first;
    this.end = end;
    this.clause = clause;
    this.rule = rule;
    this.passageFirst = first;
    this.passageEnd = end;
  }

  /**
   * @param party who
   * @param role the part taken
   */
  record Side(Party party, Role role) {}

  void noun(int token) {
    object = token;
  }

  /** Whether the words of {@link ActLexicon} state it. */
  boolean act() {
    return rule.startsWith("act ");
  }

  /** Adds {@code parties} in {@code role}; who takes part already keeps the first role. */
  Draft add(List<Party> parties, Role role) {
    for (Party party : parties) {
      if (!has(party.key())) {
        sides.add(new Side(party, role));
      }
    }
    return this;
  }

  boolean has(String key) {
    for (Side side : sides) {
      if (side.party().key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  List<Party> in(Role role) {
    List<Party> found = new ArrayList<>(2);
    for (Side side : sides) {
      if (side.role() == role) {
        found.add(side.party());
      }
    }
    return found;
  }

  /** How many sides there are, several people counted as two. */
  int weight() {
    int weight = 0;
    for (Side side : sides) {
      weight += side.party().plural() ? 2 : 1;
    }
    return weight;
  }

  /** Whether nobody who takes part has a name. */
  boolean isUnnamed() {
    for (Side side : sides) {
      if (side.party().named()) {
        return false;
      }
    }
    return true;
  }
}
