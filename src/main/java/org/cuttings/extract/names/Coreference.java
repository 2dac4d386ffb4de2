package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cuttings.extract.text.Shape;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stretches of an article for whom descriptions and pronouns stand for, given the names.
 */
final class Coreference {
  /** Words after which, without full stops, a text is taken to have come to another sentence. */
  private static final int LONGEST_SENTENCE = 45;

  /** The fewest words of a sentence that a subject ends, without full stops. */
  private static final int SHORTEST_SENTENCE = 9;

  private final Cast cast;
  private final Topics topics = new Topics();
  private final Discourse discourse = new Discourse(topics);
  private final Descriptions descriptions;
  private final Generations generations;

  Coreference(Cast cast, Roles roles) {
    this.cast = cast;
    this.generations = new Generations(cast);
    this.descriptions = new Descriptions(cast, discourse, topics, roles);
  }

  /** The names and, between them, everything else that refers to people, in order. */
  List<Reference> resolve(NamedText text, List<Reference> given) {
    List<Reference> names = generations.toldApart(text, given);
    Scene scene = new Scene(text, names);
    List<Reference> found = new ArrayList<>(names);
    Pronouns pronouns = new Pronouns(text, cast, discourse, topics, scene);
    PeoplePhrases phrases =
        new PeoplePhrases(text, scene.nameFirsts, scene.covered, scene::firstOfEnding);
    if (text.cased) {
      topics.count(names, cast);
    }
    discourse.parted(!text.tokens.unmarked());
    discourse.nextParagraph();
    int next = 0;
    int floor = 0;
    int since = 0;
    for (int token = 0; token < text.size(); token++) {
      if (text.tokens.startsSentence(token) && token > 0) {
        turn(text, token);
        floor = token;
        since = token;
      } else if (token - since > LONGEST_SENTENCE && !text.cased) {
        discourse.nextSentence();
        since = token;
      }
      if (!text.cased
          && token - since >= SHORTEST_SENTENCE
          && scene.opensSentence(token, next < names.size() ? names.get(next) : null)) {
        discourse.nextSentence();
        since = token;
      }
      while (next < names.size() && names.get(next).first() == token) {
        Reference name = names.get(next++);
        enter(scene, name, next < names.size() ? names.get(next) : null);
      }
      if (scene.covered[token] != 0) {
        continue;
      }
      if (text.tokens.shape(token) == Shape.NUMBER) {
        takeYear(text.tokens.lower(token));
        continue;
      }
      Reference pronoun = pronouns.at(token);
      if (pronoun != null) {
        found.add(pronoun);
        scene.add(entities(pronoun), pronoun.first(), pronoun.end(), pronoun.possessive());
        if (pronoun.referents().size() == 1) {
          discourse.pronoun(cast.of(pronoun.referent()));
        }
        continue;
      }
      PeoplePhrase phrase = phrases.at(token, floor);
      if (phrase != null) {
        Reference description = descriptions.resolve(text, scene, phrase);
        if (description != null) {
          found.add(description);
          scene.add(
              entities(description),
              description.first(),
              description.end(),
              description.possessive());
        }
        floor = Math.max(floor, phrase.end());
      }
    }
    found.sort(
        Comparator.comparingInt(Reference::first)
            .thenComparing(reference -> reference.form() == Mention.Form.NAME ? 0 : 1)
            .thenComparing(Comparator.comparingInt(Reference::end).reversed()));
    return List.copyOf(found);
  }

  private void turn(NamedText text, int token) {
    for (int at = text.tokens.end(token - 1); at < text.tokens.start(token); at++) {
      if (text.tokens.text().charAt(at) == '\n') {
        discourse.nextParagraph();
        return;
      }
    }
    discourse.nextSentence();
  }

  private void takeYear(String number) {
    if (number.length() == 4 && (number.startsWith("19") || number.startsWith("20"))) {
      int year = 0;
      for (int i = 0; i < 4; i++) {
        year = 10 * year + Character.digit(number.charAt(i), 10);
      }
      if (year > 1900) {
        discourse.year(year);
      }
    }
  }

  private void enter(Scene scene, Reference name, @Nullable Reference next) {
    scene.add(entities(name), name.phraseFirst(), name.end(), name.possessive());
    boolean several = name.referents().size() > 1;
    if (several && cast.of(name.referent()).isPerson()) {
      discourse.pair(entities(name));
    } else if (next != null && scene.joins(name.end(), next.phraseFirst())) {
      Entity one = cast.of(name.referent());
      Entity other = cast.of(next.referent());
      if (one.isPerson() && other.isPerson() && one != other) {
        discourse.pair(List.of(one, other));
      }
    }
  }

  private List<Entity> entities(Reference reference) {
    return reference.referents().stream().map(cast::of).toList();
  }

  /** The stretch with whom its phrases, as far as read, speak of. */
  final class Scene {
    final NamedText text;
    final Sentence sentence;

    /** First token of the name that ends with each token, plus 1; else 0. */
    final int[] nameFirsts;

    /** Token after the name, with its title, that covers each token; else 0. */
    final int[] covered;

    /** Number, from 1, of the phrase that ends with each token; else 0. */
    final int[] phraseEnds;

    final List<Mentioned> phrases = new ArrayList<>();
    private final List<Reference> names;

    Scene(NamedText text, List<Reference> names) {
      this.text = text;
      this.names = names;
      this.sentence = new Sentence(text);
      this.nameFirsts = new int[text.size()];
      this.covered = new int[text.size()];
      this.phraseEnds = new int[text.size()];
      for (Reference name : names) {
        if (nameFirsts[name.end() - 1] == 0) {
          nameFirsts[name.end() - 1] = name.first() + 1;
        }
        for (int token = name.phraseFirst(); token < name.end(); token++) {
          covered[token] = Math.max(covered[token], name.end());
        }
      }
    }

    /** Takes note of a phrase that has been read. */
    void add(List<Entity> entities, int first, int end, boolean possessive) {
      Mentioned before = endingWith(first - 2);
      if (before == null && text.is(first - 1, "and") && text.is(first - 2, ",")) {
        before = endingWith(first - 3);
      }
      Sentence.Part part =
          sentence.part(first, end, possessive, before == null ? null : before.part());
      phrases.add(new Mentioned(first, end, entities, part));
      phraseEnds[end - 1] = phrases.size();
      if (entities.size() > 1) {
        discourse.mentionJointly(entities, part);
      } else {
        discourse.mention(entities.getFirst(), part);
      }
    }

    /** The phrase that ends with {@code token}; null if none does. */
    @Nullable Mentioned endingWith(int token) {
      int number = token < 0 ? 0 : phraseEnds[token];
      return number == 0 ? null : phrases.get(number - 1);
    }

    /** First token of the phrase that ends with {@code token}; -1 if none does. */
    int firstOfEnding(int token) {
      Mentioned phrase = endingWith(token);
      return phrase == null ? -1 : phrase.first();
    }

    /** The name, with its title, that begins with {@code token}; null if none does. */
    @Nullable Reference nameAt(int token) {
      int low = 0;
      int high = names.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        Reference name = names.get(middle);
        if (name.phraseFirst() <= token && token <= name.first()) {
          return name;
        }
        if (name.first() < token) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return null;
    }

    /** Whether a text without full stops is likely to come to a new sentence at {@code token}. */
    boolean opensSentence(int token, @Nullable Reference name) {
      int end;
      if (name != null && name.phraseFirst() == token && !name.possessive()) {
        end = name.end();
      } else if (text.is(token, "he") || text.is(token, "she") || text.is(token, "they")) {
        end = token + 1;
      } else {
        return false;
      }
      if (!sentence.verbFollows(end)) {
        return false;
      }
      return switch (text.tokens.tag(token - 1)) {
        case NOUN, PROPN, NUM, ADJ, ADV -> !text.is(token - 1, "that");
        default -> false;
      };
    }

    /** Whether only "and", or a comma, stands between two phrases. */
    boolean joins(int end, int first) {
      return first == end + 1 && (text.is(end, "and") || text.is(end, "&"))
          || first == end + 2 && text.is(end, ",") && text.is(end + 1, "and");
    }
  }
}
