package org.cuttings.web.citations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * A link that leads to words on a page of somebody else: {@code
 * #:~:text=first%20words,last%20words}. A browser that does not know the form opens the page at its
 * beginning.
 */
public final class TextFragment {
  /** Up to so many words are named all; of more, the first and the last. */
  private static final int WHOLE = 8;

  private static final int EDGE = 4;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private TextFragment() {}

  /** Null where the page has no address that a browser may follow. */
  public static @Nullable String link(@Nullable String url, String quoted) {
    String page = Links.external(url);
    String words = quoted.strip().replaceAll("[,;:.]$", "");
    List<MatchResult> found = WORD.matcher(words).results().toList();
    if (page == null || found.isEmpty()) {
      return page;
    }
    String text =
        found.size() <= WHOLE
            ? encoded(words, found.getFirst(), found.getLast())
            : encoded(words, found.getFirst(), found.get(EDGE - 1))
                + ","
                + encoded(words, found.get(found.size() - EDGE), found.getLast());
    return page + (page.contains("#") ? "" : "#") + ":~:text=" + text;
  }

  /** Commas and hyphens part the pieces of a fragment, so those of the words are encoded too. */
  private static String encoded(String words, MatchResult first, MatchResult last) {
    return URLEncoder.encode(
            words.substring(first.start(), last.end()).replaceAll("\\s+", " "),
            StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("-", "%2D");
  }
}
