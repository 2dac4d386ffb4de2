package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.Sheet.Entry;
import org.cuttings.model.Part;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/**
 * Finds readers' comments under a body by the lines that stand over each of them: the same form
 * again and again, each with a name in it. Which form a page uses is found out by counting.
 */
final class CommentRules {
  private static final String AGO =
      "(?:(?:about |over |almost )?(?:\\d+|an?|one|two|three) (?:seconds?|sec|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|mos?|years?|yrs?) ago|\\d+[smhdwy]|just now|yesterday)";
  private static final String NAME = "(?<name>[^\\s:|•·,(][^:|•·,(]{0,58}?)";
  private static final String NUMBER = "(?:#?\\d{1,4}[.):]?\\s+|[—–•*>-]+\\s*)?";

  /** How the line over a comment is set. */
  private enum Form {
    /** {@code jdoe's picture} */
    AVATAR("^(?<name>.{1,60}?)['’]s (?:picture|avatar|photo|profile (?:picture|photo|image))$", 1),
    /** {@code Posted by jdoe on May 3, 2017} */
    POSTED(
        "^"
            + NUMBER
            + "(?:posted|written|submitted|comment(?:ed)?|added|left)(?: anonymously)? by:?\\s+"
            + "(?<name>\\S.{0,100})$",
        1),
    /** {@code jdoe says:}, {@code jdoe wrote on May 3, 2017:} */
    SAYS(
        "^"
            + NUMBER
            + NAME
            + "\\s+(?:says?|said|writes?|wrote|comment(?:s|ed)|repl(?:ies|ied)|responds?|responded|posted|adds|added)"
            + "(?: to [^:]{1,40}?)?(?:\\s*(?::|\\.{3}|…)|\\s*,?\\s*(?:on |at |@ )?(?<when>[^:]{3,50}(?::\\d\\d[^:]{0,12})?):?)$",
        2),
    /**
     * {@code jdoe • May 3, 2017}, {@code jdoe (3 hours ago)}, {@code jdoe May 3, 2017 at 4:05 pm}
     */
    DATED("^" + NUMBER + "(?<name>\\S.{0,60})", 2),
    /** {@code jdoe 12 points 3 hours ago} */
    SCORED(
        "^(?:\\[[–-]\\]\\s*)?(?<name>[\\w.-]{2,40})(?: \\[[^\\]]{1,12}\\])?\\s+-?\\d+ points?\\b.{0,60}$",
        2),
    /** {@code jdoe}, and the date on the next line. */
    TWO_LINES("^" + NUMBER + "(?<name>\\S.{0,40})$", 2),
    /** Under a heading "Comments": {@code jdoe: text}. */
    INLINE("^(?<name>[^\\s:][^:]{0,29}):\\s+(?=\\S)", 2),
    /** Under a heading "Comments": {@code jdoe} and nothing else. */
    BARE("^(?<name>[\\p{L}\\p{N}_@][\\p{L}\\p{N}_.@'’ -]{0,29})$", 2);

    private final Pattern pattern;
    private final int enough;

    Form(String regex, int enough) {
      this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
      this.enough = enough;
    }
  }

  private static final Pattern AGO_LINE =
      Pattern.compile("^" + AGO + "$", Pattern.CASE_INSENSITIVE);

  /**
   * The line over a comment; the comment begins with entry {@code content}, {@code skip} characters
   * on.
   */
  private record Header(int at, String name, int content, int skip) {}

  private static final String PARTING = " |•·,(";

  private final Sheet sheet;
  private final int body;

  /**
   * @param body first entry of the body: nothing before it is a comment
   */
  CommentRules(Sheet sheet, int body) {
    this.sheet = sheet;
    this.body = body;
  }

  /** The comments; their entries are no body any more. Returns the first entry that is not body. */
  int read(List<Part> comments) {
    int heading = commentHeading();
    List<Header> headers = List.of();
    for (Form form : Form.values()) {
      List<Header> found = headers(form, heading);
      boolean needsHeading = form == Form.INLINE || form == Form.BARE;
      int enough = heading >= 0 ? 1 : form.enough;
      if (found.size() >= enough
          && found.size() > headers.size()
          && !(needsHeading && (heading < 0 || headers.size() > 1))) {
        headers = found;
      }
    }
    if (headers.isEmpty()) {
      return heading >= 0 ? nameless(heading, comments) : sheet.size();
    }
    int first = headers.getFirst().at;
    int start = heading >= 0 && heading < first ? heading : first;
    for (int i = start; i < first; i++) {
      if (sheet.get(i).isBody()) {
        sheet.get(i).part(Part.Kind.NAVIGATION);
      }
    }
    for (int i = 0; i < headers.size(); i++) {
      int end = i + 1 < headers.size() ? headers.get(i + 1).at : end(headers.get(i).content);
      comment(headers.get(i), end).ifPresent(comments::add);
    }
    for (int i = start; i < sheet.size(); i++) {
      Entry entry = sheet.get(i);
      if (entry.isBody()) {
        // Under the comments nothing is body any more.
        entry.part(
            LineRules.isRelatedHeading(entry.look) ? Part.Kind.RELATED : Part.Kind.NAVIGATION);
      }
    }
    return start;
  }

  /** The heading over the comments, if a good part of the running text stands before it. */
  private int commentHeading() {
    long before = 0;
    int best = -1;
    long beforeBest = 0;
    for (int i = body; i < sheet.size(); i++) {
      Entry entry = sheet.get(i);
      if (LineRules.isCommentHeading(entry.look) && before > 0 && best < 0) {
        best = i;
        beforeBest = before;
      }
      if (entry.isProse() && entry.isOpen()) {
        before += entry.block.length();
      }
    }
    return best >= 0 && beforeBest * 5 >= before ? best : -1;
  }

  private List<Header> headers(Form form, int heading) {
    List<Header> headers = new ArrayList<>();
    int from = heading >= 0 ? heading + 1 : body + 1;
    for (int i = from; i < sheet.size(); i++) {
      Entry entry = sheet.get(i);
      if (entry.look.length() > 140 && form != Form.INLINE) {
        continue;
      }
      if (form == Form.BARE && !headers.isEmpty() && headers.getLast().content > i) {
        continue;
      }
      header(form, i, heading >= 0).ifPresent(headers::add);
    }
    headers = withContent(headers);
    if (form == Form.BARE && (headers.isEmpty() || headers.getFirst().at > from + 2)) {
      return List.of();
    }
    return headers;
  }

  /** Without those that have another such line, or nothing, where the comment should be. */
  private List<Header> withContent(List<Header> headers) {
    List<Header> kept = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      int next = i + 1 < headers.size() ? headers.get(i + 1).at : sheet.size();
      if (header.content < next || header.content == header.at) {
        kept.add(header);
      }
    }
    return kept;
  }

  private Optional<Header> header(Form form, int index, boolean underHeading) {
    if (form == Form.BARE) {
      // Where some name lines carry a date and some do not, all of them count.
      Optional<Header> dated = header(Form.DATED, index, underHeading);
      if (dated.isPresent()) {
        return dated;
      }
    }
    String look = sheet.get(index).look;
    Matcher matcher = form.pattern.matcher(look);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group("name").strip().replaceFirst("\\s+(?:>|→|▶)\\s+.*$", "");
    if (form == Form.DATED || form == Form.POSTED) {
      String dated = beforeDate(look.substring(matcher.start("name")));
      name = form == Form.POSTED && dated.isEmpty() ? name : dated;
    }
    Entry next = sheet.at(index + 1);
    boolean fits =
        switch (form) {
          case AVATAR, SCORED -> true;
          case POSTED -> isAuthor(name);
          case SAYS ->
              (matcher.group("when") == null
                      ? underHeading || next != null && isWhen(next.look)
                      : isWhen(matcher.group("when")))
                  && name.split(" ").length <= 5
                  && next != null;
          case DATED -> isAuthor(name);
          case TWO_LINES -> next != null && isWhen(next.look) && isAuthor(name) && !isWhen(name);
          case INLINE -> isAuthor(name) && sheet.get(index).look.length() > matcher.end();
          case BARE ->
              next != null
                  && isAuthor(name)
                  && name.split(" ").length <= 4
                  && LineRules.kindOf(look).isEmpty()
                  && !isWhen(name)
                  && (next.isProse() || next.endsSentence() || next.wordCount() > 4)
                  && (!sheet.get(index).endsSentence() || look.matches(".* \\p{Lu}\\."));
        };
    if (!fits) {
      return Optional.empty();
    }
    int content =
        switch (form) {
          case TWO_LINES -> index + 2;
          case INLINE -> index;
          default -> index + 1;
        };
    int skip = form == Form.INLINE ? matcher.end() : 0;
    return Optional.of(new Header(index, name, content, skip));
  }

  /** What stands before a date at the end of the line; empty where none does. */
  private static String beforeDate(String look) {
    for (int i = 1; i < Math.min(look.length(), 60); i++) {
      if (PARTING.indexOf(look.charAt(i)) >= 0) {
        String when = look.substring(i).replaceFirst("^[\\s|•·,(–—-]+(?:(?:on|at) )?", "");
        if (isWhen(when.replaceFirst("[):]+$", ""))) {
          return look.substring(0, i).replaceFirst("[\\s|•·,(–—-]+$", "");
        }
      }
    }
    return "";
  }

  private static boolean isAuthor(String name) {
    return name.length() <= 40
        && !name.matches(".*[:?!;\"“”].*")
        && name.split(" ").length <= 5
        && name.codePoints().anyMatch(Character::isLetterOrDigit)
        && !name.matches("(?i)(?:published|posted|updated|by|on|share|reply|like|date)\\b.*");
  }

  private static boolean isWhen(String text) {
    String when = text.strip();
    return AGO_LINE.matcher(when).matches()
        || DateLine.read(when).isPresent()
        || DateLine.read(when.replaceFirst("(?i)^(?:on|at|@) ", "")).isPresent();
  }

  /** The end of the last comment: what belongs to the page and not to the reader ends it. */
  private int end(int from) {
    for (int i = from; i < sheet.size(); i++) {
      Entry entry = sheet.get(i);
      boolean foot =
          isForm(entry.look)
              || entry.is(Part.Kind.FURNITURE)
              || entry.is(Part.Kind.RELATED)
              || entry.is(Part.Kind.ADVERTISEMENT)
              || LineRules.isRelatedHeading(entry.look);
      if (foot && i > from) {
        return i;
      }
    }
    return sheet.size();
  }

  private Optional<Part> comment(Header header, int end) {
    sheet.get(header.at).role = Sheet.Role.META;
    int first = header.content;
    int last = end - 1;
    for (int i = header.at + 1; i < first; i++) {
      sheet.get(i).role = Sheet.Role.META;
    }
    while (first <= last && isTrimmings(sheet.get(first))) {
      sheet.get(first++).role = Sheet.Role.META;
    }
    while (last >= first && isFoot(sheet.get(last))) {
      if (sheet.get(last).isOpen()) {
        sheet.get(last).role = Sheet.Role.META;
      }
      last--;
    }
    if (first > last) {
      return Optional.empty();
    }
    for (int i = first; i <= last; i++) {
      // The words stand in the comment as a whole; single lines of it are not parts of their own.
      sheet.get(i).role = Sheet.Role.META;
    }
    int start = sheet.get(first).block.words().span().start() + header.skip;
    int stop = sheet.get(last).block.words().span().end();
    return Optional.of(
        new Part(
            Part.Kind.COMMENT, header.name, Words.copy(sheet.text, new TextSpan(start, stop))));
  }

  /** The form under the comments in which a reader writes one. */
  private static boolean isForm(String look) {
    return look.matches(
        "(?i)(?:leave|post|add|write) (?:a |your )?(?:new )?(?:comment|reply|response).{0,30}|your e-?mail address will not be published.*"
            + "|(?:you must|please) (?:be )?(?:log|sign)(?:ged)? in.{0,60}|(?:log|sign) in (?:to|or) .{1,60}|comments (?:are|have been) closed.{0,40}|(?:older|newer) (?:comments?|posts?).{0,20}"
            + "|required fields are marked.{0,20}|notify me of .{1,60}|save my name.{1,100}");
  }

  private static boolean isFoot(Entry entry) {
    return isTrimmings(entry)
        || entry.is(Part.Kind.NAVIGATION)
        || entry.is(Part.Kind.ADVERTISEMENT);
  }

  private static boolean isTrimmings(Entry entry) {
    return isWhen(entry.look)
        || entry.look.matches(
            "(?i)(?:reply|like|dislike|share|report|flag|quote|edit|link|permalink|up ?vote|down ?vote|recommend|\\d+|[▲▼↑↓•·|+ -]+)(?:\\W+(?:reply|like|dislike|share|report|flag|quote|\\d+))*");
  }

  /** Comments whose authors cannot be told. */
  private int nameless(int heading, List<Part> comments) {
    int end = end(heading + 1);
    boolean any = false;
    for (int i = heading + 1; i < end; i++) {
      Entry entry = sheet.get(i);
      if (entry.isBody() && (entry.isProse() || entry.endsSentence())) {
        comments.add(new Part(Part.Kind.COMMENT, null, entry.block.words()));
        entry.role = Sheet.Role.META;
        any = true;
      }
    }
    sheet.get(heading).part(Part.Kind.NAVIGATION);
    return any ? heading : sheet.size();
  }
}
