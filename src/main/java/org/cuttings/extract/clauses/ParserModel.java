package org.cuttings.extract.clauses;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the parser has learned: weights of hashed features for its moves, weights for the relations,
 * and which relations there are between two parts of speech. {@code ParserTrainer}, among the
 * tests, makes the resource.
 *
 * @param moves four weights, one for each move, of each hash
 * @param relations weights of a hash of feature and relation
 * @param possible for {@link #pair a pair of tags}, the relations that occur, as bits
 */
record ParserModel(byte[] moves, byte[] relations, long[] possible) {
  static final int MOVES = 1 << 18;
  static final int RELATIONS = 1 << 17;
  static final int PAIRS = 2 * 64 * 64;

  private static final String RESOURCE = "parser.model";

  /** The model that comes with the program, loaded at first use. */
  static ParserModel standard() {
    return Standard.MODEL;
  }

  private static final class Standard {
    static final ParserModel MODEL = load();

    private static ParserModel load() {
      try (InputStream in = ParserModel.class.getResourceAsStream(RESOURCE)) {
        return read(Objects.requireNonNull(in, RESOURCE));
      } catch (IOException e) {
        throw new UncheckedIOException("The model of the parser cannot be read", e);
      }
    }
  }

  private static ParserModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16)));
    byte[] moves = new byte[MOVES * 4];
    byte[] relations = new byte[RELATIONS];
    long[] possible = new long[PAIRS];
    in.readFully(moves);
    in.readFully(relations);
    for (int i = 0; i < PAIRS; i++) {
      possible[i] = in.readLong();
    }
    return new ParserModel(moves, relations, possible);
  }

  /** Writes what {@link #standard} reads. */
  void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.write(moves);
      out.write(relations);
      for (long relations : possible) {
        out.writeLong(relations);
      }
    }
  }

  /** Index of a head and what hangs on it, by their tags and by which comes first. */
  static int pair(int headTag, int childTag, boolean headFirst) {
    return (headFirst ? 64 * 64 : 0) + headTag * 64 + childTag;
  }

  static int move(int feature) {
    return (feature & MOVES - 1) << 2;
  }

  static int relation(int feature, int relation) {
    int hash = feature + relation * 0x5D588B65;
    return (hash ^ hash >>> 15) & RELATIONS - 1;
  }
}
