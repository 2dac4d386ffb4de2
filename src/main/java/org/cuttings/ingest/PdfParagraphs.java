package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuttings.ingest.PdfLines.Line;
import org.cuttings.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * Puts printed lines together into paragraphs. Lines that stand at the head or foot of page after
 * page are set apart; words that were parted at the end of a line are joined; a paragraph that goes
 * on over the page stays one, the notes at the foot of the page following it.
 */
final class PdfParagraphs {
  private static final double HEAD = 0.09;
  private static final double FOOT = 0.9;
  private static final int REPEATED = 3;
  private static final double TITLE_SIZE = 1.2;
  private static final int LONGEST_TITLE = 250;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page\\s+)?[\\p{Pd}|\\s]*(?:\\d{1,4}|[ivxlc]{1,7}|[A-Z]-\\d{1,3})[\\p{Pd}|\\s]*(?:(?:of|/)\\s*\\d{1,4})?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDED = Pattern.compile("[.!?:;…][\"'”’)\\]»]*\\d{0,4}$");
  private static final Pattern ITEM =
      Pattern.compile("^(?:[•▪●◦‣–\\-*]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)])\\s+\\S.*");

  /** The dots that lead from a title to its page in a table of contents. */
  private static final Pattern LEADERS = Pattern.compile("(?:\\. ?){5}");

  private static final Pattern HYPHENATED = Pattern.compile("(?s).*?([\\p{L}]+)-$");
  private static final Pattern MARK =
      Pattern.compile("[\\p{P}\\p{S}\\s]*(?:\\d{1,4}[\\p{P}\\p{S}\\s]*){0,3}");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\p{Ll}[\\p{L}]*");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

  private final List<Line> lines;
  private final TakenText text;
  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();
  private final float bodySize;

  /** A paragraph whose last line may be followed by another. */
  private static final class Open {
    final StringBuilder words = new StringBuilder();
    final Line first;
    Line last;
    int lines;

    Open(Line first) {
      this.first = first;
      this.last = first;
    }
  }

  PdfParagraphs(List<Line> lines, TakenText text) {
    this.lines = lines;
    this.text = text;
    this.bodySize = commonSize();
    for (Line line : lines) {
      Matcher words = WORD.matcher(line.text());
      while (words.find()) {
        if (words.end() < line.text().length() - 1) {
          vocabulary.add(words.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    findRepeated();
  }

  private float commonSize() {
    Map<Integer, Integer> characters = new TreeMap<>();
    for (Line line : lines) {
      characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
    }
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2f)
        .orElse(10f);
  }

  private void findRepeated() {
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (Line line : lines) {
      if (isAtEdge(line)) {
        pages.computeIfAbsent(shape(line), key -> new HashSet<>()).add(line.page());
      }
    }
    pages.forEach(
        (shape, on) -> {
          if (on.size() >= REPEATED) {
            repeated.add(shape);
          }
        });
  }

  private static boolean isAtEdge(Line line) {
    return line.top() < HEAD || line.top() > FOOT;
  }

  private static String shape(Line line) {
    return DIGITS.matcher(line.text()).replaceAll("0");
  }

  private boolean isFurniture(Line line) {
    return isAtEdge(line)
        && (repeated.contains(shape(line)) || PAGE_NUMBER.matcher(line.text()).matches());
  }

  /** What is printed largest on the first page, when it is larger than the text. */
  Optional<String> title() {
    List<Line> first =
        lines.stream().filter(line -> line.page() == lines.getFirst().page()).toList();
    double largest = first.stream().mapToDouble(Line::size).max().orElse(0);
    if (largest < bodySize * TITLE_SIZE) {
      return Optional.empty();
    }
    String title =
        first.stream()
            .filter(line -> line.size() > largest - 0.6)
            .map(Line::text)
            .collect(Collectors.joining(" "));
    return title.length() <= LONGEST_TITLE ? Optional.of(title) : Optional.empty();
  }

  /** Gives all paragraphs to the text. */
  void write() {
    @Nullable Open carried = null;
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).page() == lines.get(from).page()) {
        to++;
      }
      carried = writePage(lines.subList(from, to), carried);
      from = to;
    }
    if (carried != null) {
      add(carried);
    }
  }

  /** Writes a page and returns the paragraph that goes on over its end. */
  private @Nullable Open writePage(List<Line> page, @Nullable Open carried) {
    List<Open> paragraphs = new ArrayList<>();
    List<String> furniture = new ArrayList<>();
    float gap = commonGap(page);
    float right = rightEdge(page);
    Open open = null;
    for (Line line : page) {
      if (isFurniture(line)) {
        furniture.add(line.text());
      } else if (open != null && goesOn(open, line, gap, right)) {
        append(open, line);
      } else {
        open = new Open(line);
        append(open, line);
        paragraphs.add(open);
      }
    }
    Open unfinished = null;
    for (Open paragraph : paragraphs) {
      if (carried != null && isBody(paragraph.first)) {
        if (continues(carried, paragraph)) {
          join(carried.words, paragraph.words.toString());
          carried.last = paragraph.last;
          paragraph.words.setLength(0);
          if (isLastOfBody(paragraph, paragraphs) && !isEnded(carried)) {
            unfinished = carried;
          } else {
            add(carried);
          }
        } else {
          add(carried);
        }
        carried = null;
        if (paragraph.words.isEmpty()) {
          continue;
        }
      }
      if (isLastOfBody(paragraph, paragraphs) && isBody(paragraph.first) && !isEnded(paragraph)) {
        unfinished = paragraph;
      } else {
        add(paragraph);
      }
    }
    if (carried != null) {
      add(carried);
    }
    if (!furniture.isEmpty()) {
      text.addPart(Part.Kind.FURNITURE, null, String.join("\n", furniture));
    }
    return unfinished;
  }

  private boolean isBody(Line line) {
    return Math.abs(line.size() - bodySize) < 0.6;
  }

  private boolean isLastOfBody(Open paragraph, List<Open> paragraphs) {
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      if (isBody(paragraphs.get(i).first)) {
        return paragraphs.get(i) == paragraph;
      }
    }
    return false;
  }

  /** Whether nothing can follow on the next page: a sentence is whole, or it is a heading. */
  private boolean isEnded(Open paragraph) {
    return ENDED.matcher(paragraph.words).find()
        || level(paragraph, paragraph.words.toString()) > 0;
  }

  private static boolean continues(Open carried, Open next) {
    return Character.isLowerCase(next.words.codePointAt(0))
        || carried.lines > 1
            && !ITEM.matcher(next.words).matches()
            && next.lines > 1
            && next.first.left() <= next.last.left() + 4;
  }

  /** The distance of neighbouring base lines that occurs most. */
  private static float commonGap(List<Line> page) {
    Map<Integer, Integer> gaps = new TreeMap<>();
    for (int i = 1; i < page.size(); i++) {
      float gap = page.get(i).y() - page.get(i - 1).y();
      if (gap > 0 && gap < 60) {
        gaps.merge(Math.round(gap), 1, Integer::sum);
      }
    }
    return gaps.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> (float) entry.getKey())
        .orElse(14f);
  }

  private static float rightEdge(List<Line> page) {
    List<Float> ends = page.stream().map(Line::right).sorted().toList();
    return ends.isEmpty() ? 0 : ends.get((int) (ends.size() * 0.8));
  }

  private static boolean goesOn(Open open, Line line, float gap, float right) {
    Line last = open.last;
    if (isMark(line)) {
      return true;
    }
    if (line.bold() != last.bold() && last.text().length() < 150) {
      return false;
    }
    float distance = line.y() - last.y();
    if (distance < -1) {
      // The next column.
      return !ENDED.matcher(last.text()).find();
    }
    if (Math.abs(line.size() - last.size()) > 1.2
        || distance > Math.max(gap, line.size() * 1.2f) * 1.35f
        || ITEM.matcher(line.text()).matches() && ENDED.matcher(last.text()).find()) {
      return false;
    }
    if (distance < 1) {
      return true;
    }
    boolean indented = line.left() > open.last.left() + line.size() * 0.8;
    boolean shortLine = last.right() < right - 0.2 * (right - last.left());
    boolean ended = ENDED.matcher(last.text()).find();
    if (indented && open.lines > 1) {
      return !ended;
    }
    return !(shortLine && (ended || Character.isUpperCase(line.text().codePointAt(0))));
  }

  private void append(Open open, Line line) {
    join(open.words, line.text());
    if (open.lines == 0 || !isMark(line)) {
      open.last = line;
      open.lines++;
    }
  }

  /**
   * The numbers of notes on a line of their own, and the stop that a blackened sentence leaves
   * behind: no paragraphs.
   */
  private static boolean isMark(Line line) {
    return MARK.matcher(line.text()).matches();
  }

  /** Joins a line to the words before it, and the halves of a parted word. */
  private void join(StringBuilder words, String line) {
    if (words.isEmpty()) {
      words.append(line);
      return;
    }
    Matcher next = FIRST_WORD.matcher(line);
    String tail = words.substring(Math.max(0, words.length() - 40));
    Matcher parted = HYPHENATED.matcher(tail);
    if (next.find() && parted.matches()) {
      String joined = (parted.group(1) + next.group()).toLowerCase(Locale.ROOT);
      String hyphenated = (parted.group(1) + "-" + next.group()).toLowerCase(Locale.ROOT);
      if (vocabulary.contains(joined) || !vocabulary.contains(hyphenated)) {
        words.setLength(words.length() - 1);
      }
      words.append(line);
    } else if (words.charAt(words.length() - 1) == '\u00ad') {
      words.setLength(words.length() - 1);
      words.append(line);
    } else {
      words.append(' ').append(line);
    }
  }

  private void add(Open paragraph) {
    String words = paragraph.words.toString();
    if (LEADERS.matcher(words).find()) {
      text.addPart(Part.Kind.NAVIGATION, null, words);
      return;
    }
    int level = level(paragraph, words);
    boolean item = level == 0 && ITEM.matcher(words).matches();
    text.add(item ? Block.Shape.ITEM : Block.Shape.LINES, level, words);
  }

  private int level(Open paragraph, String words) {
    float size = paragraph.first.size();
    if (words.length() > 200 || words.codePoints().noneMatch(Character::isLetter)) {
      return 0;
    }
    if (size >= bodySize * 1.12) {
      return size > bodySize * 1.6 ? 1 : size > bodySize * 1.3 ? 2 : 3;
    }
    return paragraph.first.bold() && paragraph.last.bold() && !words.endsWith(".") ? 4 : 0;
  }
}
