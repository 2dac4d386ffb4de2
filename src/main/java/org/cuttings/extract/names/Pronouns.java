package org.cuttings.extract.names;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Verbs;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/** Tells whom the pronouns of a stretch stand for; says nothing where nobody is clearly meant. */
final class Pronouns {
  /** Verbs whose object is the subject himself: "he was called Prince". */
  private static final Set<String> NAMING =
      Set.of("be", "become", "name", "call", "christen", "know", "baptize", "baptise");

  private final NamedText text;
  private final Cast cast;
  private final Discourse discourse;
  private final Coreference.Scene scene;

  private final Topics topics;
  private final Asked asked;
  private final Marks marks;
  private final Voices voices;

  /** The last plural noun of things, which "them" may well stand for. */
  private int things = -1;

  Pronouns(NamedText text, Cast cast, Discourse discourse, Topics topics, Coreference.Scene scene) {
    this.text = text;
    this.topics = topics;
    this.asked = new Asked(text, scene);
    this.cast = cast;
    this.discourse = discourse;
    this.scene = scene;
    this.marks = new Marks(text);
    this.voices = new Voices(text, cast, discourse, scene);
  }

  /** What the token at {@code token} refers to; null if it is no pronoun or nobody is meant. */
  @Nullable Reference at(int token) {
    marks.read(token);
    if (marks.opensBlock()) {
      voices.block();
    } else if (marks.opensMarks()) {
      voices.open(token);
    }
    if (isThings(token)) {
      things = token;
    }
    return switch (text.tokens.lower(token)) {
      case "he" -> one(token, "m", Sentence.Part.SUBJECT);
      case "she" -> one(token, "f", Sentence.Part.SUBJECT);
      case "him" -> one(token, "m", Sentence.Part.OBJECT);
      case "his" -> one(token, "m", Sentence.Part.POSSESSOR);
      case "her" ->
          one(token, "f", isOwning(token) ? Sentence.Part.POSSESSOR : Sentence.Part.OBJECT);
      case "hers" -> one(token, "f", Sentence.Part.POSSESSOR);
      case "himself" -> self(token, "m");
      case "herself" -> self(token, "f");
      case "i", "me", "myself" -> voice(token, voices.speaker(), false);
      case "my" -> voice(token, voices.speaker(), true);
      case "you" -> voice(token, voices.addressee(), false);
      case "your" -> voice(token, voices.addressee(), true);
      case "it" -> organisation(token);
      case "they" -> several(token, Sentence.Part.SUBJECT);
      case "them" -> several(token, Sentence.Part.OBJECT);
      case "their" -> several(token, Sentence.Part.POSSESSOR);
      case "both", "two", "pair" -> both(token, 2);
      case "three" -> both(token, 3);
      default -> null;
    };
  }

  private boolean isThings(int token) {
    String lower = text.tokens.lower(token);
    return text.tokens.tag(token) == Tag.NOUN
        && lower.length() > 3
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !text.has(token, NameLexicon.PEOPLE_NOUN | NameLexicon.DEMONYM_PLURAL)
        && !text.tokens.startsSentence(token);
  }

  /** Whether things, not people, were the last to be several. */
  private boolean meansThings(int token) {
    if (things < 0 || things < token - 40 || text.has(token + 1, NameLexicon.SPEECH)) {
      return false;
    }
    for (int i = scene.phrases.size() - 1; i >= 0; i--) {
      Mentioned phrase = scene.phrases.get(i);
      if (phrase.end() <= things) {
        return true;
      }
      if (phrase.entities().size() > 1 || phrase.entities().getFirst().plural) {
        return false;
      }
    }
    return true;
  }

  /** Whether "her" at {@code token} has a noun after it. */
  private boolean isOwning(int token) {
    if (token + 1 >= text.size() || text.tokens.startsSentence(token + 1)) {
      return false;
    }
    return switch (text.tokens.tag(token + 1)) {
      case NOUN, ADJ, PROPN, NUM -> true;
      default -> false;
    };
  }

  private @Nullable Reference voice(int token, @Nullable Entity who, boolean possessive) {
    return who == null || !marks.isOpen()
        ? null
        : new Reference(
            token,
            token + 1,
            token,
            token + 1,
            Mention.Form.PRONOUN,
            List.of(who.referent(cast)),
            possessive,
            0.7,
            "own words");
  }

  private @Nullable Reference one(int token, String gender, Sentence.Part role) {
    Sentence.Part part = role;
    if (part == Sentence.Part.OBJECT && text.tokens.tag(token - 1 < 0 ? 0 : token - 1) == Tag.ADP) {
      part = Sentence.Part.OBLIQUE;
    }
    Entity barred = null;
    if (part == Sentence.Part.OBJECT || part == Sentence.Part.OBLIQUE) {
      barred = actor(token);
    } else if (part == Sentence.Part.POSSESSOR) {
      barred = companion(token);
    } else if (part == Sentence.Part.SUBJECT) {
      barred = other(token);
      Entity told = asked.told(token, gender);
      if (told != null) {
        return reference(token, List.of(told), false, 0.75);
      }
      Entity answering = marks.isOpen() ? null : asked.answering(token, gender);
      if (answering != null) {
        return reference(token, List.of(answering), false, 0.7);
      }
    }
    Entity never = barred;
    if (!marks.isOpen() && discourse.subject() == null) {
      Entity ahead = ahead(token);
      if (ahead != null && suits(ahead, gender) && ahead != never) {
        return known(token, ahead, gender, part, 0.8);
      }
    }
    Predicate<Active> fits =
        active ->
            suits(active.entity, gender)
                && active.entity != never
                && (!marks.isOpen()
                    || isWithinQuote(active.entity)
                        && active.entity != voices.speaker()
                        && active.entity != voices.addressee());
    Entity partner =
        barred != null && (part == Sentence.Part.OBJECT || part == Sentence.Part.OBLIQUE)
            ? discourse.partner(barred)
            : null;
    Active best = discourse.best(fits, part, partner);
    if (best == null) {
      Entity topic =
          marks.isOpen() ? null : topics.clearest(one -> one != never && suits(one, gender));
      return topic == null ? null : known(token, topic, gender, part, 0.55);
    }
    if (part == Sentence.Part.POSSESSOR) {
      Entity subject = discourse.subject();
      Entity blamed = asked.blamed(token);
      if (blamed != null && blamed != never && suits(blamed, gender)) {
        return known(token, blamed, gender, part, 0.75);
      }
      if (subject != null && subject != never && suits(subject, gender) && !marks.isOpen()) {
        // "Trump praised Cohen for his …" stays with the subject.
        return known(token, subject, gender, part, 0.75);
      }
    }
    double confidence = 0.6 + 0.35 * discourse.lead(best, fits, part, partner);
    return known(token, best.entity, gender, part, confidence);
  }

  static boolean suits(Entity entity, String gender) {
    return entity.isPerson()
        && !entity.plural
        && (entity.gender == null || entity.gender.equals(gender));
  }

  private Reference known(
      int token, Entity entity, String gender, Sentence.Part part, double confidence) {
    if (entity.gender == null) {
      entity.gender = gender;
    }
    return reference(token, List.of(entity), part == Sentence.Part.POSSESSOR, confidence);
  }

  /** In a quotation only somebody whom it names itself is clear. */
  private boolean isWithinQuote(Entity entity) {
    for (int i = scene.phrases.size() - 1; i >= 0; i--) {
      Mentioned phrase = scene.phrases.get(i);
      if (phrase.first() < marks.since()) {
        return false;
      }
      if (phrase.entities().contains(entity)) {
        return true;
      }
    }
    return false;
  }

  /** Who acts in the verb that governs the token, and so is not meant by it. */
  private @Nullable Entity actor(int token) {
    int end = scene.sentence.actor(token, scene.phraseEnds);
    if (end == -1) {
      return discourse.subject();
    }
    Mentioned phrase = end < 0 ? null : scene.endingWith(end);
    if (phrase != null
        && phrase.part() == Sentence.Part.OBLIQUE
        && text.is(end + 1, "to")
        && !text.is(phrase.first() - 1, "for")) {
      // "stood next to Trump to introduce him": the one who stood introduces.
      return discourse.subject();
    }
    return phrase == null ? null : phrase.entities().getFirst();
  }

  /** Whom "he" does something to in "he asked Prince", and so is not. */
  private @Nullable Entity other(int token) {
    int stop = Math.min(text.size(), token + 8);
    boolean verb = false;
    for (int at = token + 1; at < stop && !text.tokens.startsSentence(at); at++) {
      Reference name = verb ? scene.nameAt(at) : null;
      if (name != null && name.phraseFirst() == at) {
        return name.possessive() || name.referents().size() > 1 ? null : cast.of(name.referent());
      }
      switch (text.tokens.tag(at)) {
        case VERB -> verb = !NAMING.contains(Verbs.lemma(text.tokens, at));
        case AUX, ADV, ADP, PART -> {}
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  /** Whoever stands after "with" in "his meeting with Trump" is not the one whose it is. */
  private @Nullable Entity companion(int token) {
    for (int at = token + 1; at < Math.min(token + 6, text.size()); at++) {
      if (text.tokens.startsSentence(at)) {
        return null;
      }
      if (text.is(at, "with") || text.is(at, "to") || text.is(at, "from") || text.is(at, "about")) {
        Reference name = scene.nameAt(at + 1);
        return name == null ? null : cast.of(name.referent());
      }
      if (text.verb(at)) {
        return null;
      }
    }
    return null;
  }

  /** The subject that follows a clause before it: "After his dinner with Prince, Nader". */
  private @Nullable Entity ahead(int token) {
    int sentence = text.tokens.sentence(token);
    int end = Math.min(text.tokens.endOf(sentence), token + 40);
    for (int at = token + 1; at < end; at++) {
      if (text.is(at, ",")) {
        Reference name = at + 1 < end ? scene.nameAt(at + 1) : null;
        if (name != null
            && name.form() == Mention.Form.NAME
            && name.phraseFirst() == at + 1
            && !name.possessive()
            && scene.sentence.verbFollows(name.end())) {
          Entity entity = cast.of(name.referent());
          return entity.isPerson() && name.referents().size() == 1 ? entity : null;
        }
      }
    }
    return null;
  }

  private @Nullable Reference self(int token, String gender) {
    Entity subject = discourse.subject();
    return subject == null || !suits(subject, gender) || marks.isOpen()
        ? null
        : reference(token, List.of(subject), false, 0.85);
  }

  private @Nullable Reference several(int token, Sentence.Part part) {
    if (marks.isOpen() || meansThings(token)) {
      return null;
    }
    Predicate<Active> group =
        active -> active.entity.plural && active.entity.kind == EntityKind.GROUP;
    Active best = discourse.best(group, part);
    List<Entity> pair = discourse.lastPair();
    boolean pairFits = pair.size() > 1 && discourse.pairAge() <= 1;
    if (best != null && discourse.sentence() - best.sentence <= 1) {
      if (pairFits && discourse.sentence() - best.sentence > discourse.pairAge()) {
        return reference(token, pair, part == Sentence.Part.POSSESSOR, 0.65);
      }
      return reference(token, List.of(best.entity), part == Sentence.Part.POSSESSOR, 0.6);
    }
    if (!pairFits && part == Sentence.Part.SUBJECT) {
      List<Entity> people = discourse.recentPeople(null, 2, null);
      if (people.size() == 2) {
        return reference(token, people, false, 0.55);
      }
    }
    return pairFits ? reference(token, pair, part == Sentence.Part.POSSESSOR, 0.65) : null;
  }

  /**
   * "it" that says, asks or writes: the organisation that the sentence before, or this one, is
   * about. Any other "it" is left alone.
   */
  private @Nullable Reference organisation(int token) {
    if (marks.isOpen() || !acts(token + 1)) {
      return null;
    }
    Predicate<Active> fits =
        active ->
            active.entity.kind == EntityKind.ORGANISATION
                && active.part == Sentence.Part.SUBJECT
                && discourse.sentence() - active.sentence <= 2;
    Active best = discourse.best(fits, Sentence.Part.SUBJECT);
    if (best == null || discourse.lead(best, fits, Sentence.Part.SUBJECT, null) < 0.2) {
      return null;
    }
    return reference(token, List.of(best.entity), false, 0.6);
  }

  /** Whether at {@code token} a verb stands that only somebody can do. */
  private boolean acts(int token) {
    int at = token;
    while (at < text.size()
        && (text.tokens.tag(at) == Tag.AUX || text.tokens.tag(at) == Tag.ADV)
        && !text.tokens.startsSentence(at)) {
      at++;
    }
    return at < text.size()
        && text.tokens.tag(at) == Tag.VERB
        && (text.has(at, NameLexicon.SPEECH)
            || switch (Verbs.lemma(text.tokens, at)) {
              case "invite",
                  "offer",
                  "send",
                  "meet",
                  "contact",
                  "give",
                  "call",
                  "email",
                  "hire",
                  "urge",
                  "hold",
                  "host",
                  "approach",
                  "forward",
                  "provide",
                  "refuse",
                  "decline",
                  "message",
                  "publish",
                  "reach",
                  "receive",
                  "thank",
                  "warn" ->
                  true;
              default -> false;
            });
  }

  /** "the two", "both", "the pair": those last joined, or the two spoken of. */
  private @Nullable Reference both(int token, int number) {
    boolean the = text.is(token - 1, "the");
    boolean alone = text.is(token, "both") ? text.verb(token + 1) : the && endsPhrase(token + 1);
    int head = the || text.is(token, "both") ? peopleHead(token + 1) : -1;
    if (!alone && head < 0 || marks.isOpen()) {
      return null;
    }
    String gender =
        head < 0 ? null : text.is(head, "men") ? "m" : text.is(head, "women") ? "f" : null;
    Entity actor = isObject(the ? token - 1 : token) ? discourse.subject() : null;
    List<Entity> people = discourse.recentPeople(gender, number, actor);
    if (people.size() != number) {
      people = discourse.lastPair();
    }
    if (people.size() != number || people.stream().anyMatch(one -> !isOf(gender, one))) {
      return null;
    }
    int first = the ? token - 1 : token;
    int end = head < 0 ? token + 1 : head + 1;
    return new Reference(
        first,
        end,
        first,
        end,
        Mention.Form.DESCRIPTION,
        people.stream().map(person -> person.referent(cast)).toList(),
        false,
        0.75,
        "both");
  }

  /** Whether the phrase at {@code first} is the object of a verb or a preposition. */
  private boolean isObject(int first) {
    return first > 0
        && !text.tokens.startsSentence(first)
        && (text.tokens.tag(first - 1) == Tag.VERB || text.tokens.tag(first - 1) == Tag.ADP);
  }

  /** The noun of "the two [union] men", "both Russians"; -1 for people told of only now. */
  private int peopleHead(int from) {
    for (int at = from; at < Math.min(text.size(), from + 3); at++) {
      boolean known =
          text.is(at, "men")
              || text.is(at, "women")
              || text.is(at, "partners")
              || text.has(at, NameLexicon.DEMONYM_PLURAL);
      if (known && text.tokens.tag(at) != Tag.ADJ) {
        return text.possessive(at + 1) || isToldApart(at + 1) ? -1 : at;
      }
      if (text.tokens.tag(at) != Tag.NOUN && text.tokens.tag(at) != Tag.ADJ) {
        return -1;
      }
    }
    return -1;
  }

  /** "the two Russians [accused of it]", "the two men [who came]", "both men, [aged 9 and 11]" */
  private boolean isToldApart(int token) {
    int next = text.is(token, ",") ? token + 1 : token;
    if (next >= text.size() || text.tokens.startsSentence(next)) {
      return false;
    }
    boolean participle =
        text.tokens.penn(next) == Penn.VBG && next == token || text.tokens.penn(next) == Penn.VBN;
    return participle
        || text.is(next, "who")
        || text.is(next, "whom")
        || text.is(next, "aged")
        || text.is(token, "of")
        || text.is(token, "from")
        || text.is(token, "with");
  }

  private static boolean isOf(@Nullable String gender, Entity one) {
    return gender == null || one.gender == null || one.gender.equals(gender);
  }

  private boolean endsPhrase(int token) {
    if (token >= text.size() || text.tokens.startsSentence(token)) {
      return true;
    }
    return switch (text.tokens.tag(token)) {
      case VERB, AUX, ADV, PUNCT, ADP, CCONJ, SCONJ -> true;
      default -> false;
    };
  }

  private Reference reference(
      int token, List<Entity> entities, boolean possessive, double confidence) {
    return new Reference(
        token,
        token + 1,
        token,
        token + 1,
        Mention.Form.PRONOUN,
        entities.stream().map(entity -> entity.referent(cast)).toList(),
        possessive,
        confidence,
        "pronoun");
  }
}
