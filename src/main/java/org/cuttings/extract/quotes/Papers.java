package org.cuttings.extract.quotes;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells who wrote a paper that words are quoted from: "The letter read" has no author in its own
 * sentence, and "Ms. Vance's letter", "a letter from Ms. Vance", "Ms. Vance sent a letter" in one
 * before has.
 */
final class Papers {
  /** How many sentences back the same noun is looked for, and how many back any message. */
  private static final int SAME_NOUN = 10;

  private static final int ANY_MESSAGE = 3;

  private static final int BEFORE_NOUN = 5;
  private static final int AFTER_NOUN = 8;

  private static final Set<String> MAKING =
      Set.of(
          "took",
          "left",
          "made",
          "issued",
          "wrote",
          "gave",
          "drafted",
          "prepared",
          "delivered",
          "released",
          "posted",
          "published",
          "dictated",
          "recorded",
          "composed",
          "takes",
          "leaves",
          "makes",
          "issues",
          "writes",
          "gives");

  /** What newspapers print. */
  private static final Set<String> PRINTED =
      Set.of("article", "story", "report", "piece", "editorial", "column", "dispatch");

  private static final Set<String> PRINTING =
      Set.of("reported", "reports", "published", "publishes", "printed", "ran", "carried", "wrote");

  private final Layout layout;
  private final Tokens tokens;
  private final Cues cues;

  Papers(Layout layout, Cues cues) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.cues = cues;
  }

  /** The author of the paper that {@code paper} speaks of in {@code frame}; null if not said. */
  @Nullable Voice author(Voice paper, Layout.Frame frame) {
    int noun = noun(paper.first(), paper.end());
    String word = noun < 0 ? "" : singular(tokens.lower(noun));
    boolean authored = noun < 0 || Lexicon.noun(tokens.lower(noun)) == Lexicon.Noun.AUTHORED;
    int last = layout.frameOf(frame.first());
    for (int i = last; i >= Math.max(0, last - SAME_NOUN); i--) {
      Layout.Frame earlier = layout.frames.get(i);
      int until = i == last && noun >= 0 ? noun : tokens.size();
      Voice author = noun < 0 ? null : named(word, earlier, until);
      if (author == null && noun >= 0) {
        author = i == last && authored ? maker(noun, earlier) : null;
      }
      if (author == null && PRINTED.contains(word)) {
        author = outlet(word, earlier, until);
      }
      if (author == null && authored && i >= last - ANY_MESSAGE) {
        author = sender(earlier);
      }
      if (author != null || noun >= 0 && isIntroduced(word, earlier, until)) {
        return author;
      }
    }
    return null;
  }

  /** "left a message that said", "took notes that say": whoever made the paper. */
  private @Nullable Voice maker(int noun, Layout.Frame frame) {
    for (int i = noun - 1; i >= Math.max(frame.first(), noun - BEFORE_NOUN); i--) {
      if (!layout.isWord(i) || layout.quoteOf(i) >= 0) {
        return null;
      }
      if (layout.isFinite(i)) {
        return MAKING.contains(tokens.lower(i)) ? cues.subject(i, frame.first()) : null;
      }
    }
    return null;
  }

  /** The newspaper whose article is spoken of: "a Courier article", "the Courier reported". */
  private @Nullable Voice outlet(String word, Layout.Frame frame, int until) {
    for (int r = layout.referenceFrom(frame.first()); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= Math.min(frame.end(), until)) {
        break;
      }
      int after = reference.end();
      if (reference.referent().kind() == EntityKind.ORGANISATION
          && layout.quoteOf(reference.first()) < 0
          && Lexicon.isOutlet(tokens.lower(after - 1))
          && after < frame.end()
          && (PRINTING.contains(tokens.lower(after)) || tokens.is(after, word))) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    return null;
  }

  /** The noun for the paper, before what it is "of" or "to". */
  private int noun(int first, int end) {
    for (int i = first; i < end; i++) {
      if (SubjectWords.PREPOSITIONS.contains(tokens.lower(i)) && !tokens.is(i, "of")) {
        return -1;
      }
      boolean goesOn = i + 1 < end && Lexicon.noun(tokens.lower(i + 1)) != null;
      if (Lexicon.noun(tokens.lower(i)) != null && !goesOn) {
        return i;
      }
    }
    return -1;
  }

  private static String singular(String noun) {
    return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** Whether "a letter" is first spoken of in the frame: what came before was another one. */
  private boolean isIntroduced(String word, Layout.Frame frame, int until) {
    for (int i = Math.min(frame.end(), until) - 1; i > frame.first(); i--) {
      if (layout.quoteOf(i) < 0 && singular(tokens.lower(i)).equals(word)) {
        for (int j = i - 1; j >= Math.max(frame.first(), i - BEFORE_NOUN); j--) {
          if (tokens.is(j, "a") || tokens.is(j, "an") || tokens.is(j, "another")) {
            return true;
          }
          if (!layout.isWord(j) || Subjects.isDeterminer(tokens.lower(j))) {
            break;
          }
        }
      }
    }
    return false;
  }

  /** Who has a paper called {@code word} in the frame, before {@code until}. */
  private @Nullable Voice named(String word, Layout.Frame frame, int until) {
    for (int i = Math.min(frame.end(), until) - 1; i >= frame.first(); i--) {
      if (layout.quoteOf(i) < 0 && singular(tokens.lower(i)).equals(word)) {
        Voice owner = owner(i, frame);
        if (owner != null) {
          return owner;
        }
      }
    }
    return null;
  }

  private @Nullable Voice owner(int noun, Layout.Frame frame) {
    for (int r = layout.referenceFrom(Math.max(frame.first(), noun - BEFORE_NOUN));
        r < layout.references.size();
        r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= frame.end() || reference.first() > noun + AFTER_NOUN) {
        break;
      }
      boolean before = reference.end() <= noun;
      boolean writes =
          before
              ? reference.possessive() && isNear(reference.end(), noun)
              : isAuthor(noun, Math.min(reference.phraseFirst(), reference.first()));
      if (writes && reference.referent().kind() != EntityKind.PLACE) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    return null;
  }

  private boolean isNear(int from, int noun) {
    for (int i = from; i < noun; i++) {
      if (!layout.isWord(i) || Subjects.isPreposition(tokens.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * "a letter from", "a statement … released by": who stands behind such a preposition wrote it.
   */
  private boolean isAuthor(int noun, int first) {
    int preposition = first - 1;
    if (preposition <= noun) {
      return false;
    }
    if (preposition == noun + 1) {
      return tokens.is(preposition, "by") || tokens.is(preposition, "from");
    }
    if (!tokens.is(preposition, "by")) {
      return false;
    }
    Lexicon.Entry entry = Lexicon.verb(tokens.lower(preposition - 1));
    return entry != null
        && entry.form() == Lexicon.Form.PAST
        && (entry.verb() == Lexicon.Verb.SEND || entry.verb() == Lexicon.Verb.SAY);
  }

  /**
   * Whose the paper is that is spoken of: "an invitation signed by Ms. Vance"; null if not said.
   */
  @Nullable Voice signer(int first, int end) {
    for (int i = first; i + 1 < end; i++) {
      boolean signed =
          tokens.is(i + 1, "by")
              && (tokens.is(i, "signed") || tokens.is(i, "written") || tokens.is(i, "authored"));
      boolean from =
          tokens.is(i + 1, "from")
              && Lexicon.noun(tokens.lower(i)) != null
              && layout.quoteOf(i) < 0;
      Voice voice = signed || from ? cues.named(i + 2, end) : null;
      if (voice != null) {
        return voice;
      }
    }
    return null;
  }

  /** Who wrote or sent last in the frame. */
  @Nullable Voice sender(Layout.Frame frame) {
    List<Cues.Cue> all = cues.in(frame.first(), frame.end(), -1);
    for (int j = all.size() - 1; j >= 0; j--) {
      Cues.Cue cue = all.get(j);
      if (cue.kind() != Cues.Kind.VERB || !isSending(cue)) {
        continue;
      }
      Voice voice = cues.voice(cue, frame.first(), cue.end(), false);
      if (voice != null && voice.sort() == Voice.Sort.SOMEBODY) {
        return voice;
      }
    }
    return null;
  }

  private static boolean isSending(Cues.Cue cue) {
    return cue.is(Lexicon.Verb.SEND)
        || cue.is("email")
        || cue.is("e-mail")
        || cue.is("text")
        || cue.is("message")
        || cue.is("write")
        || cue.is("reply")
        || cue.is("tweet");
  }
}
