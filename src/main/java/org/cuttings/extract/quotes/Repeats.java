package org.cuttings.extract.quotes;

import java.util.ArrayDeque;
import java.util.Locale;
import org.cuttings.extract.names.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Words that an article quotes again: who has said them was told the first time. "Ms. Vance
 * identified 'the man with the two hats' as her brother" quotes whoever wrote of the two hats
 * before.
 */
final class Repeats {
  /** Fewer words than these may be anybody's. */
  private static final int SHORTEST = 3;

  /** No more characters of a quotation are remembered. */
  private static final int LONGEST = 2_000;

  /** How many quotations back are remembered. */
  private static final int REMEMBERED = 200;

  private record Said(String key, Referent speaker) {}

  private final ArrayDeque<Said> said = new ArrayDeque<>();

  /**
   * The quotation with its first speaker, where it is one that is made again, whole or in part.
   *
   * @param loose whether no verb of saying gives it a speaker of its own
   */
  FoundQuote settled(FoundQuote quote, String words, boolean loose) {
    if (!quote.direct()) {
      return quote;
    }
    String key = key(words);
    if (loose || quote.speaker() == null) {
      // What stands in somebody's words is in them once already.
      boolean own = quote.within() >= 0 || count(key) < SHORTEST;
      Referent first = own ? null : speaker(key);
      return first == null ? quote : quote.saidBy(first, "said-before");
    }
    if (said.size() == REMEMBERED) {
      said.removeFirst();
    }
    said.addLast(new Said(key, quote.speaker()));
    return quote;
  }

  private @Nullable Referent speaker(String key) {
    for (Said one : said) {
      if (one.key().contains(key)) {
        return one.speaker();
      }
    }
    return null;
  }

  private static int count(String key) {
    int count = 0;
    for (int i = 0; i < key.length(); i++) {
      count += key.charAt(i) == ' ' ? 1 : 0;
    }
    return count - 1;
  }

  /** The words as compared: small letters and figures, a space before each word and at the end. */
  private static String key(String words) {
    StringBuilder key = new StringBuilder(Math.min(words.length(), LONGEST) + 2);
    boolean inside = false;
    for (int i = 0; i < words.length() && key.length() < LONGEST; i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (!inside) {
          key.append(' ');
        }
        inside = true;
        key.append(c);
      } else if (c == ' ' || c == '\n') {
        inside = false;
      }
    }
    return key.append(' ').toString().toLowerCase(Locale.ROOT);
  }
}
