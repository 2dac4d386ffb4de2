package org.cuttings.elastic;

/**
 * Names within an object that gives words and their places. Such objects stand in the source of
 * documents only; nothing in them is searched. The end follows from start and words.
 */
public final class WordingFields {
  /** The characters of the article's text, unchanged. */
  public static final String WORDS = "words";

  /** First character in the article's text. */
  public static final String START = "start";

  /** Three numbers for each passage that holds a piece: its ordinal, start and end in its text. */
  public static final String PIECES = "pieces";

  /** Of a mention: the value of {@code Mention.Form}. */
  public static final String FORM = "form";

  private WordingFields() {}
}
