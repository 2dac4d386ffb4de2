package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  /** Words that tell one from the one spoken of. */
  private static final Set<String> OTHERS =
      Set.of(
          "another",
          "other",
          "no",
          "any",
          "every",
          "each",
          "second",
          "third",
          "fourth",
          "next",
          "new",
          "former",
          "previous",
          "old");

  /** Tokens within which somebody is named who was only called "an aide". */
  private static final int SOON = 60;

  private final Cast cast;
  private final Definites definites;
  private final Topics topics;
  private final RecordDescriptions records;
  private final NameLexicon lexicon = NameLexicon.shipped();
  private final Roles roles;

  Descriptions(Cast cast, Discourse discourse, Topics topics, Roles roles) {
    this.roles = roles;
    this.cast = cast;
    this.topics = topics;
    this.definites = new Definites(cast, discourse, topics, roles);
    this.records = cast.authority.descriptions();
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
      roles.give(
          named, head, words(text, phrase.core(), phrase.head()), text.is(phrase.head() + 1, "of"));
      relate(text, scene, phrase, named, head);
      return reference(text, phrase, List.of(named), 0.85, "apposition");
    }
    if (phrase.determiner() == Determiner.POSSESSOR) {
      return possessed(text, scene, phrase, head);
    }
    if (phrase.determiner() == Determiner.THE || phrase.determiner() == Determiner.POINTING) {
      Entity known = definites.of(text, phrase, head);
      if (known != null) {
        return reference(text, phrase, List.of(known), known.named ? 0.8 : 0.6, "role");
      }
    }
    if (phrase.determiner() == Determiner.NONE || text.has(phrase.head(), NameLexicon.DEMONYM)) {
      return null;
    }
    Entity announced = announced(text, scene, phrase, head);
    if (announced != null && !topics.isMet(announced) && isGender(announced, text, phrase)) {
      return reference(text, phrase, List.of(announced), 0.6, "role");
    }
    boolean the = phrase.determiner() == Determiner.THE;
    Entity unnamed =
        the ? roles.unnamed("the " + head, () -> unnamed(text, phrase)) : unnamed(text, phrase);
    if (phrase.determiner() == Determiner.INDEFINITE) {
      roles.give(unnamed, head, words(text, phrase.core(), phrase.head()), false);
    }
    return reference(text, phrase, List.of(unnamed), 0.5, "unnamed");
  }

  /** "his wife, Ann Roe": takes note whose {@code named} is. */
  private void relate(
      NamedText text, Coreference.Scene scene, PeoplePhrase phrase, Entity named, String head) {
    Mentioned possessor =
        phrase.determiner() == Determiner.POSSESSOR && !isAnother(text, phrase)
            ? scene.endingWith(phrase.possessorEnd() - 1)
            : null;
    if (possessor != null && possessor.entities().size() == 1) {
      roles.relate(possessor.entities().getFirst(), head, named);
    }
  }

  /** Who is named shortly after "an aide" as "the aide, Ann Roe"; null if nobody is. */
  private @Nullable Entity announced(
      NamedText text, Coreference.Scene scene, PeoplePhrase phrase, String head) {
    if (!text.is(phrase.first(), "a") && !text.is(phrase.first(), "an")
        || isAnother(text, phrase)) {
      return null;
    }
    int end = Math.min(text.size() - 3, phrase.end() + SOON);
    for (int token = phrase.end(); token < end; token++) {
      if (text.is(token + 1, head) && !text.is(token, "the")) {
        return null;
      }
      if (text.is(token, "the") && text.is(token + 1, head)) {
        Reference name = text.is(token + 2, ",") ? scene.nameAt(token + 3) : null;
        return name == null || name.phraseFirst() != token + 3 || !closes(text, name.end())
            ? null
            : cast.of(name.referent());
      }
    }
    return null;
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
    roles.give(group, text.tokens.lower(phrase.head()), List.of(), false);
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
    Mentioned told =
        text.tokens.unmarked() && phrase.determiner() == Determiner.INDEFINITE && first > 0
            ? scene.endingWith(first - 1)
            : null;
    if (told != null
        && !text.tokens.startsSentence(first)
        && told.part() == Sentence.Part.SUBJECT
        && suits(text, told, phrase)
        && text.verb(end)) {
      // "stone a longtime confidante met"
      return told.entities().getFirst();
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
    after = Epithets.complementEnd(text, after);
    if (isCalling(text, after)) {
      after += 2;
    } else if (text.is(after, ",")
        || text.is(after, "named")
        || text.is(after, "called") && isNaming(text, scene, phrase)) {
      // "The lawyer called Cole" by telephone.
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

  /**
   * "met a man [called] Petrov", "a man [called] Petrov met"; but "a lawyer called Petrov today"
   */
  private static boolean isNaming(NamedText text, Coreference.Scene scene, PeoplePhrase phrase) {
    Reference name = scene.nameAt(phrase.end() + 1);
    return phrase.determiner() == Determiner.INDEFINITE
        && name != null
        && (!text.tokens.startsSentence(phrase.first()) || text.verb(name.end()));
  }

  /** "a man calling himself Ivan Petrov" */
  private static boolean isCalling(NamedText text, int token) {
    return (text.is(token, "calling") || text.is(token, "identifying"))
        && (text.is(token + 1, "himself") || text.is(token + 1, "herself"));
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
  static boolean closes(NamedText text, int token) {
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
      Entity described = definites.recorded(records.described(surname + " " + key), true);
      if (described != null) {
        return reference(text, phrase, List.of(described), 0.8, "role");
      }
    }
    Entity related = isAnother(text, phrase) ? null : roles.related(owner, head);
    if (related != null && isGender(related, text, phrase)) {
      if (related.gender == null) {
        related.gender = gender(text, phrase.head());
      }
      return reference(text, phrase, List.of(related), 0.8, "relation");
    }
    String key = key(text, phrase.core(), phrase.end());
    Entity unnamed = roles.unnamed(owner.name + " " + key, () -> unnamed(text, phrase));
    boolean only =
        text.has(phrase.head(), NameLexicon.KIN) || lexicon.inverse("client").contains(head);
    if (only && phrase.core() == phrase.head()) {
      roles.relate(owner, head, unnamed);
    }
    if (owner.isPerson() && possessor.end() - possessor.first() == 1) {
      roles.give(unnamed, head, words(text, phrase.core(), phrase.head()), false);
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

  /** "another lawyer", "the former aide", "his second wife": hardly the one spoken of. */
  static boolean isAnother(NamedText text, PeoplePhrase phrase) {
    return isAnother(words(text, phrase.first(), phrase.head()));
  }

  static boolean isAnother(List<String> words) {
    return words.stream().anyMatch(OTHERS::contains);
  }

  static boolean isGender(Entity person, NamedText text, PeoplePhrase phrase) {
    String gender = gender(text, phrase.head());
    return gender == null || person.gender == null || gender.equals(person.gender);
  }

  /** The words from {@code first} to {@code end} that tell one of a sort from another. */
  static List<String> words(NamedText text, int first, int end) {
    List<String> words = new ArrayList<>(2);
    for (int token = first; token < end; token++) {
      String folded = text.word(token).folded;
      if (!folded.isEmpty() && text.tokens.tag(token) != Tag.PUNCT) {
        words.add(folded);
      }
    }
    return words;
  }

  /** Folded words from {@code first} to {@code end}, articles and possessive endings left out. */
  static String key(NamedText text, int first, int end) {
    StringBuilder key = new StringBuilder();
    for (int token = first; token < end; token++) {
      String folded = text.word(token).folded;
      if (!folded.isEmpty()
          && !text.possessive(token)
          && !folded.equals("the")
          && !folded.equals("a")) {
        key.append(key.isEmpty() ? "" : " ").append(RecordDescriptions.spelt(folded));
      }
    }
    return key.toString();
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
