package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.Block.Hint;
import org.cuttings.ingest.DateLine.Role;
import org.cuttings.ingest.Sheet.Entry;
import org.cuttings.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands over a body: title, authors, date, name of the paper. A title is known by its
 * place (the first line, or the line right before byline or date) and by its form; a text that has
 * no such line has no title.
 */
final class HeadRules {
  private static final int REACH_ENTRIES = 60;
  private static final int LONGEST_TITLE = 220;
  private static final int ENOUGH = 2;
  private static final Pattern SEGMENTS =
      Pattern.compile("\\s*(?:[|•·‧∙]|\\s[–—-]\\s|\\s/\\s|\\u00a0{2,})\\s*");
  private static final Pattern AVATAR =
      Pattern.compile(
          "^(.{2,60}?)['’]s (?:picture|avatar|photo|profile (?:picture|photo|image))$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern META_NOISE =
      Pattern.compile(
          "(?:\\d+|no) (?:comments?|shares?|views?)|\\d+[- ]min(?:ute)?s?(?: read)?|\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: [a-z]{2,4})?"
              + "|(?:\\d+|an?|one|two) (?:minutes?|hours?|days?|weeks?|months?|years?) ago|updated|published|by",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:[\\p{L}’' -]{0,40} )?(?:staff writer|reporter|correspondent|editor|columnist|contributor|writer|analyst|bureau chief)s?"
              + "(?: (?:at|for|of) .{2,40})?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern URL = Pattern.compile("https?://\\S+|www\\.\\S+");
  private static final Pattern TITLE_LABEL =
      Pattern.compile("^(?:title|headline|subject)\\s*:\\s*(?=\\S)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SITE_SUFFIX =
      Pattern.compile("^(.{12,}?)\\s+(?:[|»·•]|[-–—])\\s+([^|»·•]{2,40})$");

  private final Sheet sheet;
  private final @Nullable String statedPublisher;
  final List<String> byline = new ArrayList<>();
  @Nullable String title;
  @Nullable String publisher;
  private @Nullable DateLine date;

  HeadRules(Sheet sheet, @Nullable String statedPublisher) {
    this.sheet = sheet;
    this.statedPublisher = statedPublisher;
  }

  Optional<DateLine> date() {
    return Optional.ofNullable(date);
  }

  /**
   * @param known the title where it is stated elsewhere: its setting in the text is then no body
   * @return the first entry of the body
   */
  int read(@Nullable String known) {
    int titled = known != null ? repeatOf(known) : bestTitle();
    int from = 0;
    if (titled >= 0) {
      Entry entry = sheet.get(titled);
      entry.role = Sheet.Role.TITLE;
      if (known == null) {
        title = cleanTitle(entry.look);
      }
      from = titled + 1;
    }
    int body = below(from, titled >= 0);
    for (int i = 0; i < titled; i++) {
      // A site's own date line stands above the title, so what stands under it was asked first.
      if (!take(sheet.get(i), true)) {
        above(sheet.get(i));
      }
    }
    return body;
  }

  private int repeatOf(String known) {
    for (int i = 0; i < Math.min(sheet.size(), 5); i++) {
      if (sheet.get(i).look.equalsIgnoreCase(Byline.flat(known))) {
        return i;
      }
    }
    return -1;
  }

  private int bestTitle() {
    int best = -1;
    int bestScore = ENOUGH - 1;
    int prose = 0;
    int openBefore = 0;
    for (int i = 0; i < Math.min(sheet.size() - 1, REACH_ENTRIES); i++) {
      Entry entry = sheet.get(i);
      if (!entry.isOpen() && !entry.block.has(Hint.TITLE) || isMeta(entry)) {
        continue;
      }
      if (mayBeTitle(entry)) {
        int score = score(i, openBefore, prose);
        if (score > bestScore) {
          best = i;
          bestScore = score;
        }
      }
      openBefore++;
      prose += entry.isProse() && !mayBeTitle(entry) ? 1 : 0;
      if (prose > 2 && best >= 0 || prose > 6) {
        break;
      }
    }
    return best;
  }

  private boolean mayBeTitle(Entry entry) {
    String look = entry.look;
    return (entry.block.shape() == Block.Shape.LINES || entry.block.level() > 0)
        && entry.block.length() <= LONGEST_TITLE
        && !look.matches("(?s).*[,;]$|[(\\[“\"].*[)\\]]$")
        && (!look.endsWith(".")
            || isCapitalised(entry)
            || entry.block.level() > 0
            || look.matches(".*\\b(?:[A-Z]\\.){2,}"))
        && !(entry.block.level() == 0 && Publishers.isNewsName(look))
        && !URL.matcher(look).find()
        && look.codePoints().anyMatch(Character::isLetter)
        && entry.wordCount() <= 35;
  }

  /** A headline that ends in a full stop is told from a sentence by its capitals. */
  private static boolean isCapitalised(Entry entry) {
    int words = 0;
    int capitals = 0;
    for (String word : entry.look.split(" ")) {
      if (word.length() >= 4) {
        words++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return words >= 3
        && capitals * 10 >= words * 7
        && entry.wordCount() <= 20
        && !entry.isProseBreak();
  }

  private int score(int index, int openBefore, int prose) {
    Entry entry = sheet.get(index);
    int score = entry.block.has(Hint.TITLE) ? 8 : 0;
    if (entry.block.level() == 1) {
      score += 5;
    } else if (entry.block.level() > 1) {
      score += prose == 0 ? 2 : 0;
    }
    boolean label = TITLE_LABEL.matcher(entry.look).find();
    score += label ? 5 : 0;
    score += openBefore == 0 ? 2 : 0;
    Entry next = nextSignificant(index);
    if (next != null && isMeta(next)) {
      MetaLine meta = new MetaLine(next.look);
      boolean plain = meta.date != null && meta.date.role() == Role.PLAIN && meta.names.isEmpty();
      // A date alone may stand under any heading; a byline or "Checked on" stands under the title.
      score += plain ? 3 : 5;
    }
    if (next != null && LineRules.isAppeal(next.look) || LineRules.isAppeal(entry.look)) {
      score -= 3;
    }
    int words = entry.wordCount();
    score += words >= 4 ? 1 : words == 1 ? -2 : 0;
    score -= entry.look.endsWith(":") ? 3 : 0;
    // After running text only a line next to byline or date is still a title.
    score -= prose > 0 ? 2 : 0;
    return score;
  }

  /** The next entry, a deck or repeated title between title and byline passed over. */
  private @Nullable Entry nextSignificant(int index) {
    for (int i = index + 1; i < Math.min(sheet.size(), index + 4); i++) {
      Entry next = sheet.get(i);
      if (next.role == Sheet.Role.PART && !next.block.has(Hint.BYLINE)
          || Publishers.isNewsName(next.look)) {
        continue;
      }
      return next;
    }
    return null;
  }

  private boolean isMeta(Entry entry) {
    return entry.block.has(Hint.BYLINE)
        || entry.block.has(Hint.DATE)
        || AVATAR.matcher(entry.look).matches()
        || entry.look.length() <= 250 && new MetaLine(entry.look).isWhole();
  }

  private static void above(Entry entry) {
    if (entry.role == Sheet.Role.OPEN) {
      entry.part(
          LineRules.kindOf(entry.look)
              .orElse(entry.isProse() ? Part.Kind.ADVERTISEMENT : Part.Kind.NAVIGATION));
    }
  }

  /** Reads byline, date and publisher around the title; returns where the body begins. */
  private int below(int from, boolean titled) {
    int i = from;
    int limit = Math.min(sheet.size(), from + 25);
    int body = from;
    while (i < limit) {
      Entry entry = sheet.get(i);
      boolean wasOpen = entry.role != Sheet.Role.PART;
      if (take(entry, titled || i < 3)) {
        body = i + 1;
      } else if (wasOpen && title != null && entry.look.equalsIgnoreCase(title)) {
        entry.part(Part.Kind.REPEATED_HEADING);
        body = i + 1;
      } else if (wasOpen && isLonePublisher(i)) {
        publisher = publisher != null ? publisher : entry.look;
        entry.role = Sheet.Role.META;
        body = i + 1;
      } else if (wasOpen
          && i > 0
          && sheet.get(i - 1).role == Sheet.Role.META
          && OFFICE.matcher(entry.look).matches()) {
        entry.role = Sheet.Role.META;
        body = i + 1;
      } else if (wasOpen && isLoneName(i, titled)) {
        byline.add(NameCase.proper(entry.look));
        entry.role = Sheet.Role.META;
        body = i + 1;
      } else if (wasOpen && entry.isProse() && (!byline.isEmpty() || !isDeck(i))) {
        break;
      }
      i++;
    }
    return body;
  }

  /** A sentence or two between title and byline that belongs to the body all the same. */
  private boolean isDeck(int index) {
    if (sheet.get(index).block.length() > 350) {
      return false;
    }
    for (int i = index + 1; i <= Math.min(index + 2, sheet.size() - 1); i++) {
      Entry next = sheet.get(i);
      if (next.isOpen() && isMeta(next)) {
        return true;
      }
      if (next.isProse()) {
        return false;
      }
    }
    return false;
  }

  private boolean take(Entry entry, boolean inHead) {
    if (entry.role == Sheet.Role.TITLE) {
      return false;
    }
    Matcher avatar = AVATAR.matcher(entry.look);
    if (inHead && byline.isEmpty() && avatar.matches()) {
      byline.add(avatar.group(1).strip());
      entry.role = Sheet.Role.META;
      return true;
    }
    if (entry.look.length() > 250
        || entry.role == Sheet.Role.PART
            && !entry.block.has(Hint.BYLINE)
            && !entry.block.has(Hint.DATE)) {
      return false;
    }
    Optional<DateLine> dated = statedPublisherAndDate(entry.look);
    if (inHead && dated.isPresent()) {
      offer(dated.get());
      entry.role = Sheet.Role.META;
      return true;
    }
    MetaLine meta = new MetaLine(entry.look);
    if (entry.block.has(Hint.BYLINE) && byline.isEmpty() && !meta.isWhole()) {
      List<String> names = Byline.names(entry.look);
      if (!names.isEmpty() && entry.look.length() <= 120) {
        byline.addAll(names);
        entry.role = Sheet.Role.META;
        return true;
      }
    }
    if (!meta.isWhole() || !inHead && meta.names.isEmpty() && meta.date == null) {
      return false;
    }
    if (byline.isEmpty()) {
      byline.addAll(meta.names);
    }
    if (meta.date != null) {
      offer(meta.date);
    }
    if (publisher == null) {
      publisher = meta.publisher;
    }
    entry.role = Sheet.Role.META;
    return true;
  }

  /**
   * {@code The Reading Room, March 2019}, where it was stated that the Reading Room published it.
   */
  private Optional<DateLine> statedPublisherAndDate(String look) {
    String paper = statedPublisher;
    return paper != null && look.regionMatches(true, 0, paper, 0, paper.length())
        ? DateLine.read(look.substring(paper.length()).replaceFirst("^[\\s,|·–—-]+", ""))
        : Optional.empty();
  }

  /** Of several dates the one with the better role counts, of equal ones the first. */
  void offer(DateLine found) {
    if (found.role() != Role.FETCHED && (date == null || found.role().compareTo(date.role()) < 0)) {
      date = found;
    }
  }

  /** The name of a paper alone on a line: beside byline or date, or as it was stated. */
  private boolean isLonePublisher(int index) {
    String look = sheet.get(index).look;
    if (statedPublisher != null && look.equalsIgnoreCase(statedPublisher)) {
      return true;
    }
    Entry before = sheet.at(index - 1);
    Entry after = sheet.at(index + 1);
    return Publishers.isNewsName(look)
        && (before != null && before.role == Sheet.Role.META || after != null && isMeta(after));
  }

  /** A name that stands alone where bylines stand: under the title and beside the date. */
  private boolean isLoneName(int index, boolean titled) {
    Entry entry = sheet.get(index);
    if (!titled
        || !byline.isEmpty()
        || !Byline.isName(entry.look)
        || Publishers.isKnown(entry.look)) {
      return false;
    }
    Entry before = sheet.at(index - 1);
    Entry after = sheet.at(index + 1);
    boolean afterDate =
        after != null
            && (DateLine.read(after.look).isPresent() || OFFICE.matcher(after.look).matches());
    boolean beforeDate = before != null && DateLine.read(before.look).isPresent();
    return afterDate || beforeDate;
  }

  private String cleanTitle(String look) {
    String cleaned = TITLE_LABEL.matcher(look).replaceFirst("");
    Matcher suffix = SITE_SUFFIX.matcher(cleaned);
    if (suffix.matches() && Publishers.isKnown(suffix.group(2))) {
      publisher = publisher != null ? publisher : suffix.group(2).strip();
      return suffix.group(1).strip();
    }
    return cleaned;
  }

  /** A line of bylines, dates and the like: what it says, and whether it says anything else. */
  static final class MetaLine {
    final List<String> names = new ArrayList<>();
    @Nullable DateLine date;
    @Nullable String publisher;
    private boolean whole;

    MetaLine(String look) {
      Optional<DateLine> alone = DateLine.read(look);
      if (alone.isPresent()) {
        date = alone.get();
        whole = true;
        return;
      }
      Optional<List<String>> byNames = Byline.parse(look);
      if (byNames.isPresent()) {
        names.addAll(byNames.get());
        whole = true;
        rest(look);
        return;
      }
      String[] segments = SEGMENTS.split(look);
      int known = 0;
      for (String segment : segments) {
        known += explains(segment.strip()) ? 1 : 0;
      }
      boolean namesFirst =
          names.isEmpty() && date != null && segments.length <= 4 && Byline.isName(segments[0]);
      if (namesFirst && !Publishers.isKnown(segments[0])) {
        names.add(NameCase.proper(segments[0].strip()));
        known++;
      }
      whole = known == segments.length && (date != null || !names.isEmpty() || publisher != null);
    }

    boolean isWhole() {
      return whole;
    }

    private boolean explains(String segment) {
      Optional<DateLine> dated = DateLine.read(segment);
      if (dated.isPresent()) {
        if (date == null || dated.get().role().compareTo(date.role()) < 0) {
          date = dated.get();
        }
        return true;
      }
      Optional<List<String>> byNames = Byline.parse(segment);
      if (byNames.isPresent() && names.isEmpty()) {
        names.addAll(byNames.get());
        return true;
      }
      if (Publishers.isKnown(segment)) {
        publisher = segment;
        return true;
      }
      return isPlaceAndDate(segment)
          || META_NOISE.matcher(segment).matches()
          || OFFICE.matcher(segment).matches();
    }

    /** {@code The Sample Times, July 4, 2017}, {@code LONDON, July 4, 2017}. */
    private boolean isPlaceAndDate(String segment) {
      for (int comma = segment.indexOf(','); comma > 0; comma = segment.indexOf(',', comma + 1)) {
        Optional<DateLine> dated = DateLine.read(segment.substring(comma + 1));
        if (dated.isEmpty()) {
          continue;
        }
        String before = segment.substring(0, comma).strip();
        boolean paper = Publishers.isNewsName(before);
        if (paper || PLACE.matcher(before).matches()) {
          date = date == null ? dated.get() : date;
          publisher = paper ? before : publisher;
          return true;
        }
      }
      return false;
    }

    private static final Pattern PLACE =
        Pattern.compile("\\p{Lu}[\\p{Lu}. ’'-]{2,30}(?:, [\\p{Lu}.]{2,6})?");

    /** What follows the names of a byline: a date, a paper. */
    private void rest(String look) {
      for (String segment : look.split("\\s*[|•·,;()]\\s*|\\s[-–—]\\s|\\s(?:on|for|of|in|at)\\s")) {
        if (date == null) {
          date = DateLine.read(segment).orElse(null);
        }
        if (publisher == null && Publishers.isKnown(segment)) {
          publisher = segment.strip();
        }
      }
      if (date == null) {
        Matcher dated = DATE_WITHIN.matcher(look);
        date = dated.find() ? DateLine.read(dated.group()).orElse(null) : null;
      }
    }

    private static final Pattern DATE_WITHIN =
        Pattern.compile(
            "\\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
                + "|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?,? \\d{4}"
                + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})\\b",
            Pattern.CASE_INSENSITIVE);
  }
}
