package org.cuttings.extract.quotes;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.MonthNames;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Quotations in a text that has lost its marks and capitals: what follows a verb of saying and
 * speaks of "I" and "you". Where they end is a guess: before the next clause about somebody else.
 */
final class BareSpeech {
  private static final Set<String> OWN =
      Set.of("i", "me", "my", "we", "our", "us", "you", "your", "u", "please", "let's");

  private static final int LONGEST = 80;

  /** How far from the words before "he continued" may stand. */
  private static final int NEAR = 40;

  /** How far back the verb stands that tells who "the group" is. */
  private static final int SAME_SPEAKER = 8;

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
    Cues.Cue before = null;
    for (Layout.Frame frame : layout.frames) {
      for (Cues.Cue cue : attribution.cues().in(frame.first(), frame.end(), -1)) {
        boolean speech = cue.is(Lexicon.Verb.SAY) || cue.is(Lexicon.Verb.TELL);
        if (!speech || cue.kind() != Cues.Kind.VERB || cue.first() < until) {
          continue;
        }
        Voice voice = attribution.cues().voice(cue, frame.first(), cue.end(), false);
        if (last != null && cue.first() - until < NEAR && goesOn(cue)) {
          voice = last;
        } else if (voice != null && before != null && isSame(voice, before)) {
          Voice same = attribution.cues().voice(before, 0, before.end(), false);
          voice = same == null ? voice : same;
        }
        before = cue;
        int ahead = goesOn(cue) ? ahead(cue.first() - 1, until) : -1;
        if (voice != null && ahead >= 0) {
          drafts.add(draft(cue, voice, ahead, cue.first() - 1));
          last = voice;
        }
        int first = afterMark(afterAddressee(afterDate(cue.end()), cue));
        int end = first < tokens.size() && !tokens.is(first, "that") ? end(first) : first;
        if (voice != null
            && end - first >= 2
            && (isOwn(first, end) || isPresent(cue, first, end))) {
          drafts.add(draft(cue, voice, first, end));
          last = voice;
          until = end;
        }
      }
    }
  }

  /** "the board wrote …, the group asked": whom a description means that is nobody's else. */
  private boolean isSame(Voice voice, Cues.Cue before) {
    return voice.referent().number() < 0
        && tokens.is(voice.first(), "the")
        && voice.first() - before.end() <= SAME_SPEAKER;
  }

  /** "texted ms vance to celebrate": what follows whom is told; the end where it is told to do. */
  private int afterAddressee(int first, Cues.Cue cue) {
    if (!cue.is(Lexicon.Verb.TELL)) {
      return first;
    }
    int r = layout.referenceFrom(first);
    boolean named = r < layout.references.size() && layout.references.get(r).first() == first;
    int next = named ? layout.references.get(r).end() : first;
    return next < tokens.size() && tokens.is(next, "to") ? tokens.size() : first;
  }

  /**
   * Where the words begin that stand before "he continued", at the beginning of a sentence: at the
   * first clause that speaks of "I" and "you" with nothing told as past after it. -1 if there are
   * none.
   */
  private int ahead(int end, int until) {
    if (!tokens.startsSentence(end) && !(end > 0 && tokens.missing(end - 1))) {
      return -1;
    }
    int first = -1;
    boolean own = false;
    for (int i = end - 1; i >= Math.max(until, end - LONGEST) && !isPast(i); i--) {
      own |= OWN.contains(tokens.lower(i));
      Clause clause = layout.isFinite(i) ? layout.clauseAt(i) : null;
      Clause.NounPhrase subject = clause == null ? null : clause.subject();
      Clause aux = subject == null ? clauseOfModal(i) : null;
      subject = aux == null ? subject : aux.subject();
      first = subject != null && subject.first() < end ? subject.first() : first;
    }
    return own && first >= until ? first : -1;
  }

  /** The clause of the verb that "can" or "will" stands before. */
  private @Nullable Clause clauseOfModal(int modal) {
    for (int i = modal; tokens.penn(modal) == Penn.MD && i < modal + 4 && i < tokens.size(); i++) {
      Clause clause = layout.clauseAt(i);
      if (clause != null && clause.verb().first() <= modal) {
        return clause;
      }
    }
    return null;
  }

  private boolean isPast(int token) {
    return tokens.penn(token) == Penn.VBD;
  }

  /** "saying the bridge doesn t open": what is told as present within a story of the past. */
  private boolean isPresent(Cues.Cue cue, int first, int end) {
    if (!tokens.is(cue.first(), "saying")) {
      return false;
    }
    for (int i = first; i < Math.min(end, first + FIRST_OWN); i++) {
      if (isPast(i) || tokens.is(i, "would") || tokens.is(i, "could") || tokens.is(i, "that")) {
        return false;
      }
      if (tokens.penn(i) == Penn.VBZ || tokens.penn(i) == Penn.VBP || tokens.is(i, "will")) {
        return true;
      }
    }
    return false;
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

  /** "said[,] please come": behind a mark that was put back. */
  private int afterMark(int token) {
    return token < tokens.size() && tokens.missing(token) ? token + 1 : token;
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
    return withoutAdjunct(first, next < 0 ? end : next);
  }

  /** Where the first clause begins that tells of somebody else in the past tense; -1 if none. */
  private int nextStory(int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.penn(i) != Penn.VBD) {
        continue;
      }
      Clause clause = layout.clauseAt(i);
      int subject = named(i);
      if (subject < 0 && clause != null && clause.subject() != null) {
        subject = clause.subject().first();
      }
      if (subject > first
          && subject <= i
          && !OWN.contains(tokens.lower(subject))
          && !isBound(subject - 1)) {
        return subject;
      }
    }
    return -1;
  }

  /** Where the name begins that ends before {@code verb}; -1 if none does. */
  private int named(int verb) {
    for (int r = layout.referenceFrom(verb) - 1; r >= 0; r--) {
      Reference reference = layout.references.get(r);
      if (reference.end() == verb) {
        return reference.first();
      }
      if (reference.end() < verb - 1) {
        break;
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
