package org.cuttings.extract.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the finder of sentence borders in text without capitals and punctuation, from text that
 * has them; {@code src/training/train} runs everything. On texts kept out of the training (5 %,
 * 20,000 borders) 0.70 of the borders found are true and 0.50 of the true ones are found, on the
 * average of reading with the true borders before and with those found.
 */
public final class BorderTrainer {
  private static final float RATE = 0.04f;
  private static final int ROUNDS = 2;
  private static final int LONGEST = 3_000;

  private final ObjectMapper json = new ObjectMapper();
  private final Learner learner = new Learner(Borders.WEIGHTS);
  private final int[] features = new int[Borders.FEATURES];
  private int both;
  private int gold;
  private int mine;

  private BorderTrainer() {}

  /**
   * Arguments: the model to write, then files with an object for each text, its words in {@code
   * text}, one a line; of a compressed file every fourth is read.
   */
  public static void main(String[] args) throws IOException {
    BorderTrainer trainer = new BorderTrainer();
    for (int round = 0; round < ROUNDS; round++) {
      for (int a = 1; a < args.length; a++) {
        trainer.read(Path.of(args[a]), round);
      }
      System.out.printf(
          "borders: precision %.3f recall %.3f of %d%n",
          trainer.both / (double) trainer.mine, trainer.both / (double) trainer.gold, trainer.gold);
    }
    byte[] bytes = new byte[Borders.WEIGHTS];
    trainer.learner.finishScaled(bytes, 20);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])))) {
      out.write(bytes);
    }
    System.out.println(Files.size(Path.of(args[0])) + " bytes");
  }

  private void read(Path file, int round) throws IOException {
    boolean compressed = file.toString().endsWith(".gz");
    int step = compressed ? 4 : 1;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = compressed ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int n = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        n++;
        if (n % step == 0) {
          learn(json.readTree(line).path("text").asText(), n % (step * 20) == 0, round);
        }
      }
    }
  }

  private void learn(String text, boolean held, int round) {
    Tokens whole = Tokens.of(text, Casing.MIXED);
    StringBuilder words = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    List<Boolean> begins = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    boolean border = true;
    for (int i = 0; i < whole.size() && i < LONGEST; i++) {
      border |= whole.startsSentence(i);
      Shape shape = whole.shape(i);
      if (shape == Shape.PUNCTUATION
          || shape == Shape.OPENING_MARK
          || shape == Shape.CLOSING_MARK) {
        continue;
      }
      String word = whole.lower(i);
      if (shape == Shape.POSSESSIVE) {
        word = "s";
      } else if (word.startsWith("'")) {
        word = word.substring(1);
      } else {
        shape = shape == Shape.NUMBER ? shape : Shape.LOWER;
      }
      word = word.replace(".", "");
      if (word.isEmpty()) {
        continue;
      }
      spans.add(new int[] {words.length(), words.length() + word.length()});
      words.append(word).append(' ');
      lower.add(word);
      shapes.add(shape);
      begins.add(border);
      border = false;
    }
    Tokens tokens =
        Tokens.given(
            words.toString(),
            Casing.LOWER,
            spans.stream().mapToInt(s -> s[0]).toArray(),
            spans.stream().mapToInt(s -> s[1]).toArray(),
            lower.toArray(String[]::new),
            shapes.toArray(Shape[]::new),
            true);
    Penn[] tags = new Penn[tokens.size()];
    java.util.Arrays.setAll(tags, tokens::penn);
    learn(new Borders(tokens, tags), begins, held, round);
  }

  private void learn(Borders borders, List<Boolean> begins, boolean held, int round) {
    for (int i = 0; i < begins.size(); i++) {
      boolean truth = begins.get(i);
      boolean found = i == 0;
      if (i > 0) {
        borders.features(i, features);
        float score = 0;
        for (int feature : features) {
          score += learner.weights[feature & Borders.WEIGHTS - 1];
        }
        found = score > 0;
        if (held) {
          gold += truth ? 1 : 0;
          mine += found ? 1 : 0;
          both += truth && found ? 1 : 0;
        } else {
          learner.step();
          // Logistic loss: the score becomes the logarithm of the odds.
          float miss = (truth ? 1 : 0) - (float) (1 / (1 + Math.exp(-score)));
          if (Math.abs(miss) > 0.02) {
            for (int feature : features) {
              learner.update(feature & Borders.WEIGHTS - 1, miss * RATE);
            }
          }
        }
      }
      borders.read(i, round == 0 ? truth : found);
    }
  }
}
