package org.cuttings.search;

import static org.cuttings.search.QueryToken.Kind.CLOSE;
import static org.cuttings.search.QueryToken.Kind.FIELD;
import static org.cuttings.search.QueryToken.Kind.MINUS;
import static org.cuttings.search.QueryToken.Kind.OPEN;
import static org.cuttings.search.QueryToken.Kind.QUOTATION;
import static org.cuttings.search.QueryToken.Kind.WORD;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts what was typed into tokens. Parentheses come out in pairs; what pairs with nothing is
 * reported and left out.
 */
final class QueryLexer {
  /**
   * Characters that are read; more is no question but a text. Where every character is a word
   * (emoji, Chinese), each makes a clause, and the engine refuses more than 1,024 of them.
   */
  static final int MAX_LENGTH = 800;

  /** Parentheses within parentheses. */
  static final int MAX_DEPTH = 10;

  /** The straight double quotation mark and those of the typographies in use. */
  private static final String QUOTATION_MARKS = "\"“”„‟«»＂〝〞";

  static final Pattern FIELD_NAME =
      Pattern.compile("(title|by|source|date|in):", Pattern.CASE_INSENSITIVE);

  private static final Pattern SLOP = Pattern.compile("~(\\d{0,9})");

  private final String query;
  private final IgnoredPieces ignored;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String query, IgnoredPieces ignored) {
    this.query = query;
    this.ignored = ignored;
  }

  static List<QueryToken> tokens(String typed, IgnoredPieces ignored) {
    QueryLexer lexer = new QueryLexer(cleaned(typed, ignored), ignored);
    lexer.run();
    return lexer.paired();
  }

  /** Whether a character belongs to a word: letters and digits of any script, marks, emoji. */
  static boolean isWordCharacter(int codePoint) {
    return carriesMeaning(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  /** Whether a word can consist of this character alone. */
  static boolean carriesMeaning(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.isEmojiPresentation(codePoint)
        || (codePoint > 0xFF && Character.isExtendedPictographic(codePoint));
  }

  private static String cleaned(String typed, IgnoredPieces ignored) {
    String read = typed;
    if (read.codePointCount(0, read.length()) > MAX_LENGTH) {
      int end = read.offsetByCodePoints(0, MAX_LENGTH);
      int space = end;
      while (space > 0 && !isSpace(read.charAt(space))) {
        space--;
      }
      end = space > 0 ? space : end;
      ignored.add(
          read.substring(end),
          "only the first %,d characters of a query are read".formatted(MAX_LENGTH));
      read = read.substring(0, end);
    }
    StringBuilder cleaned = new StringBuilder(read.length());
    boolean control = false;
    int[] codePoints = read.codePoints().toArray();
    for (int codePoint : codePoints) {
      int type = Character.getType(codePoint);
      if (isSpace(codePoint)) {
        cleaned.append(' ');
      } else if (type == Character.CONTROL
          || type == Character.SURROGATE
          || type == Character.UNASSIGNED
          || type == Character.PRIVATE_USE) {
        cleaned.append(' ');
        control = true;
      } else if (!isInvisible(codePoint)) {
        cleaned.appendCodePoint(codePoint);
      }
    }
    if (control) {
      ignored.add("control characters", "they stand for no writing");
    }
    return Normalizer.normalize(cleaned, Normalizer.Form.NFC);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /**
   * Direction marks, soft hyphens and the like; the joiners that some scripts and emoji need stay.
   */
  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        && codePoint != 0x200C
        && codePoint != 0x200D;
  }

  private void run() {
    while (at < query.length()) {
      char c = query.charAt(at);
      if (c == ' ') {
        at++;
      } else if (c == '(') {
        single(OPEN);
      } else if (c == ')') {
        single(CLOSE);
      } else if (isQuotationMark(c)) {
        quotation();
      } else if ((c == '-' || c == '−') && signStandsHere()) {
        single(MINUS);
      } else if (c == '+' && signStandsHere()) {
        ignored.add("+", "every word must be found anyway");
        at++;
      } else {
        word();
      }
    }
  }

  private void single(QueryToken.Kind kind) {
    tokens.add(QueryToken.of(kind, query.substring(at, at + 1)));
    at++;
  }

  /** A sign belongs to what follows it directly, and follows nothing itself. */
  private boolean signStandsHere() {
    boolean begins =
        at == 0
            || query.charAt(at - 1) == ' '
            || query.charAt(at - 1) == '('
            || (!tokens.isEmpty()
                && tokens.getLast().kind() == FIELD
                && query.charAt(at - 1) == ':');
    if (!begins || at + 1 >= query.length()) {
      return false;
    }
    int next = query.codePointAt(at + 1);
    return next == '(' || isQuotationMark(next) || isWordCharacter(next);
  }

  private void quotation() {
    int close = at + 1;
    while (close < query.length() && !isQuotationMark(query.charAt(close))) {
      close++;
    }
    if (close == query.length()) {
      ignored.add(
          query.substring(at, at + 1),
          "the second quotation mark is missing, so these words are looked for one by one");
      at++;
      return;
    }
    String text = query.substring(at + 1, close).strip();
    at = close + 1;
    Matcher slop = SLOP.matcher(query).region(at, query.length());
    if (slop.lookingAt()) {
      at = slop.end();
      tokens.add(new QueryToken(QUOTATION, text, slop.group(1)));
    } else {
      tokens.add(QueryToken.of(QUOTATION, text));
    }
  }

  private void word() {
    int start = at;
    while (at < query.length() && !isWordCharacter(query.codePointAt(at)) && !ends(at)) {
      at += Character.charCount(query.codePointAt(at));
    }
    Matcher field = FIELD_NAME.matcher(query).region(at, query.length());
    if (field.lookingAt()) {
      at = field.end();
      tokens.add(QueryToken.of(FIELD, field.group(1).toLowerCase(Locale.ROOT)));
      return;
    }
    while (at < query.length() && !ends(at)) {
      at += Character.charCount(query.codePointAt(at));
    }
    String word = query.substring(start, at);
    switch (word) {
      case "AND" -> tokens.add(QueryToken.of(QueryToken.Kind.AND, word));
      case "OR" -> tokens.add(QueryToken.of(QueryToken.Kind.OR, word));
      case "NOT" -> tokens.add(QueryToken.of(QueryToken.Kind.NOT, word));
      default -> {
        if (!isPunctuationBehind(start, word)) {
          tokens.add(QueryToken.of(WORD, word));
        }
      }
    }
  }

  /** The comma or question mark directly behind a quotation or a parenthesis. */
  private boolean isPunctuationBehind(int start, String word) {
    return start > 0
        && (query.charAt(start - 1) == ')' || isQuotationMark(query.charAt(start - 1)))
        && word.codePoints().noneMatch(c -> isWordCharacter(c) || c == '*' || c == '~');
  }

  private boolean ends(int offset) {
    char c = query.charAt(offset);
    return c == ' ' || c == '(' || c == ')' || isQuotationMark(c);
  }

  private static boolean isQuotationMark(int c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }

  private List<QueryToken> paired() {
    Set<Integer> left = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    boolean tooDeep = false;
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).kind()) {
        case OPEN -> open.push(i);
        case CLOSE -> {
          if (open.isEmpty()) {
            left.add(i);
            ignored.add(")", "there is no ( before it");
          } else {
            int start = open.pop();
            if (open.size() >= MAX_DEPTH) {
              Collections.addAll(left, start, i);
              tooDeep = true;
            }
          }
        }
        case WORD, QUOTATION, FIELD, MINUS, AND, OR, NOT, END -> {}
      }
    }
    if (!open.isEmpty()) {
      left.addAll(open);
      ignored.add("(", "there is no ) after it");
    }
    if (tooDeep) {
      ignored.add("( )", "parentheses may stand %d deep within one another".formatted(MAX_DEPTH));
    }
    List<QueryToken> paired = new ArrayList<>(tokens.size() + 1);
    for (int i = 0; i < tokens.size(); i++) {
      if (!left.contains(i)) {
        paired.add(tokens.get(i));
      }
    }
    paired.add(QueryToken.of(QueryToken.Kind.END, ""));
    return paired;
  }
}
