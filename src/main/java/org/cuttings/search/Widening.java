package org.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries that find more than a given one. */
final class Widening {
  private Widening() {}

  /**
   * The query with OR between its words, without function words; null where it has no two words
   * that all must match.
   */
  static @Nullable Clause anyWord(Clause clause) {
    return switch (clause) {
      case Clause.All all -> anyWord(all);
      case Clause.Within within -> {
        Clause wider = anyWord(within.clause());
        yield wider == null ? null : new Clause.Within(within.places(), wider);
      }
      case Clause.Any any -> null;
      case Clause.Not not -> null;
      case Clause.HasPart part -> null;
      case Clause.Missing missing -> null;
      case Clause.Dated dated -> null;
      case Clause.Text text -> null;
    };
  }

  private static @Nullable Clause anyWord(Clause.All all) {
    List<Clause> words = new ArrayList<>();
    List<Clause> rest = new ArrayList<>();
    for (Clause clause : all.clauses()) {
      boolean isWord = clause instanceof Clause.Text text && text.field() == Clause.Field.WORDS;
      (isWord ? words : rest).add(clause);
    }
    if (words.size() < 2) {
      return null;
    }
    List<Clause> telling = words.stream().filter(word -> !isFunctionWord(word)).toList();
    Clause any =
        switch ((int) telling.stream().distinct().count()) {
          case 0 -> new Clause.Any(words);
          case 1 -> telling.getFirst();
          default -> new Clause.Any(telling);
        };
    if (rest.isEmpty()) {
      return any;
    }
    rest.addFirst(any);
    return new Clause.All(rest);
  }

  /** Any article has them, so that they would be found everywhere. */
  private static boolean isFunctionWord(Clause clause) {
    return clause instanceof Clause.Word word && FunctionWords.contain(word.text());
  }

  /** The query without one of the things that it asks for. */
  static Clause without(Clause.All all, Clause dropped) {
    List<Clause> rest = all.clauses().stream().filter(one -> !one.equals(dropped)).toList();
    return rest.size() == 1 ? rest.getFirst() : new Clause.All(rest);
  }
}
