package org.cuttings.extract.claims;

import java.util.Set;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;

/** Tells numbers that another source could confirm or contradict from numbers of this and that. */
final class Wholes {
  /** A count of people or papers below this is of this or that, unless it is qualified. */
  private static final int WHOLE = 10;

  private static final int FEW = 3;
  private static final int MANY_PEOPLE = 5;
  private static final int MANY_PAPERS = 100;

  /** How far from "twice" what was done stands. */
  private static final int NEAR = 8;

  /** How far from people what they took part in stands. */
  private static final int REACH = 10;

  /** Beginnings of verbs for what people do to one another. */
  private static final Set<String> DEALINGS =
      Set.of(
          "met", "meet", "call", "spoke", "spea", "visit", "wrot", "writ", "emai", "tele", "brie",
          "cont", "talk", "came", "come", "trav", "went", "invi", "aske", "told", "tell", "deni",
          "repl", "mess", "text", "sent", "send", "appr", "offe", "saw", "see", "inte", "test");

  /** Words that make of a length of time a distance in time. */
  private static final Set<String> DISTANCES =
      Set.of("later", "earlier", "ago", "after", "before", "away", "prior", "past", "per", "a");

  private static final Set<String> POINTING =
      Set.of("the", "these", "those", "both", "last", "first", "next", "every", "past", "other");

  private Wholes() {}

  /** Whether the count of the nouns from {@code unit} to {@code end} is of a whole. */
  static boolean isWhole(Tokens tokens, Quantity quantity, int unit, int end) {
    if (quantity.money()) {
      return true;
    }
    if (tokens.is(quantity.first(), "twice")) {
      return isDone(tokens, quantity.first());
    }
    Counted sort = Counted.of(tokens.lower(end - 1));
    boolean part = unit > quantity.end();
    if (sort == null) {
      return part && quantity.value() >= 2;
    }
    String before = quantity.first() == 0 ? "" : tokens.lower(quantity.first() - 1);
    boolean definite = part || before.equals("the") || before.equals("another");
    boolean few = quantity.value() < FEW;
    boolean pointing = POINTING.contains(before);
    return switch (sort) {
      case CONTACT ->
          quantity.qualified() || definite && !few || quantity.value() >= 2 && !pointing;
      case PEOPLE ->
          quantity.qualified() && quantity.value() >= 2
              || part && quantity.value() >= 2
              || quantity.value() >= MANY_PEOPLE && !pointing
              || !few && takesPart(tokens, end);
      case CROWD -> quantity.qualified() && quantity.value() >= WHOLE;
      case PAPER ->
          !few && quantity.qualified() || quantity.value() >= (definite ? WHOLE : MANY_PAPERS);
      case TIMES -> (quantity.qualified() || !few) && end - unit == 1 && !compares(tokens, end);
      case MEASURE -> !pointing && isLength(tokens, quantity, unit, end);
      case THING -> quantity.qualified() && quantity.value() >= 2;
      case MONEY -> quantity.value() >= 2 && !pointing;
    };
  }

  /** "three times the size", "ten times as many" */
  private static boolean compares(Tokens tokens, int end) {
    return switch (end < tokens.size() ? tokens.lower(end) : "") {
      case "the", "as", "more", "a", "his", "their", "higher", "larger" -> true;
      default -> false;
    };
  }

  /** "talked for 20 minutes", as against "20 minutes later", "within two hours". */
  private static boolean isLength(Tokens tokens, Quantity quantity, int unit, int end) {
    String before = quantity.first() == 0 ? "" : tokens.lower(quantity.first() - 1);
    boolean reach = before.equals("within") || before.equals("in") || before.equals("by");
    return unit + 1 == end
        && !reach
        && !(end < tokens.size() && DISTANCES.contains(tokens.lower(end)));
  }

  /** "twice met", "came to see him twice", as against "twice as large". */
  private static boolean isDone(Tokens tokens, int twice) {
    if (compares(tokens, twice + 1)) {
      return false;
    }
    int sentence = tokens.sentence(twice);
    int from = Math.max(tokens.firstOf(sentence), twice - NEAR);
    int to = Math.min(tokens.endOf(sentence), twice + NEAR);
    for (int i = from; i < to; i++) {
      Penn penn = tokens.penn(i);
      String word = tokens.lower(i);
      if (penn.isVerb() && DEALINGS.contains(word.substring(0, Math.min(4, word.length())))) {
        return true;
      }
    }
    return false;
  }

  /** "three people … took part" */
  private static boolean takesPart(Tokens tokens, int end) {
    int sentence = end < tokens.size() ? tokens.sentence(end - 1) : 0;
    int to = end < tokens.size() ? Math.min(tokens.endOf(sentence), end + REACH) : 0;
    for (int i = end; i < to; i++) {
      switch (tokens.lower(i)) {
        case "attended", "participated", "attend", "participate", "present" -> {
          return true;
        }
        case "took" -> {
          return tokens.is(i + 1, "part");
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the count can do without its noun: "…, another more than a hundred." */
  static boolean isElliptic(Tokens tokens, Quantity quantity) {
    int end = quantity.end();
    boolean closes =
        end >= tokens.size()
            || switch (tokens.lower(end)) {
              case ".", ",", ";", ":", "—", "–", "?" -> true;
              default -> false;
            };
    return closes && !quantity.money() && quantity.qualified() && quantity.value() >= WHOLE;
  }
}
