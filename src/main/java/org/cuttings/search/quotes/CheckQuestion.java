package org.cuttings.search.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.search.BadParametersException;

/**
 * What somebody wants checked.
 *
 * @param words as pasted; empty when nothing is asked yet
 * @param by who is said to have said it; empty for anybody
 */
public record CheckQuestion(String words, String by) {
  /** Of the words: a long paragraph. */
  public static final int LONGEST = 2_000;

  private static final int LONGEST_NAME = 200;

  public CheckQuestion {
    words = words.strip();
    by = by.strip();
  }

  /**
   * Reads {@code words} and {@code by}.
   *
   * @throws BadParametersException where they are too long
   */
  public static CheckQuestion parse(Map<String, List<String>> parameters) {
    CheckQuestion question = new CheckQuestion(first(parameters, "words"), first(parameters, "by"));
    List<String> problems = new ArrayList<>();
    if (question.words.length() > LONGEST) {
      problems.add(
          "%d characters are to be checked; at most %d can be: a sentence or a paragraph."
              .formatted(question.words.length(), LONGEST));
    }
    if (question.by.length() > LONGEST_NAME) {
      problems.add("The name of the speaker is longer than any name.");
    }
    if (!problems.isEmpty()) {
      throw new BadParametersException(problems);
    }
    return question;
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Whether there is anything to be checked. */
  public boolean isEmpty() {
    return TextWord.in(words).isEmpty();
  }
}
