package org.cuttings.extract.quotes;

import java.util.Arrays;
import java.util.List;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Quote;
import org.jspecify.annotations.Nullable;

/** Quotations between marks, with their speakers: by a cue, or going on from the one before. */
final class MarkedQuotes {
  private final Layout layout;
  private final Tokens tokens;
  private final Attribution attribution;
  private final Kinds kinds;
  private final Series series;
  private final Headed headed;
  private final Dialogue dialogue;
  private final Voice.@Nullable Tied[] ties;
  private final Quote.Kind[] kind;

  MarkedQuotes(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.attribution = new Attribution(layout);
    this.kinds = new Kinds(layout);
    this.series = new Series(layout);
    this.headed = new Headed(layout);
    this.ties = new Voice.Tied[layout.marked.size()];
    this.kind = new Quote.Kind[layout.marked.size()];
    this.dialogue = new Dialogue(layout, ties);
    Arrays.fill(kind, Quote.Kind.PHRASE);
  }

  void addTo(List<Draft> drafts) {
    for (int i = 0; i < layout.marked.size(); i++) {
      Marked words = layout.marked.get(i);
      kind[i] = kinds.of(words);
      ties[i] = kind[i] == Quote.Kind.TERM ? Attribution.NOBODY : byCue(words);
    }
    for (int i = 0; i < layout.marked.size(); i++) {
      Voice.Tied tied = ties[i];
      if (tied != null && layout.marked.get(i).parent < 0) {
        Voice.Tied further = kind[i] == Quote.Kind.TERM ? null : series.from(i, tied, ties);
        ties[i] =
            further != null
                ? further
                : tied.voice() == null ? goingOn(i, tied) : dialogue.goingOn(i, tied);
      }
    }
    dialogue.respectively();
    for (int i = layout.marked.size() - 2; i >= 0; i--) {
      Voice.Tied tied = ties[i];
      if (tied != null && tied.voice() == null && layout.marked.get(i).parent < 0) {
        ties[i] = goneOn(i, tied);
      }
    }
    for (int i = 0; i < layout.marked.size(); i++) {
      Marked words = layout.marked.get(i);
      Voice.Tied tied =
          ties[i] == null ? Attribution.NOBODY : headed.named(ties[i], words.paragraph);
      drafts.add(new Draft(words.start, words.end, judged(i, tied), true, isExact(i), tied));
    }
  }

  private Voice.Tied byCue(Marked words) {
    if (words.parent >= 0) {
      return attribution.tieWithin(words, layout.marked.get(words.parent));
    }
    return attribution.tie(words, layout.frames.get(layout.frameOf(words.open)));
  }

  /** A word or two that nobody says are set apart, not quoted. */
  private Quote.Kind judged(int i, Voice.Tied tied) {
    Marked words = layout.marked.get(i);
    boolean term = kind[i] == Quote.Kind.PHRASE && tied.voice() == null && kinds.count(words) <= 3;
    return term ? Quote.Kind.TERM : kind[i];
  }

  /** Words whose mark is missing end where the paragraph does, if the next one opens anew. */
  private boolean isExact(int i) {
    Marked words = layout.marked.get(i);
    if (words.closed) {
      return true;
    }
    int next = layout.paragraphs[words.paragraph + 1];
    return words.close == next
        && next < tokens.size()
        && layout.quoteOf(next) >= 0
        && layout.marked.get(layout.quoteOf(next)).open == next;
  }

  /** The speaker of words that make a sentence by themselves, from what stands before. */
  private Voice.Tied goingOn(int i, Voice.Tied tied) {
    Marked words = layout.marked.get(i);
    int number = layout.frameOf(words.open);
    Layout.Frame frame = layout.frames.get(number);
    if (kind[i] == Quote.Kind.TERM || words.open != frame.first()) {
      return tied;
    }
    boolean opensParagraph = layout.paragraphs[words.paragraph] == words.open;
    if (!opensParagraph) {
      return inParagraph(i, number, tied);
    }
    if (!isAlone(words, frame)) {
      return tied;
    }
    Voice.Tied before = i > 0 ? ties[outer(i - 1)] : null;
    Marked last = i > 0 ? layout.marked.get(outer(i - 1)) : null;
    Voice.Tied next = following(i, number);
    if (next != null) {
      return next;
    }
    Voice signed = signature(number);
    if (signed != null) {
      return new Voice.Tied(signed, -1, -1, null, 0.9, "signature");
    }
    if (number == 0) {
      return tied;
    }
    Layout.Frame previous = layout.frames.get(number - 1);
    if (tokens.is(previous.end() - 1, ":")) {
      Voice.Tied introduced = attribution.introduced(previous);
      if (introduced != null) {
        return introduced;
      }
      Voice voice = attribution.beforeColon(previous, previous.end() - 1);
      return voice == null ? tied : new Voice.Tied(voice, -1, -1, null, 0.7, "colon");
    }
    Voice.Tied turn = dialogue.turn(i);
    if (turn != null) {
      return turn;
    }
    boolean paragraphBefore = last != null && last.paragraph == words.paragraph - 1;
    if (paragraphBefore && before != null && before.voice() != null) {
      return Series.again(before, last != null && !last.closed ? 0.95 : 0.7);
    }
    Voice voice = saying(previous);
    return voice == null ? tied : new Voice.Tied(voice, -1, -1, null, 0.5, "paragraph-before");
  }

  /** Words after other sentences of their paragraph. */
  private Voice.Tied inParagraph(int i, int number, Voice.Tied tied) {
    Marked words = layout.marked.get(i);
    Layout.Frame previous = layout.frames.get(number - 1);
    Voice.Tied said = null;
    for (int j = i - 1; j >= 0 && layout.marked.get(j).paragraph == words.paragraph; j--) {
      Voice.Tied before = ties[j];
      if (layout.marked.get(j).parent < 0 && before != null && before.voice() != null) {
        if (layout.marked.get(j).open >= previous.first()) {
          return Series.again(before, 0.9);
        }
        said = before;
        break;
      }
    }
    if (!isAlone(words, layout.frames.get(number))) {
      return tied;
    }
    Voice voice = saying(previous);
    if (voice != null) {
      return new Voice.Tied(voice, -1, -1, null, 0.75, "sentence-before");
    }
    return said == null ? tied : Series.again(said, 0.7);
  }

  /**
   * Words that the next paragraph goes on with, as their missing mark shows, are of its speaker.
   */
  private Voice.Tied goneOn(int i, Voice.Tied tied) {
    int next = i + 1;
    while (next < layout.marked.size() && layout.marked.get(next).parent >= 0) {
      next++;
    }
    Voice.Tied later = next < layout.marked.size() ? ties[next] : null;
    boolean goesOn = !layout.marked.get(i).closed && isExact(i);
    return goesOn && later != null && later.voice() != null ? Series.again(later, 0.85) : tied;
  }

  private int outer(int i) {
    int outer = i;
    while (layout.marked.get(outer).parent >= 0) {
      outer = layout.marked.get(outer).parent;
    }
    return outer;
  }

  /** The speaker of the next quotation where that follows at once with its own cue. */
  private Voice.@Nullable Tied following(int i, int number) {
    for (int j = i + 1; j < layout.marked.size(); j++) {
      Marked next = layout.marked.get(j);
      if (next.parent >= 0) {
        continue;
      }
      Voice.Tied tied = ties[j];
      boolean adjacent =
          next.paragraph == layout.marked.get(i).paragraph
              && layout.frameOf(next.open) == number + 1
              && layout.frames.get(number + 1).first() == next.open;
      return adjacent && tied != null && tied.voice() != null ? Series.again(tied, 0.8) : null;
    }
    return null;
  }

  /** {@code - Anna Vance} on a line of its own, below the words. */
  private @Nullable Voice signature(int number) {
    if (number + 1 >= layout.frames.size()) {
      return null;
    }
    Layout.Frame next = layout.frames.get(number + 1);
    boolean dash =
        switch (tokens.lower(next.first())) {
          case "-", "–", "—", "--" -> true;
          default -> false;
        };
    return dash && next.end() - next.first() <= 8
        ? attribution.nouns().beginning(next.first() + 1, next.end())
        : null;
  }

  /** Whether the frame holds nothing but the words. */
  private boolean isAlone(Marked words, Layout.Frame frame) {
    return words.open - frame.first() <= 0 && frame.end() - words.after() <= 1;
  }

  /** Who says something in a frame. */
  private @Nullable Voice saying(Layout.Frame frame) {
    for (Cues.Cue cue : attribution.cues().in(frame.first(), frame.end(), -1)) {
      boolean speech =
          cue.is(Lexicon.Verb.SAY)
              || cue.is(Lexicon.Verb.TELL)
              || cue.is(Lexicon.Verb.THINK)
              || cue.is(Lexicon.Verb.WEAK)
              || cue.is(Lexicon.Verb.LABEL);
      if (speech && cue.kind() == Cues.Kind.VERB) {
        Voice voice =
            attribution.cues().voice(cue, frame.first(), frame.end(), cue.first() == frame.first());
        if (voice != null) {
          return voice;
        }
      }
    }
    return attribution.nouns().leading(frame.first(), frame.end());
  }
}
