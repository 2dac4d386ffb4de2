package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Speakers that the order of several quotations tells. */
final class Dialogue {
  /** Verbs by which whoever spoke last goes on. */
  private static final Set<String> GOES_ON = Set.of("added", "continued", "concluded", "went");

  private final Layout layout;
  private final Tokens tokens;
  private final Voice.@Nullable Tied[] ties;

  /**
   * @param ties of the marked words of the layout, where known
   */
  Dialogue(Layout layout, Voice.@Nullable Tied[] ties) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.ties = ties;
  }

  /**
   * Two who take turns, each in a paragraph that begins with the words: of "'When?'" after "'Did
   * you call?' Ms. Vance asked." and "'I did,' Mr. Falk said." it is Ms. Vance. Null where nobody
   * does.
   */
  Voice.@Nullable Tied turn(int words) {
    int paragraph = layout.marked.get(words).paragraph;
    Voice.Tied last = opening(words, paragraph - 1);
    Voice.Tied other = opening(words, paragraph - 2);
    if (last == null || other == null || isSame(last, other)) {
      return null;
    }
    return Series.again(other, 0.7);
  }

  /** How the only words of {@code paragraph} that is nothing but speech are tied. */
  private Voice.@Nullable Tied opening(int before, int paragraph) {
    for (int i = before - 1; i >= 0 && layout.marked.get(i).paragraph >= paragraph; i--) {
      Marked words = layout.marked.get(i);
      if (words.paragraph == paragraph
          && words.parent < 0
          && words.closed
          && words.open == layout.paragraphs[paragraph]) {
        Voice.Tied tied = ties[i];
        return tied == null || tied.voice() == null ? null : tied;
      }
    }
    return null;
  }

  private static boolean isSame(Voice.Tied one, Voice.Tied other) {
    return one.voice() != null
        && other.voice() != null
        && one.voice().referent().number() == other.voice().referent().number()
        && one.voice().referent().name().equals(other.voice().referent().name());
  }

  /** "'…,' she added": whoever spoke last, rather than whomever the pronoun is taken for. */
  Voice.Tied goingOn(int words, Voice.Tied tied) {
    Voice voice = tied.voice();
    if (voice == null
        || tied.cueFirst() < 0
        || !layout.isPronoun(voice.first())
        || !GOES_ON.contains(tokens.lower(tied.cueFirst()))) {
      return tied;
    }
    Marked own = layout.marked.get(words);
    for (int i = words - 1; i >= 0; i--) {
      Marked before = layout.marked.get(i);
      if (own.paragraph - before.paragraph > 1) {
        return tied;
      }
      Voice.Tied said = before.parent < 0 ? ties[i] : null;
      if (said != null && said.voice() != null) {
        Referent speaker = said.voice().referent();
        String gender = voice.referent().gender();
        boolean fits =
            speaker.kind() == EntityKind.PERSON
                && speaker.number() >= 0
                && (gender == null || speaker.gender() == null || gender.equals(speaker.gender()));
        return fits ? with(tied, new Voice(speaker, voice.first(), voice.end())) : tied;
      }
    }
    return tied;
  }

  /** "Ms. Vance and Mr. Falk called it 'a ruin' and 'a shame,' respectively": to each their own. */
  void respectively() {
    for (int i = 0; i < layout.marked.size(); i++) {
      Voice.Tied tied = ties[i];
      if (layout.marked.get(i).parent >= 0 || tied == null || tied.voice() == null) {
        continue;
      }
      List<Integer> pieces = pieces(i);
      List<Voice> speakers = pieces.size() < 2 ? List.of() : speakers(tied.voice());
      if (speakers.size() > 1 && speakers.size() == pieces.size()) {
        for (int k = 0; k < pieces.size(); k++) {
          ties[pieces.get(k)] = with(tied, speakers.get(k));
        }
        i = pieces.getLast();
      }
    }
  }

  /** The words from {@code first} on in its sentence, if "respectively" follows them. */
  private List<Integer> pieces(int first) {
    List<Integer> pieces = new ArrayList<>();
    int frame = layout.frameOf(layout.marked.get(first).open);
    int after = -1;
    for (int i = first; i < layout.marked.size(); i++) {
      Marked words = layout.marked.get(i);
      if (layout.frameOf(words.open) != frame) {
        break;
      }
      if (words.parent < 0) {
        pieces.add(i);
        after = words.after();
      }
    }
    boolean respectively =
        tokens.is(after, "respectively")
            || tokens.is(after, ",") && tokens.is(after + 1, "respectively");
    return respectively ? pieces : List.of();
  }

  /** Those joined by "and" of whom {@code voice} is the last or the first. */
  private List<Voice> speakers(Voice voice) {
    List<Voice> speakers = new ArrayList<>();
    int from = layout.frames.get(layout.frameOf(voice.first())).first();
    int end = -1;
    for (int r = layout.referenceFrom(from); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (layout.frameOf(reference.first()) != layout.frameOf(voice.first())
          || layout.quoteOf(reference.first()) >= 0) {
        break;
      }
      boolean joined = end >= 0 && isJoined(end, reference.phraseFirst());
      if (!joined && speakers.size() > 1) {
        break;
      }
      if (!joined) {
        speakers.clear();
      }
      speakers.add(new Voice(reference.referent(), reference.first(), reference.end()));
      end = reference.phraseEnd();
    }
    int number = voice.referent().number();
    return speakers.stream().anyMatch(one -> one.referent().number() == number)
        ? speakers
        : List.of();
  }

  private boolean isJoined(int from, int to) {
    for (int t = from; t < to; t++) {
      if (!tokens.is(t, "and") && !tokens.is(t, ",") && layout.isWord(t)) {
        return false;
      }
    }
    return to - from <= 3 && to > from;
  }

  private static Voice.Tied with(Voice.Tied tied, Voice speaker) {
    return new Voice.Tied(
        speaker,
        tied.cueFirst(),
        tied.cueEnd(),
        tied.via(),
        Math.min(tied.confidence(), 0.8),
        tied.rule());
  }
}
