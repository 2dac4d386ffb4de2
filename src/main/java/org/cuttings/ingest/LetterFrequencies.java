package org.cuttings.ingest;

import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often one, two and three letters stand together in a language: from the profiles of the
 * language detection library, capitals counted with small letters.
 */
final class LetterFrequencies {
  private static final Map<String, LetterFrequencies> LOADED = new ConcurrentHashMap<>();

  /** What a group of letters that never occurs costs, as the logarithm of its share. */
  private static final double UNSEEN = Math.log(2e-7);

  /** The profiles hold the most frequent of several thousand characters only. */
  private static final double UNSEEN_IDEOGRAPH = Math.log(3e-6);

  private final Map<String, Double> shares = new HashMap<>();

  private LetterFrequencies(LanguageProfile profile) {
    for (var gram : profile.iterateGrams()) {
      double share =
          (double) gram.getValue() / profile.getNumGramOccurrences(gram.getKey().length());
      shares.merge(folded(gram.getKey()), share, Double::sum);
    }
    shares.replaceAll((letters, share) -> Math.log(share));
  }

  static LetterFrequencies of(String language) {
    return LOADED.computeIfAbsent(
        language,
        name -> {
          try {
            return new LetterFrequencies(
                new LanguageProfileReader().readBuiltIn(LdLocale.fromString(name)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /**
   * Logarithm of the share of {@code letters}, which are folded, among the groups of their size.
   */
  double share(String letters) {
    Double share = shares.get(letters);
    if (share != null) {
      return share;
    }
    return Character.isIdeographic(letters.charAt(letters.length() / 2))
        ? UNSEEN_IDEOGRAPH
        : UNSEEN;
  }

  /** Small letters; the Romanian comma below as the cedilla that older texts write. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('ș', 'ş')
        .replace('ț', 'ţ');
  }
}
