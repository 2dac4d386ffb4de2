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

  FoundQuote found(Tokens tokens, int within) {
    Voice voice = tied.voice();
    return new FoundQuote(
        new TextSpan(start, end),
        kind,
        direct,
        exactEnd,
        voice == null ? null : voice.referent(),
        voice == null ? null : tokens.span(voice.first(), voice.end()),
        tied.cueFirst() < 0 ? null : tokens.span(tied.cueFirst(), tied.cueEnd()),
        within,
        tied.via(),
        tied.confidence(),
        tied.rule());
  }
}
