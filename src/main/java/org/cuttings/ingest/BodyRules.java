package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.Sheet.Entry;
import org.cuttings.model.Part;
import org.cuttings.model.Words;

/**
 * Parts the body from what is printed between its paragraphs and under it: captions, credits,
 * labels, links to other articles; and finds its headings.
 */
final class BodyRules {
  private static final int LONGEST_HEADING = 130;
  private static final int LONGEST_CAPTION = 300;
  private static final int LONGEST_REPEATED = 220;
  private static final int LONGEST_RELATED = 220;
  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?<=[.!?…”\"])[\\s\\u00a0]+(?:photo(?:graph)?|image|picture|credit|illustration)(?: credit| by| courtesy(?: of)?)?\\s*[:/]\\s*[^.!?]{2,80}$"
              + "|[\\s\\u00a0]*[(\\[](?:(?:photo|image|picture|photograph|illustration|credit|courtesy|file photo)s?\\b[^()\\[\\]]{0,100}"
              + "|(?:ap|afp|reuters|epa)(?: photo| images?)?\\s*/[^()\\[\\]]{2,80}"
              + "|[^()\\[\\]]{2,80}(?:/|\\bvia )\\s*(?:getty(?: images)?|ap(?: images)?|associated press|afp|epa|reuters|shutterstock|bloomberg|flickr)[^()\\[\\]]{0,30})[)\\]]\\.?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPTION_LABEL =
      Pattern.compile(
          "^(?:(?:photo |image )?caption\\s*:|(?:image|media) caption\\b)\\s*\\S.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\d{1,3}|[IVXLC]{1,6}|[A-Z])[.):]\\s+\\S.*");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  private final Sheet sheet;
  private final int from;
  private final int to;

  /**
   * @param from first entry of the body
   * @param to first entry that is comments, or the number of entries
   */
  BodyRules(Sheet sheet, int from, int to) {
    this.sheet = sheet;
    this.from = from;
    this.to = to;
  }

  void apply(List<Part> parts) {
    repeatedHeadings();
    captions(parts);
    questionsAtTheEnd();
    relatedBlocks();
    linesAtTheEnd();
    headings();
  }

  /**
   * Each title or heading once. Two settings close together are one heading printed twice: the
   * first stays. Where they are far apart, the one without text of its own is a list of contents.
   */
  private void repeatedHeadings() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < to; i++) {
      Entry entry = sheet.get(i);
      if (entry.block.length() > LONGEST_REPEATED || entry.role == Sheet.Role.META) {
        continue;
      }
      String key = entry.normalised();
      Integer before = key.length() < 4 ? null : seen.get(key);
      if (before == null) {
        seen.putIfAbsent(key, i);
        continue;
      }
      Entry first = sheet.get(before);
      if (i < from || !entry.isBody() || entry.isProse() && first.role != Sheet.Role.TITLE) {
        continue;
      }
      if (first.role == Sheet.Role.TITLE || first.isBody() && i - before <= 3) {
        entry.part(Part.Kind.REPEATED_HEADING);
        // What is printed twice is a heading, if running text comes after it.
        if (first.isOpen() && !first.endsSentence() && proseFollows(i)) {
          first.role = Sheet.Role.HEADING;
        }
      } else if (first.isBody() && !first.isProse() && proseFollows(i) && !proseFollows(before)) {
        first.part(Part.Kind.NAVIGATION);
        entry.role = Sheet.Role.HEADING;
        seen.put(key, i);
      } else if (first.role == Sheet.Role.HEADING) {
        entry.part(Part.Kind.REPEATED_HEADING);
      }
    }
  }

  private boolean proseFollows(int index) {
    for (int i = index + 1; i < Math.min(to, index + 4); i++) {
      Entry next = sheet.get(i);
      if (next.isOpen()) {
        return next.isProse();
      }
      if (next.role == Sheet.Role.HEADING) {
        return false;
      }
    }
    return false;
  }

  /** A short line right over a credit, without a blank line between, is what the picture shows. */
  private void captions(List<Part> parts) {
    for (int i = from; i < to; i++) {
      Entry entry = sheet.get(i);
      if (entry.is(Part.Kind.PHOTO_CREDIT)) {
        Entry above = sheet.at(i - 1);
        if (above != null
            && i - 1 >= from
            && above.isOpen()
            && above.block.group() == entry.block.group()
            && above.block.length() <= LONGEST_CAPTION
            && sheet.groupSize(i) <= 3) {
          above.part(Part.Kind.CAPTION);
        }
      } else if (entry.isOpen()
          && CAPTION_LABEL.matcher(entry.look).matches()
          && entry.block.length() <= LONGEST_CAPTION) {
        entry.part(Part.Kind.CAPTION);
      } else if (entry.isOpen() && entry.block.length() <= 500) {
        creditAtEnd(entry, parts);
      }
    }
  }

  private static void creditAtEnd(Entry entry, List<Part> parts) {
    Words words = entry.block.words();
    Matcher credit = CREDIT_AT_END.matcher(words.text());
    if (!credit.find() || credit.start() == 0) {
      return;
    }
    int end = words.text().length();
    int start = credit.start();
    while (start < end && PlainLayout.isSpace(words.text().charAt(start))) {
      start++;
    }
    parts.add(new Part(Part.Kind.CAPTION, null, part(words, 0, credit.start())));
    parts.add(new Part(Part.Kind.PHOTO_CREDIT, null, part(words, start, end)));
    entry.role = Sheet.Role.META;
  }

  private static Words part(Words words, int start, int end) {
    return new Words(words.text().substring(start, end), words.origin().part(start, end));
  }

  /** Three or more questions in a row at the very end, and the line over them. */
  private void questionsAtTheEnd() {
    int last = lastBody();
    int first = last;
    while (first >= from
        && sheet.get(first).isOpen()
        && sheet.get(first).look.endsWith("?")
        && sheet.get(first).block.length() <= LONGEST_RELATED) {
      first--;
    }
    if (last - first < 3) {
      return;
    }
    for (int i = first + 1; i <= last; i++) {
      sheet.get(i).part(Part.Kind.RELATED);
    }
    Entry over = sheet.at(first);
    if (over != null && first > from && over.isOpen() && over.wordCount() <= 8 && !over.isProse()) {
      over.part(Part.Kind.RELATED);
    }
  }

  /** A heading such as "Read more", and the titles under it. */
  private void relatedBlocks() {
    for (int i = from; i < to; i++) {
      Entry heading = sheet.get(i);
      if (!heading.isBody() || !LineRules.isRelatedHeading(heading.look)) {
        continue;
      }
      int end = i + 1;
      while (end < to && isLink(sheet.get(end))) {
        end++;
      }
      boolean atEnd = end >= to || lastBody() < end;
      // Between paragraphs a label has one or a few titles under it, not a list of the author's
      // own.
      if (atEnd || end - i <= 5) {
        for (int j = i; j < end; j++) {
          if (sheet.get(j).isBody()) {
            sheet.get(j).part(Part.Kind.RELATED);
          }
        }
      }
    }
  }

  private boolean isLink(Entry entry) {
    return !entry.isBody()
        || entry.block.length() <= LONGEST_RELATED
            && (!entry.endsSentence() || entry.look.endsWith("?"))
            && !(entry.role == Sheet.Role.HEADING);
  }

  /** Three or more lines at the end that are no sentences: titles of other articles, menus. */
  private void linesAtTheEnd() {
    int last = lastBody();
    int first = last;
    while (first > from && (!sheet.get(first).isBody() || isLoose(sheet.get(first)))) {
      first--;
    }
    int loose = 0;
    for (int i = first + 1; i <= last; i++) {
      loose += sheet.get(i).isBody() ? 1 : 0;
    }
    if (loose < 3 || sheet.caseless || first <= from) {
      return;
    }
    for (int i = first + 1; i <= last; i++) {
      if (sheet.get(i).isBody()) {
        sheet.get(i).part(Part.Kind.NAVIGATION);
      }
    }
  }

  private static boolean isLoose(Entry entry) {
    return entry.isOpen()
        && entry.block.shape() == Block.Shape.LINES
        && entry.block.level() == 0
        && entry.block.length() <= 120
        // Lines of a poem, or of a text that was wrapped, begin otherwise.
        && (Character.isUpperCase(entry.look.charAt(0)) || Character.isDigit(entry.look.charAt(0)))
        && !entry.isProseBreak()
        && !entry.look.matches("(?s).*[.!?,;:…\"”’')\\]]$");
  }

  private int lastBody() {
    int last = to - 1;
    while (last >= from && !sheet.get(last).isBody()) {
      last--;
    }
    return last;
  }

  private void headings() {
    int next = -1;
    for (int i = to - 1; i >= from; i--) {
      Entry entry = sheet.get(i);
      if (!entry.isBody()) {
        continue;
      }
      if (entry.isOpen() && isHeading(i, next)) {
        entry.role = Sheet.Role.HEADING;
      }
      next = i;
    }
  }

  private boolean isHeading(int index, int next) {
    Entry entry = sheet.get(index);
    if (entry.block.level() > 0) {
      return true;
    }
    if (next < 0
        || sheet.caseless
        || entry.block.length() > LONGEST_HEADING
        || entry.wordCount() > 18
        || entry.block.shape() == Block.Shape.QUOTATION
        || entry.block.shape() == Block.Shape.TABLE_ROW
        || !LETTERS.matcher(entry.look).find()) {
      return false;
    }
    Entry follows = sheet.get(next);
    if (entry.block.shape() == Block.Shape.ITEM
        && (follows.block.shape() == Block.Shape.ITEM || !sheet.standsAlone(index))) {
      return false;
    }
    boolean textFollows = follows.isProse() && follows.block.length() > entry.block.length();
    char first = entry.look.charAt(0);
    boolean starts =
        Character.isUpperCase(first)
            || Character.isDigit(first)
            || "“\"‘'".indexOf(first) >= 0
                && entry.look.length() > 1
                && Character.isUpperCase(entry.look.charAt(1));
    boolean ends =
        !entry.look.matches("(?s).*(?:[.,;:…]|[\"”])$")
            || NUMBERED.matcher(entry.look).matches() && !entry.look.matches("(?s).*[.,;]$");
    return starts && ends && textFollows && !entry.isProseBreak();
  }

  static List<Entry> bodyOf(Sheet sheet, int from, int to) {
    List<Entry> body = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (sheet.get(i).isBody()) {
        body.add(sheet.get(i));
      }
    }
    return body;
  }
}
