package org.cuttings.extract.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Claim;
import org.cuttings.model.NumberWords;
import org.jspecify.annotations.Nullable;

/** Finds numbers that a text gives for a whole: "at least 140 contacts". */
public final class ClaimFinder {
  private static final int MOST_MODIFIERS = 4;
  private static final int PERIOD_REACH = 16;

  private static final Set<String> OWNERS =
      Set.of("the", "his", "her", "their", "its", "these", "those", "our", "them");
  private static final Set<String> STOPS =
      Set.of(
          "of",
          "in",
          "on",
          "at",
          "to",
          "for",
          "with",
          "by",
          "from",
          "between",
          "and",
          "or",
          "that",
          "who",
          "which",
          "the",
          "a",
          "an",
          "is",
          "are",
          "was",
          "were",
          "had",
          "has",
          "have",
          "later",
          "earlier",
          "ago",
          "after",
          "before",
          "percent",
          "more",
          "other",
          "others",
          "as",
          "than",
          "per",
          "different",
          "when",
          "while",
          "but",
          "about",
          "into",
          "years",
          "months");
  private static final Set<String> SAID =
      Set.of(
          "claim",
          "claims",
          "statement",
          "statements",
          "denial",
          "denials",
          "report",
          "article",
          "story",
          "account",
          "testimony",
          "interview",
          "indictment",
          "letter",
          "speech");
  private static final Set<String> LINKS = Set.of("and", "or", ",");

  private ClaimFinder() {}

  /**
   * The claims of {@code stretch}, in order.
   *
   * @param before those that the article makes before it
   */
  public static List<Claim> find(
      Stretch stretch, List<Reference> references, List<FoundDate> dates, List<Claim> before) {
    Tokens tokens = stretch.tokens();
    List<Claim> claims = new ArrayList<>();
    Sources sources = new Sources(tokens, references);
    int date = 0;
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      while (date < dates.size() && dates.get(date).end() <= i) {
        date++;
      }
      if (!mayBegin(tokens, i) || date < dates.size() && dates.get(date).first() <= i) {
        continue;
      }
      Quantity quantity = tokens.is(i, "twice") ? Quantity.twice(i) : Quantity.at(tokens, i);
      if (quantity == null) {
        continue;
      }
      int unit = unitFirst(tokens, quantity);
      int end =
          quantity.money() || tokens.is(i, "twice")
              ? quantity.end()
              : quantity.value() == 1 ? singleEnd(tokens, unit) : unitEnd(tokens, unit);
      if (end == 0 && unit > quantity.end()) {
        end = partOf(tokens, unit);
      }
      if (end > 0 && Wholes.isWhole(tokens, quantity, unit, end)) {
        List<Claim> earlier = Stream.concat(before.stream(), claims.stream()).toList();
        String counted = counted(tokens, quantity, unit, end, earlier);
        String whole = Parts.whole(tokens, quantity, unit, end);
        claims.add(
            claim(
                stretch,
                quantity,
                counted,
                whole,
                end,
                period(tokens, quantity, end, dates, date),
                sources));
        last = tokens.sentence(i);
        i = end - 1;
      } else if (last >= 0
          && tokens.sentence(i) - last <= 1
          && Wholes.isElliptic(tokens, quantity)) {
        String counted = claims.getLast().unit();
        end = quantity.end();
        claims.add(
            claim(
                stretch,
                quantity,
                counted,
                null,
                end,
                period(tokens, quantity, end, dates, date),
                sources));
      }
    }
    return claims;
  }

  private static boolean mayBegin(Tokens tokens, int token) {
    return switch (tokens.shape(token)) {
      case NUMBER, LOWER, CAPITALISED -> true;
      case UPPER, MIXED, POSSESSIVE, OPENING_MARK, CLOSING_MARK, PUNCTUATION -> false;
    };
  }

  /** First token of what is counted: after "of his" in "17 of his officials". */
  private static int unitFirst(Tokens tokens, Quantity quantity) {
    int unit = quantity.end();
    if (tokens.is(unit, "of")
        && unit + 1 < tokens.size()
        && OWNERS.contains(tokens.lower(unit + 1))) {
      return unit + 2;
    }
    return unit;
  }

  /** What is counted, in words; for a part of what was counted before, what that was. */
  private static String counted(
      Tokens tokens, Quantity quantity, int unit, int end, List<Claim> before) {
    if (quantity.money()) {
      return currency(tokens, quantity);
    }
    String stated = words(tokens, Math.min(unit, end - 1), end);
    if (partOf(tokens, unit) != end || unit == quantity.end()) {
      return stated;
    }
    Claim whole = Parts.countedBefore(tokens, unit, before);
    return whole == null ? stated : whole.unit();
  }

  /** The end of "the 18" in "six of the 18", of "them" in "six of them"; 0 for anything else. */
  private static int partOf(Tokens tokens, int unit) {
    boolean them = tokens.is(unit - 1, "them");
    boolean number = unit < tokens.size() && NumberWords.value(tokens.lower(unit)) > 0;
    return them ? unit : number ? unit + 1 : 0;
  }

  /** Token after the nouns that are counted; 0 if there are none. */
  private static int unitEnd(Tokens tokens, int unit) {
    int head = headEnd(tokens, unit);
    int end = head;
    while (head > 0) {
      end = head;
      int next = head;
      if (next + 1 < tokens.size() && LINKS.contains(tokens.lower(next))) {
        next++;
        if (tokens.is(next, "and") || tokens.is(next, "or")) {
          next++;
        }
        boolean comma = tokens.is(next - 1, ",");
        boolean counted = next < tokens.size() && NumberWords.value(tokens.lower(next)) > 0;
        head = counted ? 0 : headEnd(tokens, next);
        head = comma && head > next + 1 ? 0 : head;
      } else {
        head = 0;
      }
    }
    return end;
  }

  /** Token after the noun of "at least one call"; 0 if there is none. */
  private static int singleEnd(Tokens tokens, int unit) {
    for (int i = unit; i < Math.min(tokens.size(), unit + MOST_MODIFIERS); i++) {
      if (Counted.one(tokens.lower(i)) != null) {
        return i + 1;
      }
      if (tokens.tag(i) != Tag.ADJ && tokens.tag(i) != Tag.NOUN && tokens.tag(i) != Tag.PROPN) {
        return 0;
      }
    }
    return 0;
  }

  /** Token after the noun that modifiers at {@code first} lead to; 0 if they lead to none. */
  private static int headEnd(Tokens tokens, int first) {
    for (int i = first; i < Math.min(tokens.size(), first + MOST_MODIFIERS); i++) {
      String word = tokens.lower(i);
      if (Counted.of(word) != null) {
        boolean goesOn = i + 1 < tokens.size() && Counted.of(tokens.lower(i + 1)) != null;
        return goesOn ? i + 2 : i + 1;
      }
      if (i == first && tokens.is(i, "more")) {
        // "two more calls"
        continue;
      }
      boolean joined = i > first && tokens.is(i, "and") && tokens.is(i - 1, "current");
      boolean written =
          tokens.shape(i) == Shape.LOWER
              || tokens.shape(i) == Shape.CAPITALISED
              || tokens.shape(i) == Shape.UPPER;
      boolean inPhrase =
          switch (tokens.tag(i)) {
            case ADJ, NOUN, PROPN, VERB, NUM, X, DET -> true;
            case ADV -> word.endsWith("ly");
            case ADP, AUX, CCONJ, INTJ, PART, PRON, PUNCT, SCONJ, SYM -> false;
          };
      if (!joined && (!written || !inPhrase || STOPS.contains(word)) || tokens.startsSentence(i)) {
        return 0;
      }
    }
    return 0;
  }

  private static Claim claim(
      Stretch stretch,
      Quantity quantity,
      String counted,
      @Nullable String whole,
      int end,
      @Nullable FoundDate period,
      Sources sources) {
    Tokens tokens = stretch.tokens();
    return new Claim(
        stretch.wording(tokens.span(quantity.first(), end)),
        words(tokens, quantity.first(), quantity.end()),
        quantity.least(),
        quantity.most(),
        counted,
        whole,
        period == null ? null : words(tokens, period.first(), period.end()),
        period == null ? null : period.value(),
        sources.of(quantity.first(), end),
        quantity.qualified() ? 0.8 : 0.65,
        "count");
  }

  private static String currency(Tokens tokens, Quantity quantity) {
    for (int i = quantity.first(); i < quantity.end(); i++) {
      switch (tokens.lower(i)) {
        case "€" -> {
          return "euros";
        }
        case "£" -> {
          return "pounds";
        }
        default -> {}
      }
    }
    return "dollars";
  }

  /** "their November 2016 statement": when it was said, not when what is counted was. */
  private static boolean isOfWords(Tokens tokens, FoundDate date) {
    return date.end() < tokens.size() && SAID.contains(tokens.lower(date.end()));
  }

  /** The date of the sentence that is closest after the claim, or else before it. */
  private static @Nullable FoundDate period(
      Tokens tokens, Quantity quantity, int end, List<FoundDate> dates, int date) {
    int first = quantity.first();
    int sentence = tokens.sentence(first);
    FoundDate best = null;
    if (date < dates.size()) {
      FoundDate next = dates.get(date);
      boolean near = next.first() - end <= PERIOD_REACH;
      best =
          near && tokens.sentence(next.first()) == sentence && !isOfWords(tokens, next)
              ? next
              : null;
    }
    if (best == null && date > 0) {
      FoundDate before = dates.get(date - 1);
      boolean near = first - before.end() <= PERIOD_REACH;
      best =
          near && tokens.sentence(before.first()) == sentence && before.eventDate() ? before : null;
    }
    return best;
  }

  private static String words(Tokens tokens, int first, int end) {
    return tokens.text().substring(tokens.start(first), tokens.end(end - 1));
  }
}
