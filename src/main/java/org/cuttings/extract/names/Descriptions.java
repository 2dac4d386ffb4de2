package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.names.PeoplePhrase.Determiner;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a phrase without a name stands for: somebody known by that role or relation, or
 * somebody whom the article leaves unnamed.
 */
final class Descriptions {
  /** How much more is in mind who holds an office at the time that the text speaks of. */
  private static final double IN_OFFICE = 200;

  private final Cast cast;
  private final Discourse discourse;
  private final Epithets epithets;
  private final RecordDescriptions records;
  private final NameLexicon lexicon = NameLexicon.shipped();
  private final Roles roles = new Roles();

  Descriptions(Cast cast, Discourse discourse, Topics topics) {
    this.cast = cast;
    this.discourse = discourse;
    this.epithets = new Epithets(discourse, topics);
    this.records = cast.authority.descriptions();
  }

  /** Takes note that the article calls {@code person} a {@code head}. */
  void give(Entity person, String head) {
    if (person.isPerson()) {
      roles.give(person, head);
    }
  }

  /** The reference that {@code phrase} makes; null if it makes none. */
  @Nullable Reference resolve(NamedText text, Coreference.Scene scene, PeoplePhrase phrase) {
    if (phrase.plural()) {
      return reference(text, phrase, List.of(group(text, scene, phrase)), 0.7, "group");
    }
    String head = text.tokens.lower(phrase.head());
    if (phrase.end() == phrase.head() + 3 && text.is(phrase.head() + 2, "law")) {
      head += "-in-law";
    }
    Entity named = named(text, scene, phrase);
    if (named != null) {
      roles.give(named, head);
      roles.give(named, key(text, phrase.core(), phrase.head() + 1));
      return reference(text, phrase, List.of(named), 0.85, "apposition");
    }
    if (phrase.determiner() == Determiner.POSSESSOR) {
      return possessed(text, scene, phrase, head);
    }
    if (phrase.determiner() == Determiner.THE || phrase.determiner() == Determiner.POINTING) {
      Entity known = definite(text, phrase, head);
      if (known != null) {
        return reference(text, phrase, List.of(known), known.named ? 0.8 : 0.6, "role");
      }
    }
    if (phrase.determiner() == Determiner.NONE) {
      return null;
    }
    boolean the = phrase.determiner() == Determiner.THE;
    Entity unnamed =
        the ? roles.unnamed("the " + head, () -> unnamed(text, phrase)) : unnamed(text, phrase);
    roles.give(unnamed, head);
    return reference(text, phrase, List.of(unnamed), 0.5, "unnamed");
  }

  private Entity unnamed(NamedText text, PeoplePhrase phrase) {
    Entity entity = new Entity(EntityKind.PERSON, -1, null, words(text, phrase), false);
    entity.named = false;
    entity.gender = gender(text, phrase.head());
    return entity;
  }

  static @Nullable String gender(NamedText text, int head) {
    boolean male = text.has(head, NameLexicon.MALE_NOUN);
    boolean female = text.has(head, NameLexicon.FEMALE_NOUN);
    return male == female ? null : male ? "m" : "f";
  }

  private static String words(NamedText text, PeoplePhrase phrase) {
    return text.tokens
        .span(phrase.first(), phrase.end())
        .in(text.tokens.text())
        .replace('\u00A0', ' ')
        .replace('\n', ' ');
  }

  /** Folded words from {@code first} to {@code end}, articles and possessive endings left out. */
  private static String key(NamedText text, int first, int end) {
    StringBuilder key = new StringBuilder();
    for (int token = first; token < end; token++) {
      String folded = text.word(token).folded;
      if (!folded.isEmpty()
          && !text.possessive(token)
          && !folded.equals("the")
          && !folded.equals("a")) {
        key.append(key.isEmpty() ? "" : " ").append(folded);
      }
    }
    return key.toString();
  }

  private Entity group(NamedText text, Coreference.Scene scene, PeoplePhrase phrase) {
    String key = key(text, phrase.core(), phrase.end());
    String rest = key;
    while (phrase.determiner() != Determiner.POSSESSOR && !rest.isEmpty()) {
      int record = records.group(rest);
      if (record >= 0) {
        return cast.ofRecord(record);
      }
      int space = rest.indexOf(' ');
      rest = space < 0 || rest.indexOf(' ', space + 1) < 0 ? "" : rest.substring(space + 1);
    }
    String owner = "";
    if (phrase.determiner() == Determiner.POSSESSOR) {
      Mentioned possessor = scene.endingWith(phrase.possessorEnd() - 1);
      owner =
          possessor == null
              ? key(text, phrase.first(), phrase.core())
              : possessor.entities().getFirst().name;
    } else if (phrase.determiner() == Determiner.THE && phrase.core() == phrase.head()) {
      // "the officials" are those last spoken of.
      String head = text.tokens.lower(phrase.head());
      List<Entity> known = roles.called(head);
      if (!known.isEmpty()) {
        return known.getLast();
      }
    }
    Entity group =
        roles.unnamed(
            "group " + owner + " " + key,
            () -> {
              Entity made = new Entity(EntityKind.GROUP, -1, null, words(text, phrase), true);
              made.named = false;
              return made;
            });
    roles.give(group, text.tokens.lower(phrase.head()));
    return group;
  }

  /** Who is named beside the phrase: "Joseph Mifsud, a professor", "the prosecutor was …". */
  private @Nullable Entity named(NamedText text, Coreference.Scene scene, PeoplePhrase phrase) {
    int first = phrase.first();
    int end = phrase.end();
    if (phrase.determiner() != Determiner.POINTING && !text.tokens.startsSentence(first)) {
      int before = first - 1;
      boolean is = isCopula(text, before) && phrase.determiner() != Determiner.NONE;
      if (text.is(before, ",") || is) {
        Mentioned beside = scene.endingWith(before - 1);
        if (beside != null && suits(text, beside, phrase) && (is || closes(text, end))) {
          return beside.entities().getFirst();
        }
      }
    }
    int after = end;
    if (phrase.determiner() != Determiner.NONE
        && after < text.size()
        && !text.tokens.startsSentence(after)) {
      Reference beside = scene.nameAt(after);
      if (beside != null && beside.phraseFirst() == after && !beside.possessive()) {
        Entity entity = cast.of(beside.referent());
        return entity.isPerson() && beside.referents().size() == 1 ? entity : null;
      }
    }
    if (phrase.determiner() == Determiner.INDEFINITE) {
      after = Epithets.complementEnd(text, after);
    }
    if (text.is(after, ",") || text.is(after, "named") || text.is(after, "called")) {
      after++;
    } else if (isCopula(text, after) && phrase.determiner() == Determiner.THE) {
      after++;
    } else {
      return null;
    }
    Reference name = after < text.size() ? scene.nameAt(after) : null;
    if (name == null || name.phraseFirst() > after || name.possessive()) {
      return null;
    }
    Entity entity = cast.of(name.referent());
    boolean comma = text.is(after - 1, ",");
    boolean listed = comma && !closes(text, name.end());
    return entity.isPerson() && !listed && phrase.determiner() != Determiner.NONE ? entity : null;
  }

  private static boolean suits(NamedText text, Mentioned beside, PeoplePhrase phrase) {
    Entity entity = beside.entities().getFirst();
    String gender = gender(text, phrase.head());
    return beside.entities().size() == 1
        && entity.isPerson()
        && !entity.plural
        && entity.named
        && beside.part() != Sentence.Part.POSSESSOR
        && (gender == null || entity.gender == null || entity.gender.equals(gender));
  }

  private static boolean isCopula(NamedText text, int token) {
    return text.is(token, "is")
        || text.is(token, "was")
        || text.is(token, "be")
        || text.is(token, "'s") && text.tokens.tag(token) == Tag.AUX;
  }

  /** Whether an apposition may end before {@code token}. */
  private static boolean closes(NamedText text, int token) {
    if (token >= text.size() || text.tokens.startsSentence(token)) {
      return true;
    }
    Tag tag = text.tokens.tag(token);
    return tag == Tag.PUNCT && !text.is(token, "(")
        || tag == Tag.ADP
        || text.is(token, "who")
        || text.is(token, "whom")
        || text.tokens.shape(token) == Shape.CLOSING_MARK;
  }

  private @Nullable Reference possessed(
      NamedText text, Coreference.Scene scene, PeoplePhrase phrase, String head) {
    Mentioned possessor = scene.endingWith(phrase.possessorEnd() - 1);
    if (possessor == null || possessor.entities().size() != 1) {
      return null;
    }
    Entity owner = possessor.entities().getFirst();
    if (owner.record >= 0) {
      Entity related = related(text, phrase, owner, head);
      if (related != null) {
        return reference(text, phrase, List.of(related), 0.85, "relation");
      }
      String key = key(text, phrase.core(), phrase.end());
      String surname = owner.isPerson() ? owner.surname : owner.name;
      Entity described = fitting(records.described(surname + " " + key), true);
      if (described != null) {
        return reference(text, phrase, List.of(described), 0.8, "role");
      }
    }
    String key = key(text, phrase.core(), phrase.end());
    Entity unnamed = roles.unnamed(owner.name + " " + key, () -> unnamed(text, phrase));
    if (owner.isPerson() && possessor.end() - possessor.first() == 1) {
      roles.give(unnamed, head);
    }
    return reference(text, phrase, List.of(unnamed), 0.5, "unnamed");
  }

  /** The one who is on record as son, wife … of {@code owner}; null if that is not one. */
  private @Nullable Entity related(NamedText text, PeoplePhrase phrase, Entity owner, String head) {
    List<RecordDescriptions.Related> related = records.related(head, owner.record);
    String ordinal = phrase.core() < phrase.head() ? text.tokens.lower(phrase.core()) : "";
    List<Integer> fitting = new ArrayList<>();
    for (RecordDescriptions.Related one : related) {
      boolean fits = ordinal.isEmpty() || one.ordinal().equals(ordinal) || related.size() == 1;
      if (fits && !fitting.contains(one.record()) && isGender(one.record(), head)) {
        fitting.add(one.record());
      }
    }
    if (fitting.size() > 1) {
      fitting.removeIf(record -> !cast.isKnown(record));
    }
    return fitting.size() == 1 ? cast.ofRecord(fitting.getFirst()) : null;
  }

  private boolean isGender(int record, String head) {
    String gender = cast.authority.record(record).gender();
    int flags = lexicon.flags(head) & (NameLexicon.MALE_NOUN | NameLexicon.FEMALE_NOUN);
    return gender == null
        || flags == 0
        || flags == (gender.equals("m") ? NameLexicon.MALE_NOUN : NameLexicon.FEMALE_NOUN);
  }

  /** Whom "the publicist" means; null if nobody clearly. */
  private @Nullable Entity definite(NamedText text, PeoplePhrase phrase, String head) {
    String key = key(text, phrase.core(), phrase.end());
    boolean alone = key.indexOf(' ') > 0 && !text.is(phrase.first() - 1, "as");
    boolean narrowed = phrase.core() == phrase.head() && text.is(phrase.end(), "for");
    if (narrowed) {
      // "the nominee for mayor" is not whoever is "the nominee".
      return null;
    }
    Entity recorded = fitting(records.described(key), alone);
    if (recorded != null) {
      return recorded;
    }
    if (text.is(phrase.core(), "same") && phrase.core() + 1 == phrase.head()) {
      return latest(records.described(head), roles.called(head));
    }
    Entity man = epithets.man(text, phrase, roles.called(head));
    if (man != null) {
      return man;
    }
    // "the Russian ambassador" may be "the ambassador" of before only if that is his record.
    List<Entity> called = roles.called(phrase.core() < phrase.head() ? key : head);
    return called.size() == 1 ? called.getFirst() : null;
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
  private @Nullable Entity fitting(List<RecordDescriptions.Described> described, boolean alone) {
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
    if (found != null) {
      return several && most == 0 ? null : found;
    }
    List<Entity> unspoken = new ArrayList<>();
    for (RecordDescriptions.Described one : described) {
      Entity entity = cast.ofRecord(one.record());
      if (!unspoken.contains(entity)) {
        unspoken.add(entity);
      }
    }
    if (alone && unspoken.size() == 1) {
      return unspoken.getFirst();
    }
    Entity best = cast.namesakes.heaviest(unspoken);
    return best != null && cast.namesakes.household(best) ? best : null;
  }

  private Reference reference(
      NamedText text, PeoplePhrase phrase, List<Entity> entities, double confidence, String rule) {
    return new Reference(
        phrase.first(),
        phrase.end(),
        phrase.first(),
        phrase.end(),
        Mention.Form.DESCRIPTION,
        entities.stream().map(entity -> entity.referent(cast)).toList(),
        text.possessive(phrase.end()),
        confidence,
        rule);
  }
}
