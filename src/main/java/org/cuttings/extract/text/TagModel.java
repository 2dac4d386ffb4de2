package org.cuttings.extract.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the tagger has learned: for each common word the parts of speech that it can be, and weights
 * of a linear model over hashed features. {@code TagTrainer}, among the tests, makes the resource.
 */
final class TagModel {
  /** Weights of each of the two models; a power of two. */
  static final int WEIGHTS = 1 << 19;

  private static final String RESOURCE = "tagger.model";

  private final String[] words;
  private final int[] entries;
  private final int mask;

  /** Parts of speech, as bits, of a word in small letters or at the beginning of a sentence. */
  private final long[] small;

  /** Parts of speech, as bits, of a word with a capital within a sentence. */
  private final long[] capital;

  /** For text with capitals, and for text without. */
  private final byte[][] weights;

  private TagModel(List<String> known, long[] small, long[] capital, byte[][] weights) {
    int capacity = Integer.highestOneBit(Math.max(known.size(), 1)) * 4;
    this.words = new String[capacity];
    this.entries = new int[capacity];
    this.mask = capacity - 1;
    this.small = small;
    this.capital = capital;
    this.weights = weights;
    for (int i = 0; i < known.size(); i++) {
      int at = slot(known.get(i));
      words[at] = known.get(i);
      entries[at] = i;
    }
  }

  static TagModel of(List<String> words, long[] small, long[] capital, byte[][] weights) {
    return new TagModel(words, small, capital, weights);
  }

  /** The model that comes with the program, loaded at first use. */
  static TagModel standard() {
    return Standard.MODEL;
  }

  private static final class Standard {
    static final TagModel MODEL = load();

    private static TagModel load() {
      try (InputStream in = TagModel.class.getResourceAsStream(RESOURCE)) {
        return read(Objects.requireNonNull(in, RESOURCE));
      } catch (IOException e) {
        throw new UncheckedIOException("The model of the tagger cannot be read", e);
      }
    }
  }

  private static TagModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16)));
    String[] words = new String[in.readInt()];
    long[] small = new long[words.length];
    long[] capital = new long[words.length];
    String last = "";
    for (int i = 0; i < words.length; i++) {
      last = last.substring(0, in.readByte()) + in.readUTF();
      words[i] = last;
    }
    for (int i = 0; i < words.length; i++) {
      small[i] = in.readLong();
    }
    for (int i = 0; i < words.length; i++) {
      capital[i] = in.readLong();
    }
    byte[][] weights = new byte[2][WEIGHTS];
    in.readFully(weights[0]);
    in.readFully(weights[1]);
    return new TagModel(List.of(words), small, capital, weights);
  }

  /** Writes what {@link #standard} reads; {@code words} in order. */
  static void write(
      OutputStream stream, List<String> words, long[] small, long[] capital, byte[][] weights)
      throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(words.size());
      String last = "";
      for (String word : words) {
        int common = 0;
        while (common < Math.min(100, Math.min(last.length(), word.length()))
            && last.charAt(common) == word.charAt(common)) {
          common++;
        }
        out.writeByte(common);
        out.writeUTF(word.substring(common));
        last = word;
      }
      for (long tags : small) {
        out.writeLong(tags);
      }
      for (long tags : capital) {
        out.writeLong(tags);
      }
      out.write(weights[0]);
      out.write(weights[1]);
    }
  }

  /** Number of a word in lower case; -1 for an unknown one. */
  int entry(String word) {
    int at = slot(word);
    return words[at] == null ? -1 : entries[at];
  }

  private int slot(String word) {
    int hash = word.hashCode() * 0x9E3779B1;
    int at = (hash ^ hash >>> 15) & mask;
    while (words[at] != null && !words[at].equals(word)) {
      at = at + 1 & mask;
    }
    return at;
  }

  long small(int entry) {
    return small[entry];
  }

  long capital(int entry) {
    return capital[entry];
  }

  byte[] weights(boolean caseless) {
    return weights[caseless ? 1 : 0];
  }
}
