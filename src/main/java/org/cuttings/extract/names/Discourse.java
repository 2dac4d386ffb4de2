package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text has in mind: everybody mentioned lately, with a weight for the part taken that halves
 * from sentence to sentence (Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution",
 * Computational Linguistics 20, 1994).
 */
final class Discourse {
  private static final int MOST = 24;

  /** Bonus, where somebody is done something to, for whoever the doer dealt with just before. */
  private static final double PARTNER = 120;

  private static final double FAINT = 4;

  /** No topic of earlier sentences weighs more. */
  private static final double TOPIC = 220;

  /** What remains of the weight of each of several who are mentioned as one. */
  private static final double JOINT = 0.5;

  private final Topics topics;
  private boolean parted = true;
  private final List<Active> actives = new ArrayList<>();
  private final List<Entity> lastPair = new ArrayList<>();

  /** With whom somebody dealt last: who told him, and whom he told. */
  private final Map<Entity, Dealt> partners = new HashMap<>();

  private int pairSentence = -10;
  private int sentence;
  private int paragraph;
  private int orders;
  private int year;

  /** The subject of the last clause with one in this sentence. */
  private @Nullable Entity subject;

  /** The first person who is a subject in this sentence, in the one before, and before that. */
  private @Nullable Entity opener;

  private @Nullable Entity previousOpener;
  private @Nullable Entity lastOpener;
  private int openedSentence;

  private record Dealt(Entity with, int sentence) {}

  Discourse(Topics topics) {
    this.topics = topics;
  }

  /** Whether paragraphs tell anything: they do not where a text has lost its full stops. */
  void parted(boolean tells) {
    parted = tells;
  }

  void nextSentence() {
    sentence++;
    subject = null;
    previousOpener = opener;
    if (opener != null) {
      lastOpener = opener;
      openedSentence = sentence - 1;
    }
    opener = null;
    for (int i = actives.size() - 1; i >= 0; i--) {
      Active active = actives.get(i);
      active.carried = Math.min(TOPIC, active.weight() / 2);
      active.current = 0;
      if (active.carried < FAINT || paragraph - active.paragraph > 1) {
        actives.remove(i);
      }
    }
  }

  void nextParagraph() {
    paragraph++;
    nextSentence();
  }

  /** The year that the text has come to; 0 if it has named none. */
  int year() {
    return year;
  }

  void year(int named) {
    year = named;
  }

  int sentence() {
    return sentence;
  }

  @Nullable Entity subject() {
    return subject;
  }

  /** The person who is the subject of the sentence before, or of the one before that. */
  @Nullable Entity previousSubject() {
    if (previousOpener != null) {
      return previousOpener;
    }
    return sentence - openedSentence <= 3 ? lastOpener : null;
  }

  /** The only other person whom the sentence before speaks of; null if there are several. */
  @Nullable Entity otherOfPrevious(Entity one) {
    return other(one, sentence - 3);
  }

  private @Nullable Entity other(Entity one, int since) {
    Entity found = null;
    int latest = -1;
    boolean several = false;
    for (Active active : actives) {
      if (active.entity == one
          || !active.entity.isPerson()
          || active.entity.plural
          || active.sentence < since
          || active.part == Sentence.Part.POSSESSOR) {
        continue;
      }
      several = active.sentence == latest || several && active.sentence < latest;
      if (active.sentence >= latest) {
        latest = active.sentence;
        found = active.entity;
      }
    }
    return several ? null : found;
  }

  /** Takes note of several who are mentioned as one: a "he" after it is hardly one of them. */
  void mentionJointly(List<Entity> entities, Sentence.Part part) {
    Entity first = opener;
    for (Entity entity : entities) {
      Active active = mention(entity, part);
      active.current *= JOINT;
      active.part = Sentence.Part.OTHER;
    }
    if (part == Sentence.Part.SUBJECT) {
      subject = null;
      opener = first;
    }
  }

  Active mention(Entity entity, Sentence.Part part) {
    Active active = null;
    for (Active known : actives) {
      if (known.entity == entity) {
        active = known;
        break;
      }
    }
    if (active == null) {
      topics.meet(entity);
      if (actives.size() == MOST) {
        actives.removeFirst();
      }
      active = new Active(entity);
      actives.add(active);
    }
    double weight =
        switch (part) {
          case SUBJECT -> 310;
          case OBJECT -> 280;
          case OBLIQUE -> 220;
          case OTHER -> 200;
          case POSSESSOR -> 100;
        };
    active.current = Math.max(active.current, weight);
    active.local = active.paragraph == paragraph ? active.local + 1 : 1;
    active.sentence = sentence;
    active.paragraph = paragraph;
    active.order = orders++;
    active.part = part;
    active.acted = part == Sentence.Part.POSSESSOR ? active.acted : sentence;
    active.pronoun = false;
    Entity actor = subject;
    if (actor != null && (part == Sentence.Part.OBJECT || part == Sentence.Part.OBLIQUE)) {
      deal(actor, entity);
    }
    if (part == Sentence.Part.SUBJECT) {
      subject = entity;
      if (opener == null && entity.isPerson() && !entity.plural) {
        opener = entity;
      }
    }
    return active;
  }

  /** Takes note that {@code one} does something to {@code other}. */
  private void deal(Entity one, Entity other) {
    if (one != other && one.isPerson() && other.isPerson() && !one.plural && !other.plural) {
      partners.put(one, new Dealt(other, sentence));
      partners.put(other, new Dealt(one, sentence));
    }
  }

  /** With whom {@code one} dealt last, in this sentence or the one before; null if with nobody. */
  @Nullable Entity partner(Entity one) {
    Dealt dealt = partners.get(one);
    return dealt == null || sentence - dealt.sentence > 1 ? null : dealt.with;
  }

  /** The last word for {@code entity} was a pronoun. */
  void pronoun(Entity entity) {
    for (Active active : actives) {
      if (active.entity == entity) {
        active.pronoun = true;
      }
    }
  }

  /** How much {@code entity} is in mind; 0 if not at all. */
  double weight(Entity entity) {
    for (Active active : actives) {
      if (active.entity == entity) {
        return active.weight();
      }
    }
    return 0;
  }

  /** Takes note of people who are joined or deal with each other. */
  void pair(List<Entity> people) {
    if (!lastPair.equals(people)) {
      lastPair.clear();
      lastPair.addAll(people);
    }
    pairSentence = sentence;
  }

  /** The people last joined; empty where that is too long ago. */
  List<Entity> lastPair() {
    return sentence - pairSentence <= 2 ? lastPair : List.of();
  }

  /** Sentences since people were last joined. */
  int pairAge() {
    return sentence - pairSentence;
  }

  /**
   * The people of the current sentence and, if they are too few, of the ones before.
   *
   * @param gender theirs; null for any
   * @param number how many are enough
   * @param but who is not meant; null for nobody
   */
  List<Entity> recentPeople(@Nullable String gender, int number, @Nullable Entity but) {
    List<Entity> people = new ArrayList<>();
    for (int back = 0; back <= (gender == null ? 1 : 2); back++) {
      for (Active active : actives) {
        if (active.entity.isPerson()
            && active.entity != but
            && (gender == null
                || active.entity.gender == null
                || active.entity.gender.equals(gender))
            && active.acted >= sentence - back
            && !people.contains(active.entity)) {
          people.add(active.entity);
        }
      }
      List<Entity> named = people.stream().filter(person -> person.named).toList();
      if (named.size() == number) {
        return named;
      }
      if (people.size() >= number) {
        break;
      }
    }
    return people;
  }

  /** The one most in mind who fits; null if nobody does. */
  @Nullable Active best(Predicate<Active> fits, Sentence.Part part) {
    return best(fits, part, null);
  }

  /** The same, where {@code partner} is more in mind: with whom the one who acts dealt before. */
  @Nullable Active best(Predicate<Active> fits, Sentence.Part part, @Nullable Entity partner) {
    Active best = null;
    double most = 0;
    for (Active active : actives) {
      if (!fits.test(active)) {
        continue;
      }
      double score = score(active, part, partner);
      if (best == null || score > most || score == most && active.order > best.order) {
        best = active;
        most = score;
      }
    }
    return best;
  }

  /** How much more than the next one {@code best} is in mind: 1 for twice as much. */
  double lead(Active best, Predicate<Active> fits, Sentence.Part part, @Nullable Entity partner) {
    double next = 0;
    for (Active active : actives) {
      if (active != best && fits.test(active)) {
        next = Math.max(next, score(active, part, partner));
      }
    }
    double own = score(best, part, partner);
    return own <= 0 ? 0 : (own - next) / own;
  }

  private double score(Active active, Sentence.Part part, @Nullable Entity partner) {
    double score =
        active.weight()
            + Active.ABOUT * topics.share(active.entity)
            + active.bonus(part, sentence, parted ? paragraph : -1)
            + (active.entity == subject ? Active.CLAUSE : 0)
            + (active.entity == partner ? PARTNER : 0);
    return score * active.certainty();
  }
}
