package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The line at the foot of a text that says how to reach its author: {@code write to jane doe at
 * jane.doe@paper.com}. In texts that lost their punctuation the address has lost it too ({@code
 * jane doe paper com}): the words of the name come first in it, the domain after them.
 *
 * @param name the author; null where the address is the paper's
 * @param domain of the address, null where none is given
 * @param span where the line stands
 */
record ContactLine(@Nullable String name, @Nullable String domain, TextSpan span) {
  private static final int REACH = 300;
  private static final String ENDING =
      "(?:com|org|net|edu|gov|info|co uk|org uk|com au|co nz|ca|de|dk|es|eu|fr|ie|io|news|nl|tv|example|invalid)";
  private static final Pattern LINE =
      Pattern.compile(
          "(?:^|(?<=[\\s.!?]))(?:please )?(?:write to|contact|reach|email|e[- ]mail|send (?:tips|an e ?mail) to)\\s+"
              + "(?<name>[\\p{L}][\\p{L}'’. -]{1,60}?)\\s+(?:at|via|on)\\s+(?<address>\\S+@\\S+|(?:[\\p{L}\\p{N}_-]+ ){1,7}"
              + ENDING
              + ")[\\s.]*$",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> NOBODY =
      List.of("us", "the author", "the editor", "the editors", "our newsroom", "the writer", "me");

  /** The contact line at the end of {@code text}, which may be one line without any other break. */
  static Optional<ContactLine> atEndOf(String text) {
    int from = Math.max(0, text.length() - REACH);
    Matcher matcher = LINE.matcher(text).region(from, text.length());
    Matcher last = null;
    int at = from;
    while (matcher.region(at, text.length()).find()) {
      // The last beginning that fits: "write to" may stand in the sentence before.
      last = LINE.matcher(text).region(matcher.start(), text.length());
      at = matcher.start() + 1;
    }
    if (last == null || !last.find()) {
      return Optional.empty();
    }
    String name = Byline.flat(last.group("name"));
    String address = last.group("address").toLowerCase(Locale.ROOT);
    boolean nobody = NOBODY.contains(name.toLowerCase(Locale.ROOT)) || name.split(" ").length > 4;
    String proper = nobody || name.indexOf(' ') < 0 ? null : NameCase.proper(name);
    int end = text.length();
    while (end > last.start() && PlainLayout.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return Optional.of(
        new ContactLine(proper, domain(address, name), new TextSpan(last.start(), end)));
  }

  private static @Nullable String domain(String address, String name) {
    int at = address.indexOf('@');
    if (at >= 0) {
      return address.substring(at + 1).replaceFirst("[.,)>]+$", "");
    }
    List<String> words = new ArrayList<>(Arrays.asList(address.split(" ")));
    List<String> nameWords = Arrays.asList(name.toLowerCase(Locale.ROOT).split(" "));
    while (words.size() > 2 && nameWords.contains(words.getFirst())) {
      words.removeFirst();
    }
    boolean twoLevels = address.matches(".* (?:co uk|org uk|com au|co nz)$");
    int keep = twoLevels ? 3 : 2;
    while (words.size() > keep) {
      words.removeFirst();
    }
    return String.join(".", words);
  }

  /**
   * The paper that the address belongs to: a domain on the list, or one whose first word the text
   * uses as the name of a source.
   */
  Optional<String> publisher(String text) {
    if (domain == null || Publishers.isMailProvider(domain)) {
      return Optional.empty();
    }
    Optional<String> known = Publishers.ofDomain(domain);
    if (known.isPresent()) {
      return known;
    }
    String label =
        domain.substring(0, domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.'));
    Matcher cited =
        Pattern.compile(
                "\\b(?:reporting (?:from|by)|according to|reported by|told|an? interview with)\\s+(?:the )?("
                    + Pattern.quote(label)
                    + ")\\b",
                Pattern.CASE_INSENSITIVE)
            .matcher(text.length() > 100_000 ? text.substring(0, 100_000) : text);
    return cited.find() ? Optional.of(NameCase.proper(cited.group(1))) : Optional.empty();
  }
}
