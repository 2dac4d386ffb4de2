package org.cuttings.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.testsupport.Shared;
import org.jsoup.Jsoup;

/** The news pages with the body and metadata that are expected of them, and how to score. */
final class ReadabilityPages {
  /** One page: its bytes, the expected body and what else is expected. */
  record Page(String name, byte[] source, String expectedBody, JsonNode expected) {}

  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "(?i)</?(?:p|div|li|h\\d|td|th|tr|br|ul|ol|section|figcaption|figure|blockquote|pre|table|dd|dt)\\b");

  private ReadabilityPages() {}

  static List<Page> all() throws IOException {
    try (Stream<Path> folders = Files.list(Shared.path("corpora/readability_pages"))) {
      return folders.filter(Files::isDirectory).sorted().map(ReadabilityPages::page).toList();
    }
  }

  private static Page page(Path folder) {
    try {
      String expected = Files.readString(folder.resolve("expected.html"));
      return new Page(
          folder.getFileName().toString(),
          Files.readAllBytes(folder.resolve("source.html")),
          Jsoup.parse(parted(expected)).wholeText(),
          new ObjectMapper().readTree(folder.resolve("expected-metadata.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code html} with spaces where blocks meet, so that their words stay apart as text. */
  static String parted(String html) {
    return BLOCK_TAG.matcher(html).replaceAll(" $0");
  }

  /** F1 of the words, as a bag: white space parts words, everything else counts. */
  static double f1(String expected, String found) {
    return f1(words(expected), words(found));
  }

  /** F1 of the code points, as a bag, white space left out. */
  static double characterF1(String expected, String found) {
    return f1(characters(expected), characters(found));
  }

  private static <T> double f1(Map<T, Integer> expected, Map<T, Integer> found) {
    double common = 0;
    for (Map.Entry<T, Integer> entry : found.entrySet()) {
      common += Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0));
    }
    double all =
        expected.values().stream().mapToInt(i -> i).sum()
            + (double) found.values().stream().mapToInt(i -> i).sum();
    return all == 0 ? 1 : 2 * common / all;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : text.split("[\\s\\p{Z}\\ufeff]+")) {
      if (!word.isEmpty()) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }

  private static Map<Integer, Integer> characters(String text) {
    Map<Integer, Integer> characters = new HashMap<>();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(c -> characters.merge(c, 1, Integer::sum));
    return characters;
  }
}
