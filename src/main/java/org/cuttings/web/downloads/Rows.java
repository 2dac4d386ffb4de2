package org.cuttings.web.downloads;

import java.util.stream.Stream;

/**
 * Everything that a list finds.
 *
 * @param name of the file, without suffix
 * @param type whose components are the columns, in their order; a component that is a list of texts
 *     stands in one cell of a CSV file
 * @param all closed when it is written or cannot be
 */
public record Rows<R extends Record>(String name, Class<R> type, Stream<R> all) {
  /** A file of one record. */
  public static <R extends Record> Rows<R> of(String name, Class<R> type, R one) {
    return new Rows<>(name, type, Stream.of(one));
  }
}
