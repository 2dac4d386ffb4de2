package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a frame: verbs and nouns of speech, "according to". */
final class Cues {
  /** How a cue ties words to a speaker. */
  enum Kind {
    VERB,
    /** "was told by" */
    PASSIVE,
    /** "according to" */
    ACCORDING,
    /** "was adamant that" */
    ADJECTIVE,
    /** "her claim that", "in the words of" */
    NOUN
  }

  /**
   * A cue.
   *
   * @param first first token
   * @param end token after the last one
   * @param entry the verb; null for the kinds without one
   */
  record Cue(Kind kind, int first, int end, Lexicon.@Nullable Entry entry) {

    boolean is(Lexicon.Verb verb) {
      return entry != null && entry.verb() == verb;
    }

    boolean is(String lemma) {
      return entry != null && entry.lemma().equals(lemma);
    }
  }

  private static final Set<String> BE =
      Set.of("was", "were", "been", "is", "are", "be", "being", "got", "'s", "'re");

  private static final Set<String> CERTAIN = Set.of("said", "says", "told", "wrote", "saying");

  private final Layout layout;
  private final Tokens tokens;
  private final NounVoices nouns;
  private final Subjects subjects;

  Cues(Layout layout, NounVoices nouns, Subjects subjects) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.nouns = nouns;
    this.subjects = subjects;
  }

  /**
   * The cues between {@code first} and {@code end} that stand in the words {@code quote}, -1 in
   * none.
   */
  List<Cue> in(int first, int end, int quote) {
    List<Cue> cues = new ArrayList<>();
    for (int i = first; i < end; i++) {
      if (quote < 0 && layout.quoteOf(i) >= 0) {
        continue;
      }
      String word = tokens.lower(i);
      if (word.equals("according") && i + 1 < end && tokens.is(i + 1, "to")) {
        cues.add(new Cue(Kind.ACCORDING, i, i + 2, null));
        i++;
        continue;
      }
      Lexicon.Entry entry = Lexicon.verb(word, i + 1 < end ? tokens.lower(i + 1) : "");
      if (entry != null && isVerb(i, first, entry)) {
        boolean passive = entry.form() == Lexicon.Form.PAST && isPassive(i, first);
        int cueEnd = entry.particle() == null ? i + 1 : i + 2;
        cues.add(new Cue(passive ? Kind.PASSIVE : Kind.VERB, i, cueEnd, entry));
      } else if (SubjectWords.OUTSPOKEN.contains(word)
          && tokens.is(i + 1, "that")
          && isPassive(i, first)) {
        cues.add(new Cue(Kind.ADJECTIVE, i, i + 1, null));
      } else if (Lexicon.noun(word) != null) {
        cues.add(new Cue(Kind.NOUN, i, i + 1, null));
      }
    }
    return cues;
  }

  private boolean isVerb(int token, int first, Lexicon.Entry entry) {
    if (CERTAIN.contains(tokens.lower(token))) {
      return true;
    }
    if (entry.lemma().equals("maintain") && takesThing(token)) {
      return false;
    }
    boolean lower = tokens.shape(token) == Shape.LOWER;
    boolean past = entry.form() == Lexicon.Form.PAST;
    if (!lower && token > first && !layout.isMark(token - 1) && !past) {
      return false;
    }
    Tag tag = tokens.tag(token);
    if (token > first && entry.form() != Lexicon.Form.ING && isSubject(tokens.lower(token - 1))) {
      return true;
    }
    if (entry.form() == Lexicon.Form.THIRD && isTag(token, first)) {
      return true;
    }
    if (entry.form() == Lexicon.Form.ING && token > first && tokens.is(token - 1, ",")) {
      return true;
    }
    boolean certain =
        past && entry.verb() == Lexicon.Verb.SAY && tokens.lower(token).endsWith("ed");
    if (tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.ADJ || tag == Tag.ADP) {
      if (!certain || tokens.tag(token - (token > first ? 1 : 0)) == Tag.DET) {
        return false;
      }
    }
    if (token == first) {
      return entry.form() != Lexicon.Form.BASE || tag == Tag.VERB;
    }
    String before = tokens.lower(token - 1);
    boolean nominal = Subjects.isDeterminer(before) || tokens.shape(token - 1) == Shape.POSSESSIVE;
    if (tag == Tag.VERB) {
      return !nominal || before.equals("that") || before.equals("both") || before.equals("some");
    }
    return switch (entry.form()) {
      case PAST -> !nominal || before.equals("that");
      case ING -> !nominal;
      case THIRD ->
          Lexicon.noun(tokens.lower(token)) == null
              || !nominal && !Subjects.isPreposition(before) && goesOn(token);
      case BASE ->
          before.equals("to")
              || isModal(before)
              || !nominal
                  && (before.equals("they")
                      || before.equals("i")
                      || before.equals("we")
                      || before.equals("you")
                      || before.endsWith("s") && goesOn(token));
    };
  }

  /** "maintained contacts": the verb has a noun to govern, and is no speech. */
  private boolean takesThing(int verb) {
    int next = verb + 1;
    while (next < tokens.size() && tokens.tag(next) == Tag.ADJ) {
      next++;
    }
    return next < tokens.size() && (tokens.tag(next) == Tag.NOUN || tokens.tag(next) == Tag.DET);
  }

  /** Words after which a verb is no noun: "he jokes", "another tweeted". */
  private static boolean isSubject(String word) {
    return switch (word) {
      case "he", "she", "they", "i", "we", "who", "another", "others", "it" -> true;
      default -> false;
    };
  }

  /** "…," Vance answers. */
  private boolean isTag(int token, int first) {
    boolean ends =
        token + 1 >= tokens.size()
            || tokens.shape(token + 1) == Shape.PUNCTUATION
            || layout.isMark(token + 1);
    if (!ends || tokens.shape(token) != Shape.LOWER) {
      return false;
    }
    int name = token - 1;
    while (name >= first && tokens.shape(name) == Shape.CAPITALISED) {
      name--;
    }
    return name < token - 1 && name >= first && layout.quoteOf(name) >= 0;
  }

  /** Whether what a verb of speech takes follows: a quotation, "that", a comma, a colon. */
  private boolean goesOn(int token) {
    if (token + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.lower(token + 1);
    return layout.isMark(token + 1)
        || next.equals("that")
        || next.equals(",")
        || next.equals(":")
        || Subjects.isDeterminer(next);
  }

  private static boolean isModal(String word) {
    return switch (word) {
      case "would",
          "will",
          "could",
          "can",
          "may",
          "might",
          "should",
          "must",
          "did",
          "does",
          "do",
          "n't",
          "'ll",
          "'d",
          "not" ->
          true;
      default -> false;
    };
  }

  private boolean isPassive(int verb, int first) {
    for (int i = verb - 1; i >= Math.max(first, verb - 4); i--) {
      String word = tokens.lower(i);
      if (BE.contains(word)) {
        return true;
      }
      if (tokens.tag(i) != Tag.ADV
          && !word.endsWith("ly")
          && !word.equals("also")
          && !word.equals("not")
          && !word.equals("once")
          && !word.equals("later")) {
        return false;
      }
    }
    return false;
  }

  /**
   * Who speaks by {@code cue}.
   *
   * @param from first token that the search may look at
   * @param end token after the last one
   * @param inverted whether the speaker may stand after the verb
   */
  @Nullable Voice voice(Cue cue, int from, int end, boolean inverted) {
    return switch (cue.kind()) {
      case ACCORDING -> nouns.beginning(cue.end(), end);
      case NOUN -> owner(cue, from, end);
      case ADJECTIVE -> subjects.of(cue.first(), from);
      case PASSIVE -> cue.is("quote") ? subjects.of(cue.first(), from) : agent(cue, end);
      case VERB -> verbVoice(cue, from, end, inverted);
    };
  }

  /** Whose verb {@code verb} is, if that is somebody who is known or at least called something. */
  @Nullable Voice subject(int verb, int from) {
    Voice voice = subjects.of(verb, from);
    return voice != null && voice.sort() == Voice.Sort.SOMEBODY ? voice : null;
  }

  /** Who is spoken of from {@code first} on, if anybody is who is known. */
  @Nullable Voice named(int first, int end) {
    Voice voice = nouns.beginning(first, end);
    boolean known =
        voice != null
            && voice.referent().number() >= 0
            && voice.referent().kind() != EntityKind.PLACE;
    return known ? voice : null;
  }

  private @Nullable Voice verbVoice(Cue cue, int from, int end, boolean inverted) {
    if (cue.is("quote")) {
      return nouns.beginning(cue.end(), end);
    }
    if (inverted || isParenthetic(cue, from, end)) {
      Voice after = postposed(cue, end);
      if (after != null) {
        return after;
      }
    }
    return subjects.of(cue.first(), from);
  }

  /** "The bridge, explained Ms. Vance, is closed." */
  private boolean isParenthetic(Cue cue, int from, int end) {
    if (cue.first() <= from
        || !tokens.is(cue.first() - 1, ",")
        || !cue.is(Lexicon.Verb.SAY)
        || cue.end() >= end
        || tokens.shape(cue.end()) == Shape.LOWER
            && !Subjects.isDeterminer(tokens.lower(cue.end()))) {
      return false;
    }
    boolean clause = false;
    Layout.Frame frame = layout.frames.get(layout.frameOf(cue.first()));
    for (int i = frame.first(); i < cue.first(); i++) {
      clause |= layout.quoteOf(i) >= 0 || layout.isFinite(i);
    }
    Voice voice = clause ? nouns.beginning(cue.end(), end) : null;
    if (voice == null || voice.referent().kind() == EntityKind.PLACE) {
      return false;
    }
    int after = voice.end();
    return after >= end
        || tokens.is(after, ",")
        || tokens.is(after, ".")
        || layout.isMark(after)
        || Subjects.isPreposition(tokens.lower(after));
  }

  private @Nullable Voice postposed(Cue cue, int end) {
    int at = cue.end();
    while (at < end && tokens.tag(at) == Tag.ADV) {
      at++;
    }
    if (at >= end || layout.quoteOf(at) != layout.quoteOf(cue.first())) {
      return null;
    }
    String word = tokens.lower(at);
    if (Subjects.isPreposition(word) || word.equals("that") || word.equals("it")) {
      return null;
    }
    return nouns.beginning(at, end);
  }

  private @Nullable Voice agent(Cue cue, int end) {
    for (int i = cue.end(); i < Math.min(end, cue.end() + 12); i++) {
      if (tokens.is(i, "by")) {
        return nouns.beginning(i + 1, end);
      }
      if (tokens.is(i, ",") || layout.isMark(i)) {
        return null;
      }
    }
    return null;
  }

  /** "replied to his email": words about words, of somebody else. */
  private boolean isObjectOfPreposition(int noun, int from) {
    for (int i = noun - 1; i >= Math.max(from, noun - 6); i--) {
      switch (tokens.lower(i)) {
        case "to", "with", "about", "after", "before", "against", "for", "despite" -> {
          return true;
        }
        default -> {}
      }
      if (!layout.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  /** "Ms. Vance's claim that", "the words of her lawyer", "a letter from the board". */
  private @Nullable Voice owner(Cue cue, int from, int end) {
    int noun = cue.first();
    if (isObjectOfPreposition(noun, from)) {
      return null;
    }
    for (int r = layout.referenceFrom(Math.max(from, noun - 6));
        r < layout.references.size();
        r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= noun) {
        break;
      }
      boolean near = true;
      for (int i = reference.end(); i < noun; i++) {
        near &= layout.isWord(i) && !Subjects.isPreposition(tokens.lower(i));
      }
      if (reference.possessive()
          && near
          && reference.referent().kind() != EntityKind.PLACE
          && layout.quoteOf(reference.first()) == layout.quoteOf(noun)) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    if (cue.end() + 1 < end
        && (tokens.is(cue.end(), "of")
            || tokens.is(cue.end(), "by")
            || tokens.is(cue.end(), "from"))
        && layout.quoteOf(cue.end() + 1) == layout.quoteOf(noun)) {
      Voice voice = nouns.beginning(cue.end() + 1, end);
      return voice != null && voice.referent().number() >= 0 ? voice : null;
    }
    return null;
  }
}
