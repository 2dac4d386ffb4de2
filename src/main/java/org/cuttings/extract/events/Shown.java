package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Signs that are there, for a {@link Judge}. A sign is a short text like "rule verb meet"; it stays
 * in the parts it is made of, whose hashes are mostly known, and is put together only where
 * somebody wants to read it.
 */
public final class Shown {
  private static final int FACTOR = 31;
  private static final int LEAST_NUMBER = -16;
  private static final int MOST_NUMBER = 64;
  private static final String[] NUMBERS = numbers();
  private static final int[] POWERS = powers();

  private String[][] signs = new String[32][];
  private int[] hashes = new int[32];
  private int[] lengths = new int[32];
  private int size;

  /** No signs yet. */
  public Shown() {}

  /** These signs. */
  public static Shown of(String... signs) {
    Shown shown = new Shown();
    for (String sign : signs) {
      shown.add(sign);
    }
    return shown;
  }

  private static String[] numbers() {
    String[] numbers = new String[MOST_NUMBER - LEAST_NUMBER];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Integer.toString(i + LEAST_NUMBER);
    }
    return numbers;
  }

  private static int[] powers() {
    int[] powers = new int[64];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * FACTOR;
    }
    return powers;
  }

  /** The sign that {@code parts} make together. */
  void add(String... parts) {
    int hash = 0;
    int length = 0;
    for (String part : parts) {
      hash = joined(hash, part.length(), part.hashCode());
      length += part.length();
    }
    add(parts, hash, length);
  }

  /** A sign that ends with a number. */
  void add(String kind, long number) {
    add(kind, number(number));
  }

  /** {@code number} as part of a sign. */
  static String number(long number) {
    return number >= LEAST_NUMBER && number < MOST_NUMBER
        ? NUMBERS[(int) number - LEAST_NUMBER]
        : Long.toString(number);
  }

  /** A sign that ends with one of few words. */
  void add(String kind, Enum<?> value) {
    add(kind, value.toString());
  }

  void addIf(boolean there, String sign) {
    if (there) {
      add(sign);
    }
  }

  void addAll(Shown others) {
    for (int i = 0; i < others.size; i++) {
      add(others.signs[i], others.hashes[i], others.lengths[i]);
    }
  }

  /** Each of {@code others} behind {@code prefix}. */
  void addAll(String prefix, Shown others) {
    for (int i = 0; i < others.size; i++) {
      String[] parts = others.signs[i];
      String[] longer = new String[parts.length + 1];
      longer[0] = prefix;
      System.arraycopy(parts, 0, longer, 1, parts.length);
      int length = others.lengths[i];
      add(longer, joined(prefix.hashCode(), length, others.hashes[i]), prefix.length() + length);
    }
  }

  private void add(String[] parts, int hash, int length) {
    if (size == hashes.length) {
      signs = Arrays.copyOf(signs, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    signs[size] = parts;
    hashes[size] = hash;
    lengths[size++] = length;
  }

  /** The hash of a text and {@code length} characters behind it. */
  private static int joined(int hash, int length, int more) {
    int power = 1;
    for (int rest = length; rest > 0; rest -= POWERS.length - 1) {
      power *= POWERS[Math.min(rest, POWERS.length - 1)];
    }
    return hash * power + more;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** What {@link String#hashCode} says of sign {@code i}. */
  int hash(int i) {
    return hashes[i];
  }

  /** The length of sign {@code i}, in characters. */
  int length(int i) {
    return lengths[i];
  }

  /** Whether {@code sign} is there. */
  public boolean contains(String sign) {
    return texts().contains(sign);
  }

  /** The signs, in the order in which they were added. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(String.join("", signs[i]));
    }
    return texts;
  }

  @Override
  public String toString() {
    return texts().toString();
  }
}
