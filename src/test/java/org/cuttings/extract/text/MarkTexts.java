package org.cuttings.extract.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Writes down where sentences and clauses begin in texts that have capitals and punctuation, for
 * {@code src/training/marks.py} to learn from: a text a line, its words in small letters and
 * without marks, {@code |} before the first of a sentence and {@code ,} where a comma or the like
 * stood, and behind each word its part of speech as a letter.
 */
public final class MarkTexts {
  private static final int LONGEST = 3_000;

  private MarkTexts() {}

  /**
   * Arguments: the file to write, then files with an object for each text, its words in {@code
   * text}, one a line; compressed or not.
   */
  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      for (int a = 1; a < args.length; a++) {
        Path file = Path.of(args[a]);
        boolean compressed = file.toString().endsWith(".gz");
        try (InputStream raw = Files.newInputStream(file);
            InputStream in = compressed ? new GZIPInputStream(raw) : raw;
            BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.write(marked(json.readTree(line).path("text").asText()));
            out.write('\n');
          }
        }
      }
    }
  }

  private static String marked(String text) {
    Tokens tokens = Tokens.asWritten(text, Casing.MIXED);
    StringBuilder words = new StringBuilder();
    Map<Integer, Character> marks = new HashMap<>();
    char mark = 0;
    for (int i = 0; i < tokens.size() && i < LONGEST; i++) {
      mark = i > 0 && tokens.startsSentence(i) ? '|' : mark;
      Shape shape = tokens.shape(i);
      if (shape == Shape.PUNCTUATION
          || shape == Shape.OPENING_MARK
          || shape == Shape.CLOSING_MARK) {
        mark = mark == 0 && ",;:—–()".contains(tokens.lower(i)) ? ',' : mark;
        continue;
      }
      for (String word : tokens.lower(i).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          if (mark != 0) {
            marks.put(words.length(), mark);
            mark = 0;
          }
          words.append(word).append(' ');
        }
      }
    }
    return stripped(words.toString(), marks);
  }

  private static String stripped(String text, Map<Integer, Character> marks) {
    Tokens tokens = Tokens.asWritten(text, Casing.LOWER);
    StringBuilder line = new StringBuilder();
    for (MissingMarks.Word word : MissingMarks.words(tokens)) {
      Character mark = marks.get(tokens.start(word.token()));
      line.append(mark == null ? "" : mark + " ");
      line.append(word.word()).append('/').append((char) ('A' + word.tag().ordinal())).append(' ');
    }
    return line.toString().strip();
  }
}
