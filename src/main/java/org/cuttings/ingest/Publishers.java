package org.cuttings.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of papers, agencies and sites by their internet domains. It only tells how a publisher that
 * a document names is written; a document that names none has none.
 */
final class Publishers {
  private static final Map<String, String> BY_DOMAIN = load();
  private static final Set<String> KNOWN = known();
  private static final Set<String> MAIL_PROVIDERS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "aol.com",
          "protonmail.com",
          "icloud.com",
          "msn.com",
          "live.com",
          "gmx.net",
          "gmx.de",
          "mail.com",
          "yandex.ru",
          "mail.ru",
          "proton.me",
          "substack.com",
          "medium.com");

  private Publishers() {}

  /** Whether {@code name} is a publisher on the list, with or without "The". */
  static boolean isKnown(String name) {
    return KNOWN.contains(key(name));
  }

  private static final Pattern NEWS_NAME =
      Pattern.compile(
          "(?:The |El |La |Le |Die |Der |Das )?(?:\\p{Lu}[\\p{L}\\p{N}.&’'-]*|of|the|and|de|del|du|des|&)(?: (?:\\p{Lu}[\\p{L}\\p{N}.&’'-]*|of|the|and|de|del|du|des|&)){0,5}");
  private static final Pattern NEWS_WORD =
      Pattern.compile(
          "\\b(?:times|post|journal|chronicle|herald|news|gazette|courier|tribune|wire|press|magazine|daily|weekly"
              + "|observer|guardian|telegraph|globe|mirror|radio|ledger|dispatch|blog|bulletin|monitor|inquirer|examiner"
              + "|register|sentinel|review|newspaper|zeitung|nachrichten|tageblatt|anzeiger|diario|peri[oó]dico|noticias|gazeta|corriere)\\b|\\p{L}(?:zeitung|blatt)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * Whether {@code line} has the form of the name of a paper: capitalised, a word such as Times.
   */
  static boolean isNewsName(String line) {
    return line.length() <= 60 && isKnown(line)
        || line.length() <= 60
            && line.indexOf(' ') > 0
            && NEWS_NAME.matcher(line).matches()
            && NEWS_WORD.matcher(line).find();
  }

  /** The name as the list writes it. */
  static Optional<String> known(String name) {
    return BY_DOMAIN.values().stream()
        .filter(known -> key(known).equals(key(name)))
        .sorted()
        .findFirst();
  }

  /** The publisher that owns {@code domain}, {@code www.} and other subdomains left out. */
  static Optional<String> ofDomain(String domain) {
    String rest = domain.toLowerCase(Locale.ROOT);
    while (rest.indexOf('.') > 0) {
      String name = BY_DOMAIN.get(rest);
      if (name != null) {
        return Optional.of(name);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  static boolean isMailProvider(String domain) {
    return MAIL_PROVIDERS.contains(domain.toLowerCase(Locale.ROOT));
  }

  private static String key(String name) {
    return Byline.flat(name).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    BY_DOMAIN.values().forEach(name -> known.add(key(name)));
    return known;
  }

  private static Map<String, String> load() {
    Map<String, String> byDomain = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Publishers.class.getResourceAsStream("publishers.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          byDomain.put(line.substring(0, tab), line.substring(tab + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byDomain;
  }
}
