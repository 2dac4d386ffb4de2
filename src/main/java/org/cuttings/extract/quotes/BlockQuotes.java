package org.cuttings.extract.quotes;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that are quoted without marks: set in as a quotation, or following a sentence that
 * ends with a colon and says who wrote what follows.
 */
final class BlockQuotes {
  private static final Set<String> OWN =
      Set.of(
          "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "yours",
          "let's");

  private static final Set<String> CLOSINGS =
      Set.of(
          "best",
          "regards",
          "sincerely",
          "thanks",
          "cheers",
          "yours",
          "warmly",
          "respectfully",
          "love",
          "kind",
          "many",
          "thank",
          "all");

  /** The most paragraphs that one quotation may have. */
  private static final int MOST = 12;

  private static final int SHORT = 8;

  private final Layout layout;
  private final Tokens tokens;
  private final Attribution attribution;

  BlockQuotes(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.attribution = new Attribution(layout);
  }

  void addTo(List<Draft> drafts) {
    int paragraph = 0;
    while (paragraph + 1 < layout.paragraphs.length) {
      int end = block(paragraph, drafts);
      paragraph = Math.max(end, paragraph + 1);
    }
  }

  /** Adds the block that begins with {@code paragraph}; the paragraph after it. */
  private int block(int paragraph, List<Draft> drafts) {
    boolean set = isSetIn(paragraph);
    boolean colon = paragraph > 0 && endsWithColon(paragraph - 1);
    if (!set && !colon || isHeading(paragraph) && length(paragraph) > 4) {
      return paragraph;
    }
    Voice.Tied tied = paragraph == 0 ? null : introduction(paragraph - 1, colon);
    if (!set && (tied == null || startsWithMark(paragraph) || isItem(paragraph))) {
      return paragraph;
    }
    int end = set ? endOfSetIn(paragraph) : endOfLetter(paragraph, tied);
    for (int i = paragraph; i < end; i++) {
      if (!isWhollyMarked(i)) {
        int first = layout.paragraphs[i];
        int last = layout.paragraphs[i + 1];
        drafts.add(
            new Draft(
                tokens.start(first),
                tokens.end(last - 1),
                Quote.Kind.SENTENCE,
                true,
                true,
                tied == null ? Attribution.NOBODY : tied));
      }
    }
    return end;
  }

  private Voice.@Nullable Tied introduction(int paragraph, boolean colon) {
    Layout.Frame frame = layout.frames.get(layout.frameOf(layout.paragraphs[paragraph + 1] - 1));
    return colon ? attribution.introduced(frame) : null;
  }

  private int endOfSetIn(int paragraph) {
    int end = paragraph + 1;
    while (end + 1 < layout.paragraphs.length && isSetIn(end)) {
      end++;
    }
    return end;
  }

  /**
   * A letter goes on as long as its paragraphs speak of "I" and "you", or are too short to be the
   * article's own.
   */
  private int endOfLetter(int paragraph, Voice.@Nullable Tied tied) {
    int end = paragraph + 1;
    int candidate = end;
    while (candidate + 1 < layout.paragraphs.length
        && candidate < paragraph + MOST
        && (!isHeading(candidate) || length(candidate) <= 4)
        && !startsWithMark(candidate)
        && !endsWithColon(candidate)) {
      if (isOwn(candidate)) {
        end = candidate + 1;
      } else if (isClosing(candidate)) {
        end = candidate + 1;
        boolean signed =
            end + 1 < layout.paragraphs.length
                && length(end) <= 4
                && tokens.shape(layout.paragraphs[end]) == Shape.CAPITALISED;
        return signed ? end + 1 : end;
      } else if (isNarrative(candidate, tied)) {
        break;
      } else if (length(candidate) <= SHORT && candidate == end && !hasVerb(candidate)) {
        end = candidate + 1;
      }
      candidate++;
    }
    return end;
  }

  private boolean isOwn(int paragraph) {
    for (int i = layout.paragraphs[paragraph]; i < layout.paragraphs[paragraph + 1]; i++) {
      if (layout.quoteOf(i) < 0
          && OWN.contains(tokens.lower(i))
          && tokens.shape(i) != Shape.UPPER
          && !isNumeral(i)) {
        return true;
      }
    }
    return false;
  }

  /** "Volume I", "Part I" */
  private boolean isNumeral(int token) {
    return tokens.is(token, "i")
        && token > 0
        && !tokens.startsSentence(token)
        && (tokens.shape(token - 1) == Shape.CAPITALISED
            || token + 1 < tokens.size()
                && !tokens.spaceBefore(token + 1)
                && !tokens.lower(token + 1).startsWith("'"));
  }

  private boolean isClosing(int paragraph) {
    return length(paragraph) <= 3 && CLOSINGS.contains(tokens.lower(layout.paragraphs[paragraph]));
  }

  /** Whether the paragraph speaks of the writer or of what was written. */
  private boolean isNarrative(int paragraph, Voice.@Nullable Tied tied) {
    int first = layout.paragraphs[paragraph];
    int end = layout.paragraphs[paragraph + 1];
    for (int i = first; i < end; i++) {
      if (layout.quoteOf(i) >= 0) {
        return true;
      }
    }
    Voice voice = tied == null ? null : tied.voice();
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      if (layout.references.get(r).first() >= end) {
        break;
      }
      if (voice != null
          && voice.referent().number() >= 0
          && layout.references.get(r).referent().number() == voice.referent().number()) {
        return true;
      }
    }
    return length(paragraph) > 40;
  }

  private boolean hasVerb(int paragraph) {
    for (int i = layout.paragraphs[paragraph]; i < layout.paragraphs[paragraph + 1]; i++) {
      if (layout.isFinite(i)) {
        return true;
      }
    }
    return false;
  }

  private int length(int paragraph) {
    return layout.paragraphs[paragraph + 1] - layout.paragraphs[paragraph];
  }

  private boolean endsWithColon(int paragraph) {
    int last = layout.paragraphs[paragraph + 1] - 1;
    return tokens.is(last, ":") && layout.quoteOf(last) < 0;
  }

  private boolean startsWithMark(int paragraph) {
    return layout.quoteOf(layout.paragraphs[paragraph]) >= 0;
  }

  private boolean isWhollyMarked(int paragraph) {
    int first = layout.paragraphs[paragraph];
    int quote = layout.quoteOf(first);
    return quote >= 0 && layout.marked.get(quote).after() >= layout.paragraphs[paragraph + 1] - 1;
  }

  private Passage.Kind kind(int paragraph) {
    return layout.stretch.passageAt(tokens.start(layout.paragraphs[paragraph])).kind();
  }

  private boolean isSetIn(int paragraph) {
    return kind(paragraph) == Passage.Kind.QUOTATION;
  }

  private boolean isHeading(int paragraph) {
    return kind(paragraph) == Passage.Kind.HEADING;
  }

  private boolean isItem(int paragraph) {
    Passage.Kind kind = kind(paragraph);
    return kind == Passage.Kind.LIST_ITEM || kind == Passage.Kind.TABLE_ROW;
  }
}
