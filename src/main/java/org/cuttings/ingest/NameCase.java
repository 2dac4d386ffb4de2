package org.cuttings.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives names their capitals back where a text writes everything in one case. */
final class NameCase {
  private static final Pattern WORD_START =
      Pattern.compile("(?<![\\p{L}\\p{M}])(?:mc(?=\\p{L}{3})|o['’](?=\\p{L}))?\\p{L}");
  private static final Pattern PARTICLE =
      Pattern.compile("(?<= )(?:De|Der|Den|Van|Von|La|Le|Di|Da|Del|Bin|Ibn|Al)(?= )");

  private NameCase() {}

  /** {@code JANE O'BRIEN}, {@code jane o'brien}: Jane O'Brien. Mixed case stays as it is. */
  static String proper(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String upper = name.replaceAll("\\bMc(?=\\p{Lu}{2})", "MC");
    if (!name.equals(lower) && !upper.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    if (name.codePoints().filter(Character::isLetter).count() < 3) {
      return name;
    }
    Matcher starts = WORD_START.matcher(lower);
    String capitals =
        starts.replaceAll(
            found -> {
              String start = found.group();
              String first = start.substring(0, 1).toUpperCase(Locale.ROOT);
              String last = start.substring(start.length() - 1).toUpperCase(Locale.ROOT);
              return Matcher.quoteReplacement(
                  start.length() == 1
                      ? first
                      : first + start.substring(1, start.length() - 1) + last);
            });
    return PARTICLE.matcher(capitals).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }
}
