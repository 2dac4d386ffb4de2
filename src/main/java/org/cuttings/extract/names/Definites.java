package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom "the publicist" means: who is called so on record, or was called so in the article.
 */
final class Definites {
  /** How much more is in mind who holds an office at the time that the text speaks of. */
  private static final double IN_OFFICE = 200;

  /** How much less is in mind somebody without a name. */
  private static final double UNNAMED = 0.5;

  /** How many times as much as the next one somebody is in mind who is clearly meant. */
  private static final double CLEARLY = 1.3;

  private final Cast cast;
  private final Discourse discourse;
  private final Epithets epithets;
  private final Topics topics;
  private final Roles roles;
  private final RecordDescriptions records;

  Definites(Cast cast, Discourse discourse, Topics topics, Roles roles) {
    this.cast = cast;
    this.discourse = discourse;
    this.epithets = new Epithets(discourse, topics);
    this.topics = topics;
    this.roles = roles;
    this.records = cast.authority.descriptions();
  }

  /** Whom {@code phrase} means, whose noun is {@code head}; null if nobody clearly. */
  @Nullable Entity of(NamedText text, PeoplePhrase phrase, String head) {
    String key = Descriptions.key(text, phrase.core(), phrase.end());
    boolean alone = key.indexOf(' ') > 0 && !text.is(phrase.first() - 1, "as");
    boolean narrowed = phrase.core() == phrase.head() && text.is(phrase.end(), "for");
    if (narrowed && !isAskedFor(text, phrase.first() - 1)) {
      // "the nominee for mayor" is not whoever is "the nominee".
      return null;
    }
    List<String> words = Descriptions.words(text, phrase.core(), phrase.head());
    boolean told =
        roles.fitting(head, words, Roles.Fit.ALL).stream()
            .anyMatch(one -> one.named && one.record < 0);
    Entity barred = isGoverned(text, phrase.first()) ? discourse.subject() : null;
    Entity recorded = recorded(records.described(key), alone);
    boolean met = recorded != null && topics.isMet(recorded);
    if (recorded != null && recorded != barred && (!told || met && !roles.isPlain(head))) {
      return recorded;
    }
    if (text.is(phrase.core(), "same") && phrase.core() + 1 == phrase.head()) {
      return latest(records.described(head), roles.called(head));
    }
    Entity man = epithets.man(text, phrase, roles.called(head));
    if (man != null) {
      return man;
    }
    if (Descriptions.isAnother(text, phrase)) {
      return null;
    }
    if (text.has(phrase.head(), NameLexicon.DEMONYM)) {
      List<Entity> nationals = roles.having(head);
      nationals.remove(barred);
      return clearest(nationals);
    }
    for (Roles.Fit fit : Roles.Fit.values()) {
      List<Entity> fitting = new ArrayList<>(roles.fitting(head, words, fit));
      if (met && recorded != null && !fitting.contains(recorded)) {
        fitting.add(recorded);
      }
      fitting.remove(barred);
      fitting.removeIf(one -> !Descriptions.isGender(one, text, phrase));
      if (!fitting.isEmpty()) {
        return clearest(fitting);
      }
    }
    return null;
  }

  /** Whether the phrase at {@code first} is an object, so that it is not the subject himself. */
  private static boolean isGoverned(NamedText text, int first) {
    return first > 0
        && !text.tokens.startsSentence(first)
        && (text.verb(first - 1) || text.tokens.tag(first - 1) == Tag.ADP);
  }

  /** "[asked] the envoy for help" */
  private static boolean isAskedFor(NamedText text, int verb) {
    return switch (verb < 0 ? "" : text.tokens.lower(verb)) {
      case "asked", "asks", "asking", "ask", "thanked", "thanking", "pressed", "begged", "blamed" ->
          true;
      default -> false;
    };
  }

  /** The one of several who is clearly most in mind; null if nobody is. */
  private @Nullable Entity clearest(List<Entity> people) {
    if (people.isEmpty()) {
      return null;
    }
    if (people.size() == 1) {
      return people.getFirst();
    }
    Entity best = null;
    double most = 0;
    double next = 0;
    for (Entity person : people) {
      double weight = discourse.weight(person) * (person.named ? 1 : UNNAMED);
      if (weight > most) {
        next = most;
        most = weight;
        best = person;
      } else {
        next = Math.max(next, weight);
      }
    }
    return most >= CLEARLY * next ? best : null;
  }

  /** "the same ambassador": the one spoken of last who is one. */
  private @Nullable Entity latest(
      List<RecordDescriptions.Described> described, List<Entity> called) {
    List<Entity> candidates = new ArrayList<>(called);
    for (RecordDescriptions.Described one : described) {
      if (cast.isKnown(one.record())) {
        candidates.add(cast.ofRecord(one.record()));
      }
    }
    Entity best = null;
    for (Entity candidate : candidates) {
      double weight = discourse.weight(candidate);
      if (weight > 0 && (best == null || weight > discourse.weight(best))) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * The one of these records whom the article has spoken of.
   *
   * @param alone whether it may be one that the article has not spoken of, if there is no other
   */
  @Nullable Entity recorded(List<RecordDescriptions.Described> described, boolean alone) {
    Entity found = null;
    double most = 0;
    boolean several = false;
    for (RecordDescriptions.Described one : described) {
      if (!cast.isKnown(one.record())) {
        continue;
      }
      Entity entity = cast.ofRecord(one.record());
      double weight = discourse.weight(entity) + (one.in(discourse.year()) ? IN_OFFICE : 0);
      several |= found != null && found != entity;
      if (found == null || weight > most) {
        found = entity;
        most = weight;
      }
    }
    if (found != null && topics.isMet(found)) {
      return several && most == 0 ? null : found;
    }
    List<Entity> unspoken = new ArrayList<>();
    for (RecordDescriptions.Described one : described) {
      Entity entity = cast.ofRecord(one.record());
      if (one.dated() && !unspoken.contains(entity)) {
        unspoken.add(entity);
      }
    }
    if (found == null && alone && unspoken.size() == 1 && cast.namesakes.areMostlyRecords()) {
      return unspoken.getFirst();
    }
    Entity best = cast.namesakes.areMostlyRecords() ? cast.namesakes.heaviest(unspoken) : null;
    return best != null && cast.namesakes.household(best)
        ? best
        : several && most == 0 ? null : found;
  }
}
