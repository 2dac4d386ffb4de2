package org.cuttings.curation.collections;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a collection is about.
 *
 * @param title not empty
 * @param summary scope and content in a few sentences of plain text
 * @param introduction the cover text, in Markdown
 * @param tags short words to find it by
 * @param subjects terms of a subject list
 */
public record Description(
    String title, String summary, String introduction, List<String> tags, List<String> subjects) {
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_SUMMARY = 2_000;
  public static final int LONGEST_INTRODUCTION = 20_000;
  private static final int MOST_TERMS = 50;
  private static final int LONGEST_TERM = 200;

  public Description {
    tags = List.copyOf(tags);
    subjects = List.copyOf(subjects);
  }

  /** A title and nothing else yet. */
  public static Description titled(String title) {
    return new Description(title, "", "", List.of(), List.of());
  }

  /**
   * As somebody typed it: space around is removed, terms are kept once.
   *
   * @param tags separated by commas or lines
   * @param subjects one a line
   * @throws BadCollectionException saying what is wrong
   */
  public static Description typed(
      String title, String summary, String introduction, String tags, String subjects) {
    Description typed =
        new Description(
            title.strip(),
            even(summary),
            even(introduction),
            terms(tags, "[,\\r\\n]"),
            terms(subjects, "[\\r\\n]"));
    typed.check();
    return typed;
  }

  /** Terms, each once, in the order in which they were typed. */
  public static List<String> terms(String typed, String separator) {
    return Arrays.stream(typed.split(separator, -1))
        .map(term -> term.strip().replaceAll("\\s+", " "))
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  static String even(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private void check() {
    @Nullable String problem =
        title.isEmpty()
            ? "Give the collection a title."
            : tooLong("title", title, LONGEST_TITLE)
                + tooLong("description", summary, LONGEST_SUMMARY)
                + tooLong("introduction", introduction, LONGEST_INTRODUCTION)
                + tooMany("tags", tags)
                + tooMany("subject terms", subjects);
    if (!problem.isEmpty()) {
      throw new BadCollectionException(problem.strip());
    }
  }

  static String tooLong(String what, String text, int most) {
    return text.length() <= most
        ? ""
        : "The %s has %,d characters; %,d is the most. ".formatted(what, text.length(), most);
  }

  private static String tooMany(String what, List<String> terms) {
    if (terms.size() > MOST_TERMS) {
      return "There are %d %s; %d is the most. ".formatted(terms.size(), what, MOST_TERMS);
    }
    return terms.stream().anyMatch(term -> term.length() > LONGEST_TERM)
        ? "One of the %s is longer than %d characters. ".formatted(what, LONGEST_TERM)
        : "";
  }
}
