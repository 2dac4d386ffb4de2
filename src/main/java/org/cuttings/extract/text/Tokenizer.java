package org.cuttings.extract.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Cuts a text into {@link Tokens}, in one pass. */
final class Tokenizer {
  /** Words whose full stop belongs to them. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "gen", "col", "lt",
          "maj", "capt", "sgt", "adm", "cmdr", "hon", "rev", "st", "jr", "sr", "inc", "corp", "co",
          "ltd", "llc", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
          "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
          "vs", "etc", "no", "nos", "vol", "pp", "cf", "al", "ave", "blvd", "dept", "est", "approx",
          "messrs", "amb", "atty", "asst", "fig", "supra", "ed", "eds", "para", "sec", "art");

  private static final int LONGEST_MARKER = 80;

  private final String text;
  private final Casing casing;
  private final boolean straightMarksOnly;
  private final Map<String, String> words = new HashMap<>();
  int size;
  int[] starts = new int[256];
  int[] ends = new int[256];
  String[] lower = new String[256];
  Shape[] shapes = new Shape[256];

  /** Whether the last straight quotation mark opened a quotation. */
  private boolean open;

  Tokenizer(String text, Casing casing) {
    this.text = text;
    this.casing = casing;
    this.straightMarksOnly = text.indexOf('“') < 0 && text.indexOf('”') < 0;
  }

  void run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        if (c == '\n') {
          open = false;
        }
        i++;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        i = word(i);
      } else if (c == '[' && markerEnd(i) > 0) {
        i = markerEnd(i);
      } else if (isDoubleMark(c)) {
        doubleMark(i, i + 1);
        i++;
      } else if (isTwinMark(i)) {
        doubleMark(i, i + 2);
        i += 2;
      } else if (isApostrophe(c)) {
        i = apostrophe(i);
      } else {
        int end = i + 1;
        while (end < text.length() && text.charAt(end) == c && (c == '.' || c == '-')) {
          end++;
        }
        add(i, end, Shape.PUNCTUATION);
        i = end;
      }
    }
  }

  private int word(int start) {
    int end = start;
    boolean digits = Character.isDigit(text.charAt(start));
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isCombining(c)) {
        end++;
      } else if (joins(c, start, end, digits)) {
        end++;
      } else {
        break;
      }
    }
    int cut = ending(start, end);
    if (cut > start && cut < end) {
      add(start, cut, shape(start, cut));
      add(cut, end, isPossessive(cut, end) ? Shape.POSSESSIVE : Shape.LOWER);
      return end;
    }
    if (end < text.length() && text.charAt(end) == '.' && ownsFullStop(start, end)) {
      end++;
    }
    add(start, end, shape(start, end));
    return end;
  }

  /** Whether {@code c}, between two letters or digits, is part of one word. */
  private boolean joins(char c, int start, int at, boolean digits) {
    if (at + 1 >= text.length() || at == start) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (!Character.isLetterOrDigit(after)) {
      return false;
    }
    return switch (c) {
      case '.' ->
          digits && Character.isDigit(before) && Character.isDigit(after)
              || Character.isLetter(after) && isInitials(start, at) && !isLongWord(at + 1)
              || isAddress(start, at);
      case ',' -> Character.isDigit(before) && Character.isDigit(after) && threeDigits(at + 1);
      case ':' -> Character.isDigit(before) && Character.isDigit(after);
      case '@', '_', '/' -> c != '/' || isAddress(start, at);
      case '\'', '’', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
      case '-' -> Character.isLowerCase(before) && lowerCaseAround(start, at);
      case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
      default -> false;
    };
  }

  /** A hyphen joins lower-case words; "Kremlin-linked" and "U.S.-Russian" are told apart. */
  private boolean lowerCaseAround(int start, int at) {
    return Character.isLowerCase(text.charAt(start)) && Character.isLowerCase(text.charAt(at + 1));
  }

  private boolean isLongWord(int at) {
    return at + 1 < text.length()
        && Character.isLetter(text.charAt(at))
        && Character.isLetter(text.charAt(at + 1));
  }

  private boolean threeDigits(int at) {
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - at == 3;
  }

  /** Whether the word so far is single letters with full stops: "U", "U.S", "J". */
  private boolean isInitials(int start, int at) {
    for (int i = start; i < at; i++) {
      if ((i - start) % 2 == 0 ? !Character.isLetter(text.charAt(i)) : text.charAt(i) != '.') {
        return false;
      }
    }
    return (at - start) % 2 == 1;
  }

  /** Whether the word so far looks like a web or mail address. */
  private boolean isAddress(int start, int at) {
    if (text.startsWith("www", start) || text.startsWith("http", start)) {
      return true;
    }
    for (int i = start; i < at; i++) {
      if (text.charAt(i) == '@') {
        return true;
      }
    }
    for (String end : new String[] {"com", "org", "net", "gov", "info", "ru", "co", "eu", "uk"}) {
      if (text.startsWith(end, at + 1)
          && (at + 1 + end.length() == text.length()
              || !Character.isLetterOrDigit(text.charAt(at + 1 + end.length())))
          && Character.isLowerCase(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Where "'s", "n't", "'ll" and the like begin in the word; {@code end} if it has none. */
  private int ending(int start, int end) {
    for (int i = end - 1; i > start && i >= end - 4; i--) {
      if (isApostrophe(text.charAt(i))) {
        int length = end - i - 1;
        if (length == 1
            && text.charAt(i + 1) == 't'
            && i - 1 > start
            && text.charAt(i - 1) == 'n') {
          return i - 1;
        }
        String rest = text.substring(i + 1, end).toLowerCase(java.util.Locale.ROOT);
        return switch (rest) {
          case "s", "ll", "re", "ve", "d", "m" -> i;
          default -> end;
        };
      }
    }
    return end;
  }

  private boolean isPossessive(int start, int end) {
    return end - start == 2
        && isApostrophe(text.charAt(start))
        && Character.toLowerCase(text.charAt(start + 1)) == 's';
  }

  private boolean ownsFullStop(int start, int end) {
    if (isInitials(start, end)) {
      return Character.isUpperCase(text.charAt(start))
          && (end - start > 1
              || !endsSentence(end)
              || start > 0 && text.charAt(start - 1) == ' ' && nameBefore(start));
    }
    String word = lower(start, end);
    return ABBREVIATIONS.contains(word)
        && (!"no".equals(word) || nextIsDigit(end + 1))
        && Character.isLetter(text.charAt(start))
        && (Character.isUpperCase(text.charAt(start)) || casing != Casing.MIXED || end - start > 1);
  }

  private boolean nameBefore(int start) {
    int end = start - 1;
    int first = end;
    while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    return first < end && Character.isUpperCase(text.charAt(first));
  }

  private boolean endsSentence(int fullStop) {
    return fullStop + 1 >= text.length() || text.charAt(fullStop + 1) == '\n';
  }

  private boolean nextIsDigit(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  /** End of the citation marker or redaction that begins at {@code start}; -1 if it is none. */
  private int markerEnd(int start) {
    int end = text.indexOf(']', start);
    if (end < 0 || end - start > LONGEST_MARKER) {
      return -1;
    }
    if (text.startsWith("REDACTED", start + 1)) {
      return end + 1;
    }
    int from = start + 1;
    while (from < end && Character.isLetter(text.charAt(from))) {
      from++;
    }
    if (from - start - 1 > 4 || from == end) {
      return -1;
    }
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && c != ',' && c != ' ' && c != '-' && c != '–') {
        return -1;
      }
    }
    return end + 1;
  }

  /** Two apostrophes that stand for a double mark: {@code ''Yes,'' he said}. */
  private boolean isTwinMark(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '`') && at + 1 < text.length() && text.charAt(at + 1) == c;
  }

  private void doubleMark(int at, int end) {
    char c = text.charAt(at);
    boolean opening =
        switch (c) {
          case '“', '„', '«', '`' -> true;
          case '”', '»' -> false;
          default -> straightMarksOnly ? opensStraight(at, end) : opensBySpace(at, end);
        };
    open = opening;
    add(at, end, opening ? Shape.OPENING_MARK : Shape.CLOSING_MARK);
  }

  private boolean opensStraight(int at, int end) {
    boolean spaceBefore = at == 0 || isSpace(text.charAt(at - 1)) || isOpeningBracket(at - 1);
    boolean spaceAfter = end == text.length() || isSpace(text.charAt(end));
    return spaceBefore == spaceAfter ? !open : spaceBefore;
  }

  private boolean opensBySpace(int at, int end) {
    return (at == 0 || isSpace(text.charAt(at - 1)) || isOpeningBracket(at - 1))
        && end < text.length()
        && !isSpace(text.charAt(end));
  }

  private boolean isOpeningBracket(int at) {
    return "([{—–-".indexOf(text.charAt(at)) >= 0;
  }

  private int apostrophe(int at) {
    char c = text.charAt(at);
    boolean letterBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean letterAfter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    Shape shape;
    if (c == '‘' || !letterBefore && letterAfter) {
      shape = Shape.OPENING_MARK;
    } else if (letterBefore
        && text.charAt(at - 1) == 's'
        && c != '‘'
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isLetter(text.charAt(at + 2))
        && !singleQuotationOpen()) {
      shape = Shape.POSSESSIVE;
    } else {
      shape = Shape.CLOSING_MARK;
    }
    add(at, at + 1, shape);
    return at + 1;
  }

  private boolean singleQuotationOpen() {
    for (int i = size - 1; i >= Math.max(0, size - 40); i--) {
      boolean single = ends[i] - starts[i] == 1 && isApostrophe(text.charAt(starts[i]));
      if (single && shapes[i] == Shape.OPENING_MARK) {
        return true;
      }
      if (single && shapes[i] == Shape.CLOSING_MARK) {
        return false;
      }
    }
    return false;
  }

  private Shape shape(int start, int end) {
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      return Shape.NUMBER;
    }
    if (casing == Casing.LOWER && isLoneS(start, end)) {
      return Shape.POSSESSIVE;
    }
    if (!Character.isUpperCase(first)) {
      for (int i = start + 1; i < end; i++) {
        if (Character.isUpperCase(text.charAt(i))) {
          return Shape.MIXED;
        }
      }
      return Shape.LOWER;
    }
    int capitals = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    if (capitals == letters) {
      return letters == 1 && end - start == 1 ? Shape.CAPITALISED : Shape.UPPER;
    }
    return capitals == 1 ? Shape.CAPITALISED : Shape.MIXED;
  }

  /** The "s" that a lost apostrophe leaves: "trump s campaign". */
  private boolean isLoneS(int start, int end) {
    return end - start == 1
        && text.charAt(start) == 's'
        && start > 1
        && text.charAt(start - 1) == ' '
        && Character.isLetterOrDigit(text.charAt(start - 2));
  }

  private void add(int start, int end, Shape shape) {
    add(start, end, lower(start, end), shape);
  }

  /** What was found, which is taken out. */
  Found empty() {
    Found found = new Found(starts.clone(), ends.clone(), lower.clone(), shapes.clone());
    size = 0;
    return found;
  }

  /** Tokens as they were found. */
  record Found(int[] starts, int[] ends, String[] lower, Shape[] shapes) {}

  /** Adds a token; one that the text lacks begins where it ends. */
  void add(int start, int end, String word, Shape shape) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      lower = Arrays.copyOf(lower, size * 2);
      shapes = Arrays.copyOf(shapes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    lower[size] = word;
    shapes[size] = shape;
    size++;
  }

  private String lower(int start, int end) {
    String word = text.substring(start, end);
    String known = words.get(word);
    if (known == null) {
      known = word.toLowerCase(java.util.Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
      words.put(word, known);
    }
    return known;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isCombining(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
  }

  private static boolean isDoubleMark(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }
}
