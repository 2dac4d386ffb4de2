package org.cuttings.extract.quotes;

import java.util.Comparator;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;

/** A quotation found, before all of the stretch are brought into order. */
record Draft(
    int start, int end, Quote.Kind kind, boolean direct, boolean exactEnd, Voice.Tied tied) {

  /** In order of the text, the longer one first. */
  static final Comparator<Draft> BY_PLACE =
      Comparator.comparingInt(Draft::start).thenComparingInt(draft -> -draft.end);

  /** Whether the speaker is "I": in the words of somebody else, that one. */
  boolean isOwn() {
    return tied.voice() != null && tied.voice().sort() == Voice.Sort.SELF;
  }

  /** Whether no verb of saying ties the words to a speaker. */
  boolean isLoose(Tokens tokens) {
    Voice voice = tied.voice();
    if (voice == null || voice.sort() != Voice.Sort.SOMEBODY) {
      return true;
    }
    Lexicon.Entry entry = tied.cueFirst() < 0 ? null : Lexicon.verb(tokens.lower(tied.cueFirst()));
    return entry != null
        && (entry.verb() == Lexicon.Verb.WEAK || entry.verb() == Lexicon.Verb.THINK);
  }

  FoundQuote found(Tokens tokens, int within) {
    Voice voice = tied.voice();
    return new FoundQuote(
        new TextSpan(start, end),
        kind,
        direct,
        exactEnd,
        voice == null || voice.sort() != Voice.Sort.SOMEBODY ? null : voice.referent(),
        voice == null ? null : tokens.span(voice.first(), voice.end()),
        tied.cueFirst() < 0 ? null : tokens.span(tied.cueFirst(), tied.cueEnd()),
        within,
        tied.via(),
        tied.confidence(),
        tied.rule());
  }
}
