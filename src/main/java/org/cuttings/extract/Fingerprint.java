package org.cuttings.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a text is recognised by when it comes again, whole or within another one.
 *
 * <p><b>Whole:</b> MinHash over sequences of three words (A. Broder, <i>On the resemblance and
 * containment of documents</i>, 1997): the share of {@value #PERMUTATIONS} smallest hashes that two
 * texts have in common estimates the share of sequences that they have in common (Jaccard), with a
 * standard error of at most 0.045. Eight bits are kept of each (P. Li, A. C. König, <i>b-bit
 * minwise hashing</i>, 2010). Texts that agree in all hashes of a band are compared; two of which
 * half the sequences are common meet in a band with probability 0.87, at 0.6 with 0.99.
 *
 * <p><b>Within another one:</b> hashes of sequences of six words, selected by winnowing (S.
 * Schleimer, D. Wilkerson, A. Aiken, <i>Winnowing: local algorithms for document
 * fingerprinting</i>, 2003): of every 16 neighbouring ones the smallest, so that any 21 words
 * copied leave a common hash. The share of the shorter text's hashes that the longer one has too
 * estimates how much of it was taken over.
 *
 * <p>Case and punctuation do not matter. The same words always give the same fingerprint, in any
 * version of Java.
 */
public final class Fingerprint {
  /** Fewer words than this tell nothing. */
  public static final int LEAST_WORDS = 12;

  /** Resemblance from which on two texts are near-duplicates. */
  public static final double RESEMBLES = 0.5;

  /** Containment from which on a text is a near-duplicate of the longer one that holds it. */
  public static final double CONTAINED = 0.6;

  /** Common selected hashes without which no text counts as contained in another. */
  public static final int LEAST_COMMON = 4;

  /**
   * Texts of which more hashes were selected, some 400,000 words, are compared as wholes only: an
   * index document cannot carry any number of keys.
   */
  static final int MOST_SELECTED = 50_000;

  static final int PERMUTATIONS = 128;
  private static final int ROWS = 4;
  private static final int SHINGLE = 3;
  private static final int SEQUENCE = 6;
  private static final int WINDOW = 16;
  private static final long[] FACTORS = new long[PERMUTATIONS];
  private static final long[] SUMMANDS = new long[PERMUTATIONS];

  static {
    // Fixed, and spelled out instead of java.util.Random: they are part of what is in the index.
    long seed = 0x5EED_0F_C0771265L;
    for (int i = 0; i < PERMUTATIONS; i++) {
      seed += 0x9E3779B97F4A7C15L;
      FACTORS[i] = mix(seed) | 1;
      seed += 0x9E3779B97F4A7C15L;
      SUMMANDS[i] = mix(seed);
    }
  }

  private final byte[] signature;
  private final List<String> bands;
  private final SortedSet<String> selected;

  private Fingerprint(byte[] signature, List<String> bands, SortedSet<String> selected) {
    this.signature = signature;
    this.bands = bands;
    this.selected = selected;
  }

  /** The fingerprint of the words of {@code texts}; empty when there are too few of them. */
  public static Optional<Fingerprint> of(Iterable<String> texts) {
    long[] words = hashes(texts);
    if (words.length < LEAST_WORDS) {
      return Optional.empty();
    }
    int[] minima = minima(sequences(words, SHINGLE));
    byte[] signature = new byte[PERMUTATIONS];
    for (int i = 0; i < PERMUTATIONS; i++) {
      signature[i] = (byte) minima[i];
    }
    return Optional.of(
        new Fingerprint(signature, bands(minima), winnow(sequences(words, SEQUENCE))));
  }

  /** A fingerprint as it was kept by {@link #signature()} and {@link #selected()}. */
  public static Fingerprint kept(
      String signature, Iterable<String> bands, Iterable<String> selected) {
    byte[] bytes = Base64.getDecoder().decode(signature);
    if (bytes.length != PERMUTATIONS) {
      throw new IllegalArgumentException("Not a signature: " + bytes.length + " bytes");
    }
    List<String> bandList = new ArrayList<>();
    bands.forEach(bandList::add);
    SortedSet<String> set = new TreeSet<>();
    selected.forEach(set::add);
    return new Fingerprint(bytes, List.copyOf(bandList), set);
  }

  /** 128 bytes in base 64. */
  public String signature() {
    return Base64.getEncoder().encodeToString(signature);
  }

  /** Keys of which texts that resemble each other have one in common, in all likelihood. */
  public List<String> bands() {
    return bands;
  }

  /** Keys that a text which was taken over leaves in the text that took it. */
  public SortedSet<String> selected() {
    return java.util.Collections.unmodifiableSortedSet(selected);
  }

  /** Estimated share, 0 to 1, of the sequences of three words that both texts have. */
  public double resemblance(Fingerprint other) {
    int equal = 0;
    for (int i = 0; i < PERMUTATIONS; i++) {
      if (signature[i] == other.signature[i]) {
        equal++;
      }
    }
    // One in 256 agrees by chance.
    double chance = 1.0 / 256;
    return Math.max(0, ((double) equal / PERMUTATIONS - chance) / (1 - chance));
  }

  /** Estimated share, 0 to 1, of the shorter text that the longer one has word for word. */
  public double containment(Fingerprint other) {
    SortedSet<String> fewer = selected.size() <= other.selected.size() ? selected : other.selected;
    SortedSet<String> more = fewer == selected ? other.selected : selected;
    long common = fewer.stream().filter(more::contains).count();
    return common < LEAST_COMMON ? 0 : (double) common / fewer.size();
  }

  /**
   * How near a duplicate the other text is, 0 to 1; 0 for two texts that are none. The same from
   * both sides.
   */
  public double similarity(Fingerprint other) {
    double resemblance = resemblance(other);
    double containment = containment(other);
    double whole = resemblance >= RESEMBLES ? resemblance : 0;
    double within = containment >= CONTAINED ? containment : 0;
    return Math.max(whole, within);
  }

  private static long[] hashes(Iterable<String> texts) {
    long[] hashes = new long[256];
    int count = 0;
    for (String text : texts) {
      int at = 0;
      while (at < text.length()) {
        int c = text.codePointAt(at);
        if (!Character.isLetterOrDigit(c)) {
          at += Character.charCount(c);
          continue;
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        if (count == hashes.length) {
          hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash(text.substring(at, end).toLowerCase(Locale.ROOT));
        at = end;
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /** One hash for each run of {@code length} words, in their order. */
  private static long[] sequences(long[] words, int length) {
    long[] sequences = new long[Math.max(0, words.length - length + 1)];
    for (int i = 0; i < sequences.length; i++) {
      long hash = length;
      for (int j = 0; j < length; j++) {
        hash = mix(hash * 31 + words[i + j]);
      }
      sequences[i] = hash;
    }
    return sequences;
  }

  private static int[] minima(long[] sequences) {
    int[] minima = new int[PERMUTATIONS];
    Arrays.fill(minima, -1);
    for (long sequence : sequences) {
      for (int i = 0; i < PERMUTATIONS; i++) {
        int value = (int) ((FACTORS[i] * sequence + SUMMANDS[i]) >>> 32);
        if (value + Integer.MIN_VALUE < minima[i] + Integer.MIN_VALUE) {
          minima[i] = value;
        }
      }
    }
    return minima;
  }

  private static List<String> bands(int[] minima) {
    List<String> bands = new ArrayList<>();
    for (int band = 0; band < PERMUTATIONS / ROWS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash * 31 + minima[band * ROWS + row]);
      }
      bands.add(key(hash));
    }
    return List.copyOf(bands);
  }

  private static SortedSet<String> winnow(long[] sequences) {
    SortedSet<String> selected = new TreeSet<>();
    int windows = Math.max(1, sequences.length - WINDOW + 1);
    int smallest = -1;
    for (int first = 0; first < windows && sequences.length > 0; first++) {
      if (selected.size() > MOST_SELECTED) {
        return new TreeSet<>();
      }
      int last = Math.min(sequences.length, first + WINDOW) - 1;
      if (smallest < first) {
        smallest = first;
        for (int i = first + 1; i <= last; i++) {
          smallest = Long.compareUnsigned(sequences[i], sequences[smallest]) <= 0 ? i : smallest;
        }
      } else if (Long.compareUnsigned(sequences[last], sequences[smallest]) <= 0) {
        smallest = last;
      }
      selected.add(key(sequences[smallest]));
    }
    return selected;
  }

  /** 48 bits in eight characters. */
  private static String key(long hash) {
    byte[] bytes = new byte[6];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (hash >>> (8 * i));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The finaliser of SplitMix64: every bit of the result depends on every bit of the input. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
