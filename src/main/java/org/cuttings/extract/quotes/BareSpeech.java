package org.cuttings.extract.quotes;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.MonthNames;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Quote;

/**
 * Quotations in a text that has lost its marks and capitals: what follows a verb of saying and
 * speaks of "I" and "you". Where they end is a guess: before the next clause about somebody else.
 */
final class BareSpeech {
  private static final Set<String> OWN =
      Set.of("i", "me", "my", "we", "our", "us", "you", "your", "u", "please", "let's");

  private static final int LONGEST = 80;

  /** How far from the words before "he continued" may stand. */
  private static final int NEAR = 4;

  /** How far from the beginning the first "I" or "you" may stand. */
  private static final int FIRST_OWN = 24;

  private final Layout layout;
  private final Tokens tokens;
  private final Attribution attribution;

  BareSpeech(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.attribution = new Attribution(layout);
  }

  void addTo(List<Draft> drafts) {
    if (layout.stretch.casing() != Casing.LOWER || !layout.marked.isEmpty()) {
      return;
    }
    int until = 0;
    Voice last = null;
    for (Layout.Frame frame : layout.frames) {
      for (Cues.Cue cue : attribution.cues().in(frame.first(), frame.end(), -1)) {
        boolean speech = cue.is(Lexicon.Verb.SAY) || cue.is(Lexicon.Verb.TELL);
        if (!speech || cue.kind() != Cues.Kind.VERB || cue.first() < until) {
          continue;
        }
        int first = afterDate(cue.end());
        int end = first < tokens.size() && !tokens.is(first, "that") ? end(first) : first;
        if (end - first < 2 || !isOwn(first, end)) {
          continue;
        }
        Voice voice = attribution.cues().voice(cue, frame.first(), cue.end(), false);
        if (last != null && cue.first() - until < NEAR && goesOn(cue)) {
          voice = last;
        }
        if (voice != null) {
          drafts.add(draft(cue, voice, first, end));
          last = voice;
          until = end;
        }
      }
    }
  }

  /** "he continued": whoever was quoted last goes on. */
  private boolean goesOn(Cues.Cue cue) {
    return cue.is("continue") && cue.first() > 0 && layout.isPronoun(cue.first() - 1);
  }

  private Draft draft(Cues.Cue cue, Voice voice, int first, int end) {
    return new Draft(
        tokens.start(first),
        tokens.end(end - 1),
        Quote.Kind.SENTENCE,
        true,
        false,
        new Voice.Tied(voice, cue.first(), cue.end(), null, 0.6, "first-person"));
  }

  /** "said on may 3 2016 please come" */
  private int afterDate(int token) {
    int i = token;
    if (i + 1 < tokens.size() && (tokens.is(i, "on") || tokens.is(i, "in")) && isTime(i + 1)) {
      i++;
      while (i < tokens.size() && isTime(i)) {
        i++;
      }
    }
    return i;
  }

  private boolean isTime(int token) {
    return MonthNames.ALL.contains(tokens.lower(token)) || tokens.penn(token) == Penn.CD;
  }

  private int end(int first) {
    int end = Math.min(tokens.size(), first + LONGEST);
    for (int i = first + 1; i + 1 < end; i++) {
      if (tokens.is(i, "according") && tokens.is(i + 1, "to")) {
        end = i;
      }
    }
    for (int i = first + 2; i < end; i++) {
      if (tokens.startsSentence(i) && !isOwn(i, Math.min(end, i + 4))) {
        end = i;
      }
    }
    int next = nextStory(first, end);
    return next < 0 ? end : withoutAdjunct(first, next);
  }

  /** Where the first clause begins that tells of somebody else in the past tense; -1 if none. */
  private int nextStory(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.penn(i) != Penn.VBD) {
        continue;
      }
      Clause clause = layout.clauseAt(i);
      int subject = clause == null || clause.subject() == null ? -1 : clause.subject().first();
      if (subject > first
          && subject <= i
          && !OWN.contains(tokens.lower(subject))
          && !isBound(subject - 1)) {
        return subject;
      }
    }
    return -1;
  }

  /** Whether a clause after {@code token} is part of what is said. */
  private boolean isBound(int token) {
    return switch (tokens.lower(token)) {
      case "that", "what", "if", "who", "because", "when", "how", "and", "as" -> true;
      default -> false;
    };
  }

  /** The end without "later in september", with which the next clause begins. */
  private int withoutAdjunct(int first, int end) {
    for (int i = end - 1; i > Math.max(first, end - 7); i--) {
      switch (tokens.lower(i)) {
        case "in", "on", "at", "during", "after", "by", "since" -> {
          if (isLength(i - 1) && tokens.penn(i - 2) == Penn.CD && i - 2 > first) {
            return i - 2;
          }
          boolean time = false;
          for (int j = i + 1; j < end; j++) {
            time |= isTime(j) || tokens.lower(j).endsWith("day");
          }
          if (!time) {
            return end;
          }
          boolean later = tokens.is(i - 1, "later") || tokens.is(i - 1, "earlier");
          return later ? i - 1 : i;
        }
        default -> {}
      }
    }
    return end;
  }

  private boolean isLength(int token) {
    return switch (tokens.lower(token)) {
      case "day", "days", "week", "weeks", "month", "months", "hours", "minutes", "years" -> true;
      default -> false;
    };
  }

  /** Whether "I" or "you" comes before any other verb of saying and anything told as past. */
  private boolean isOwn(int first, int end) {
    for (int i = first; i < Math.min(end, first + FIRST_OWN); i++) {
      String word = tokens.lower(i);
      if (OWN.contains(word) && !(word.equals("u") && tokens.is(i + 1, "s"))) {
        return true;
      }
      Lexicon.Entry entry = Lexicon.verb(word);
      boolean speech =
          entry != null
              && (entry.verb() == Lexicon.Verb.SAY || entry.verb() == Lexicon.Verb.TELL)
              && entry.form() != Lexicon.Form.BASE;
      if (speech || tokens.penn(i) == Penn.VBD) {
        return false;
      }
    }
    return false;
  }
}
