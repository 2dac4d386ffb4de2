package org.cuttings.extract.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A small network that tells before which words of a text without punctuation a sentence began or a
 * comma stood, from the words and their parts of speech: convolutions ever farther apart, each
 * added to what it reads (E. Strubell et al., "Fast and Accurate Entity Recognition with Iterated
 * Dilated Convolutions", EMNLP 2017). {@code src/training/marks.py} trains it and says how good it
 * is.
 */
final class MarkNetwork {
  static final byte NOTHING = 0;
  static final byte STOP = 1;
  static final byte COMMA = 2;

  private static final int KINDS = 3;

  /** Words that are worked on at once. */
  private static final int WINDOW = 1_024;

  private static final int UNKNOWN = 0;
  private static final int LONGEST_NUMBER = 5;
  private static final int ENDING = 3;

  private final Map<String, Integer> table;
  private final int wide;
  private final int endings;
  private final float[] words;
  private final float[] suffixes;
  private final float[] tags;
  private final List<Convolution> layers = new ArrayList<>();
  private final float[] out;
  private final float[] bias;

  /** Words on either side that a decision depends on. */
  private final int reach;

  private MarkNetwork(DataInputStream in) throws IOException {
    int kinds = in.readInt();
    endings = in.readInt();
    wide = in.readInt();
    int deep = in.readInt();
    int depth = in.readInt();
    int[] widths = new int[depth];
    int[] dilations = new int[depth];
    for (int i = 0; i < depth; i++) {
      widths[i] = in.readInt();
      dilations[i] = in.readInt();
    }
    String[] known =
        new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n", -1);
    table = HashMap.newHashMap(known.length);
    for (String word : known) {
      // The first two rows are those of words that are not in the table, and of none.
      table.put(word, table.size() + 2);
    }
    words = numbers(in, (known.length + 2) * wide);
    suffixes = numbers(in, endings * wide);
    tags = numbers(in, kinds * wide);
    for (int i = 0; i < depth; i++) {
      int inner = i == 0 ? wide : deep;
      float[] weights = turned(numbers(in, widths[i] * inner * deep), deep);
      layers.add(new Convolution(widths[i], dilations[i], inner, weights, numbers(in, deep)));
    }
    out = numbers(in, deep * KINDS);
    bias = numbers(in, KINDS);
    reach = layers.stream().mapToInt(Convolution::reach).sum();
  }

  /** Rows of {@code columns} numbers, column by column. */
  private static float[] turned(float[] rows, int columns) {
    float[] turned = new float[rows.length];
    int count = rows.length / columns;
    for (int i = 0; i < rows.length; i++) {
      turned[i % columns * count + i / columns] = rows[i];
    }
    return turned;
  }

  /** Numbers of one byte each, behind what one of them stands for. */
  private static float[] numbers(DataInputStream in, int size) throws IOException {
    float scale = in.readFloat();
    byte[] bytes = in.readNBytes(size);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = bytes[i] * scale;
    }
    return values;
  }

  private static final class Standard {
    static final MarkNetwork NETWORK = load();

    private static MarkNetwork load() {
      try (InputStream in = MarkNetwork.class.getResourceAsStream("marks.model");
          DataInputStream data =
              new DataInputStream(new GZIPInputStream(Objects.requireNonNull(in)))) {
        return new MarkNetwork(data);
      } catch (IOException e) {
        throw new UncheckedIOException("The model of missing marks cannot be read", e);
      }
    }
  }

  /** The network that is part of the program. */
  static MarkNetwork standard() {
    return Standard.NETWORK;
  }

  /** What stood before each word: {@link #NOTHING}, {@link #STOP} or {@link #COMMA}. */
  byte[] before(List<MissingMarks.Word> text) {
    byte[] kinds = new byte[text.size()];
    for (int first = 0; first < kinds.length; first += WINDOW) {
      int end = Math.min(kinds.length, first + WINDOW);
      int from = Math.max(0, first - reach);
      int to = Math.min(kinds.length, end + reach);
      float[][] places = read(text.subList(from, to));
      for (int i = first; i < end; i++) {
        kinds[i] = likeliest(places, i - from);
      }
    }
    return kinds;
  }

  /** By kind the numbers of all places. */
  private float[][] read(List<MissingMarks.Word> text) {
    int size = text.size();
    float[][] places = new float[wide][size];
    for (int i = 0; i < size; i++) {
      String word = shape(text.get(i).word());
      int row = table.getOrDefault(word, UNKNOWN) * wide;
      int suffix = ending(word) * wide;
      int tag = text.get(i).tag().ordinal() * wide;
      for (int j = 0; j < wide; j++) {
        places[j][i] = words[row + j] + suffixes[suffix + j] + tags[tag + j];
      }
    }
    places = layers.getFirst().apply(places, size);
    for (Convolution layer : layers.subList(1, layers.size())) {
      float[][] more = layer.apply(places, size);
      for (int j = 0; j < places.length; j++) {
        for (int i = 0; i < places[j].length; i++) {
          places[j][i] += more[j][i];
        }
      }
    }
    return places;
  }

  private byte likeliest(float[][] places, int place) {
    byte best = NOTHING;
    float most = Float.NEGATIVE_INFINITY;
    for (byte kind = 0; kind < KINDS; kind++) {
      float sum = bias[kind];
      for (int i = 0; i < places.length; i++) {
        sum += places[i][place] * out[i * KINDS + kind];
      }
      if (sum > most) {
        most = sum;
        best = kind;
      }
    }
    return best;
  }

  /** Numbers are one by their length, years apart. */
  private static String shape(String word) {
    if (!word.chars().allMatch(Character::isDigit)) {
      return word;
    }
    boolean year =
        word.length() == 4
            && (word.startsWith("18") || word.startsWith("19") || word.startsWith("20"));
    return year ? "1900" : "0".repeat(Math.min(word.length(), LONGEST_NUMBER));
  }

  /** Which row of the endings is that of {@code word}: a hash of its last letters. */
  private int ending(String word) {
    int letters = Math.min(ENDING, word.codePointCount(0, word.length()));
    int hash = word.substring(word.offsetByCodePoints(word.length(), -letters)).hashCode();
    return (hash * 0x9E3779B1 >>> 16) % endings;
  }
}
