package org.cuttings.extract;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.cuttings.model.Passage;

/** Tells the language of a body from its letters; silent where there are too few to tell. */
public final class LanguageGuess {
  private static final int ENOUGH_LETTERS = 60;
  private static final int SAMPLE = 1_500;

  private LanguageGuess() {}

  /** Built at first use: loading the profiles takes a moment that a search need not pay. */
  private static final class Detector {
    static final LanguageDetector INSTANCE = build();

    private static LanguageDetector build() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .seed(42)
            .minimalConfidence(0.95)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("The language profiles cannot be read", e);
      }
    }
  }

  /** ISO 639-1 code of the language of {@code passages}. */
  public static Optional<String> of(List<Passage> passages) {
    StringBuilder sample = new StringBuilder();
    for (Passage passage : passages) {
      if (sample.length() >= SAMPLE) {
        break;
      }
      String text = passage.text();
      sample.append(text, 0, Math.min(text.length(), SAMPLE)).append('\n');
    }
    return of(sample.toString());
  }

  /** ISO 639-1 code of the language of {@code text}. */
  public static Optional<String> of(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    // Capitals carry no weight: a text set in capitals is the same language.
    String lower = sample.toLowerCase(java.util.Locale.ROOT);
    if (lower.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
      return Optional.empty();
    }
    var found = Detector.INSTANCE.detect(lower);
    return found.isPresent() && found.get().getLanguage().length() == 2
        ? Optional.of(found.get().getLanguage())
        : Optional.empty();
  }
}
