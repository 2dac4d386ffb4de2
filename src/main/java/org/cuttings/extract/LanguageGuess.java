package org.cuttings.extract;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cuttings.model.Passage;

/** Tells the language of a body from its letters; silent where there are too few to tell. */
public final class LanguageGuess {
  private static final int ENOUGH_LETTERS = 60;
  private static final int SAMPLE = 1_500;

  private LanguageGuess() {}

  /** The languages that can be told, by the script they are written in. */
  private static final Map<UnicodeScript, List<String>> LANGUAGES =
      Map.ofEntries(
          Map.entry(
              UnicodeScript.LATIN,
              List.of(
                  "af", "an", "ast", "br", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu",
                  "fi", "fr", "ga", "gl", "hr", "ht", "hu", "id", "is", "it", "lt", "lv", "ms",
                  "mt", "nl", "no", "oc", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw",
                  "tl", "tr", "vi")),
          Map.entry(UnicodeScript.CYRILLIC, List.of("be", "bg", "mk", "ru", "sr", "uk")),
          Map.entry(UnicodeScript.ARABIC, List.of("ar", "fa", "ur")),
          Map.entry(UnicodeScript.DEVANAGARI, List.of("hi", "mr", "ne")),
          Map.entry(UnicodeScript.HEBREW, List.of("he", "yi")),
          Map.entry(UnicodeScript.HAN, List.of("zh")),
          Map.entry(UnicodeScript.HIRAGANA, List.of("ja")),
          Map.entry(UnicodeScript.KATAKANA, List.of("ja")),
          Map.entry(UnicodeScript.HANGUL, List.of("ko")),
          Map.entry(UnicodeScript.GREEK, List.of("el")),
          Map.entry(UnicodeScript.THAI, List.of("th")),
          Map.entry(UnicodeScript.KHMER, List.of("km")),
          Map.entry(UnicodeScript.BENGALI, List.of("bn")),
          Map.entry(UnicodeScript.GUJARATI, List.of("gu")),
          Map.entry(UnicodeScript.GURMUKHI, List.of("pa")),
          Map.entry(UnicodeScript.KANNADA, List.of("kn")),
          Map.entry(UnicodeScript.MALAYALAM, List.of("ml")),
          Map.entry(UnicodeScript.TAMIL, List.of("ta")),
          Map.entry(UnicodeScript.TELUGU, List.of("te")));

  /**
   * One detector a script, built at first use: the profiles of all languages together would fill
   * more memory than everything else that an extraction needs.
   */
  private static final Map<UnicodeScript, LanguageDetector> DETECTORS = new ConcurrentHashMap<>();

  private static LanguageDetector detector(UnicodeScript script) {
    List<LdLocale> languages =
        LANGUAGES.getOrDefault(script, List.of()).stream().map(LdLocale::fromString).toList();
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(new LanguageProfileReader().readBuiltIn(languages))
          .seed(42)
          .minimalConfidence(0.95)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("The language profiles cannot be read", e);
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
    String lower = sample.toLowerCase(Locale.ROOT);
    if (lower.codePoints().filter(Character::isLetter).count() < ENOUGH_LETTERS) {
      return Optional.empty();
    }
    UnicodeScript script = script(lower);
    List<String> languages = LANGUAGES.getOrDefault(script, List.of());
    if (languages.size() < 2) {
      return languages.stream().findFirst();
    }
    var found = DETECTORS.computeIfAbsent(script, LanguageGuess::detector).detect(lower);
    return found.isPresent() && found.get().getLanguage().length() == 2
        ? Optional.of(found.get().getLanguage())
        : Optional.empty();
  }

  /** The script of most letters of {@code text}; Japanese where any of its own stand in it. */
  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    UnicodeScript most =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.UNKNOWN);
    boolean kana = most == UnicodeScript.HAN && letters.containsKey(UnicodeScript.HIRAGANA);
    return kana ? UnicodeScript.HIRAGANA : most;
  }
}
