package org.cuttings.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.testsupport.Documents;

/**
 * A text without its capitals and punctuation, and what its gold file says of it at the new places.
 */
final class Unmarked {
  /** "[fn3]": no text that lost its marks has these. */
  private static final Pattern NOTE = Pattern.compile("\\[fn\\d+]");

  private final int[] words;
  private int size;

  /** By code point of the text that was, the code point of {@link #text()}. */
  private final int[] places;

  Unmarked(String text) {
    int[] points = text.codePoints().toArray();
    Set<Integer> notes = new HashSet<>();
    for (Matcher note = NOTE.matcher(text); note.find(); ) {
      for (int i = note.start(); i < note.end(); i++) {
        notes.add(text.codePointCount(0, i));
      }
    }
    places = new int[points.length + 1];
    words = new int[points.length];
    boolean space = true;
    for (int i = 0; i < points.length; i++) {
      places[i] = size;
      boolean word = Character.isLetterOrDigit(points[i]);
      if (!notes.contains(i) && (word || !space)) {
        words[size++] = word ? Character.toLowerCase(points[i]) : ' ';
        space = !word;
      }
    }
    places[points.length] = size;
  }

  String text() {
    return new String(words, 0, size);
  }

  /**
   * Reads {@code text} as it is without its marks, and scores that.
   *
   * @param gold of the text with its marks
   * @param folder for the gold file of the text without
   */
  static Scores score(Path gold, String text, Authority authority, Path folder) throws IOException {
    Unmarked unmarked = new Unmarked(text);
    JsonNode moved = new ObjectMapper().readTree(gold.toFile());
    unmarked.move(moved);
    Path file = folder.resolve(gold.getFileName());
    Files.writeString(file, moved.toString());
    GoldFile read = GoldFile.read(file);
    Article article = Documents.text(read.name(), unmarked.text());
    return Evaluation.of(read, article, Extraction.of(article, authority));
  }

  /** Moves all that {@code gold} has to its place in {@link #text()}. */
  void move(JsonNode gold) {
    if (gold instanceof ObjectNode object) {
      move(object);
    } else if (gold instanceof ArrayNode array && array.size() == 2 && array.get(0).isInt()) {
      Span span = span(array.get(0).intValue(), array.get(1).intValue());
      array.removeAll().add(span.start).add(span.end);
    } else {
      gold.forEach(this::move);
    }
  }

  private void move(ObjectNode object) {
    if (object.path("start").isInt() && object.path("end").isInt()) {
      Span span = span(object.get("start").intValue(), object.get("end").intValue());
      object.put("start", span.start).put("end", span.end);
    }
    if (object.has("chars")) {
      object.put("chars", places[places.length - 1]);
    }
    object.forEach(this::move);
  }

  private record Span(int start, int end) {}

  private Span span(int from, int to) {
    int start = places[from];
    int end = places[to];
    while (end > start + 1 && words[end - 1] == ' ') {
      end--;
    }
    while (start < end - 1 && words[start] == ' ') {
      start++;
    }
    return new Span(start, Math.max(end, start + 1));
  }
}
