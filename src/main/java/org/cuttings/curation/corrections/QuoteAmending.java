package org.cuttings.curation.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.curation.corrections.Amendment.Who;
import org.cuttings.model.Quote;
import org.cuttings.model.Review;
import org.cuttings.model.Review.Amended;
import org.cuttings.model.Review.Aspect;
import org.jspecify.annotations.Nullable;

/** A quote as a curator lets it stand. */
final class QuoteAmending {
  private QuoteAmending() {}

  static Quote amend(Quote quote, @Nullable Amendment amendment, LocalDate on) {
    List<Amended> amended = new ArrayList<>();
    Quote after = quote;
    boolean direct = quote.direct();
    if (amendment instanceof Amendment.OfQuote(Who speaker, Boolean isDirect)) {
      if (speaker != null && !isSpeaker(speaker, quote)) {
        amended.add(new Amended(Aspect.SPEAKER, Objects.requireNonNullElse(quote.speaker(), "")));
        after = quote.by(speaker.id(), speaker.nobody() ? null : speaker.name());
      }
      if (isDirect != null && isDirect != direct) {
        amended.add(new Amended(Aspect.MANNER, direct ? "direct" : "indirect"));
        direct = isDirect;
      }
    }
    return after.reviewed(direct, new Review(on, amended));
  }

  private static boolean isSpeaker(Who who, Quote quote) {
    return Objects.equals(who.id(), quote.speakerId())
        && who.name().equals(Objects.requireNonNullElse(quote.speaker(), ""));
  }
}
