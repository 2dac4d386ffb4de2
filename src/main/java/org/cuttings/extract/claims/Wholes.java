package org.cuttings.extract.claims;

import java.util.Set;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;

/** Tells numbers that another source could confirm or contradict from numbers of this and that. */
final class Wholes {
  /** A count of people or papers below this is of this or that, unless it is qualified. */
  private static final int WHOLE = 10;

  private static final int FEW = 3;
  private static final int MANY_PEOPLE = 5;

  /** A few times is how often somebody did something, many times how much there was of it. */
  private static final int MANY_TIMES = 5;

  private static final int MANY_PAPERS = 100;

  /** How far from "twice" what was done stands. */
  private static final int NEAR = 8;

  /** How far from people what they took part in stands. */
  private static final int REACH = 10;

  /** Beginnings of verbs for what people do to one another. */
  private static final Set<String> DEALINGS =
      Set.of(
          "met", "meet", "call", "spoke", "spea", "visit", "wrot", "writ", "emai", "tele", "brie",
          "cont", "talk", "came", "come", "trav", "went", "invi", "mess", "text", "sent", "send",
          "appr", "saw", "see", "inte");

  /** What is paid: "a $2 million loan". */
  private static final Set<String> PAID =
      Set.of(
          "payment",
          "loan",
          "donation",
          "debt",
          "fee",
          "transfer",
          "contribution",
          "gift",
          "bribe",
          "grant",
          "deposit",
          "retainer",
          "ransom",
          "commission");

  /** Words that make of a length of time a distance in time. */
  private static final Set<String> DISTANCES =
      Set.of("later", "earlier", "ago", "after", "before", "away", "prior", "past", "per", "a");

  private static final Set<String> POINTING =
      Set.of("the", "these", "those", "both", "last", "first", "next", "every", "past", "other");

  private Wholes() {}

  /** Whether the count of the nouns from {@code unit} to {@code end} is of a whole. */
  static boolean isWhole(Tokens tokens, Quantity quantity, int unit, int end) {
    if (quantity.money()) {
      return !isWorth(tokens, quantity);
    }
    if (tokens.is(quantity.first(), "twice")) {
      return isDone(tokens, quantity.first());
    }
    if (quantity.value() == 1) {
      // "at least one call"
      return quantity.qualified() && Counted.one(tokens.lower(end - 1)) == Counted.CONTACT;
    }
    Counted sort = Counted.of(tokens.lower(end - 1));
    boolean part = unit > quantity.end();
    if (sort == null) {
      // "six of them", but not "the two of them": they.
      return part && quantity.value() >= 2 && !tokens.is(quantity.first() - 1, "the");
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
      case TIMES ->
          (quantity.qualified() || quantity.value() >= MANY_TIMES || noMore(tokens, end))
              && end - unit == 1
              && !compares(tokens, end);
      case MEASURE -> !pointing && isLength(tokens, quantity, unit, end);
      case THING -> quantity.qualified() && quantity.value() >= 2;
      case MONEY -> quantity.value() >= 2 && !pointing;
    };
  }

  /** "three times and no more" */
  private static boolean noMore(Tokens tokens, int end) {
    return tokens.is(end, "and") && tokens.is(end + 1, "no") && tokens.is(end + 2, "more");
  }

  /** "three times the size", "ten times as many" */
  private static boolean compares(Tokens tokens, int end) {
    return switch (end < tokens.size() ? tokens.lower(end) : "") {
      case "the", "as", "more", "a", "his", "their", "higher", "larger" -> true;
      default -> false;
    };
  }

  /** "a jar worth $30,000", "a $10,000 fine": what a thing costs is told of that thing. */
  private static boolean isWorth(Tokens tokens, Quantity quantity) {
    int end = quantity.end();
    boolean attributive =
        end < tokens.size()
            && tokens.tag(end) == Tag.NOUN
            && !tokens.startsSentence(end)
            && !PAID.contains(tokens.lower(end));
    return attributive
        || tokens.is(quantity.first() - 1, "worth")
        || tokens.is(quantity.first() - 2, "valued")
        || tokens.is(quantity.first() - 2, "priced")
        || tokens.is(quantity.first() - 2, "aggregate")
        || tokens.is(quantity.first() - 1, "at");
  }

  /** "talked for 20 minutes", "lasted about an hour", as against "20 minutes later". */
  private static boolean isLength(Tokens tokens, Quantity quantity, int unit, int end) {
    boolean lasting =
        switch (quantity.first() == 0 ? "" : tokens.lower(quantity.first() - 1)) {
          case "for", "lasted", "lasting", "lasts", "last", "took" -> true;
          default -> false;
        };
    return unit + 1 == end
        && (lasting || tokens.startsSentence(quantity.first()))
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
