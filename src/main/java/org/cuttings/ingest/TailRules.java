package org.cuttings.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.Sheet.Entry;
import org.cuttings.model.Part;

/** Finds byline, date and notes on the author where a document gives them at its foot. */
final class TailRules {
  private static final int REACH = 12;
  private static final Pattern REPORTING =
      Pattern.compile(
          "^\\(?(?:additional )?(?:reporting|written|writing|story) by (?<names>[^;.]{3,120}?)(?: in [\\p{L} ,]+)?(?:[;.].*)?\\)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOLLOW =
      Pattern.compile(
          "^(?:you can )?(?:follow|reach|contact|email|e-mail|write to) (?<names>\\p{Lu}[\\p{L} .,'’-]{3,80}?) (?:[Oo]n (?:Twitter|Facebook|Instagram|X)|(?:at|via) \\S+@\\S+|@\\w)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ABOUT =
      Pattern.compile(
          "^.{2,60}? (?:is|was|are|covers|writes|reports) .{0,80}\\b(?:reporter|writer|correspondent|editor|columnist|journalist|professor|fellow|contributor|author of|covers|blogger|freelance)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private final Sheet sheet;
  private final int from;
  private final int to;

  TailRules(Sheet sheet, int from, int to) {
    this.sheet = sheet;
    this.from = from;
    this.to = to;
  }

  void apply(HeadRules head) {
    int looked = 0;
    for (int i = to - 1; i > from && looked < REACH; i--) {
      Entry entry = sheet.get(i);
      if (entry.role == Sheet.Role.META
          || entry.role == Sheet.Role.TITLE
          || entry.block.length() > 400) {
        looked++;
        continue;
      }
      looked++;
      read(entry, head);
    }
  }

  private void read(Entry entry, HeadRules head) {
    Matcher reporting = REPORTING.matcher(entry.look);
    if (reporting.matches()) {
      List<String> names = Byline.names(reporting.group("names"));
      if (head.byline.isEmpty() && !entry.look.matches("(?i)\\(?additional.*")) {
        head.byline.addAll(names);
      }
      if (!names.isEmpty()) {
        entry.part(Part.Kind.FURNITURE);
      }
      return;
    }
    Matcher follow = FOLLOW.matcher(entry.look);
    if (head.byline.isEmpty() && entry.is(Part.Kind.CONTACT) && follow.find()) {
      // A page asks to follow its authors, or itself.
      List<String> names = Byline.names(follow.group("names"));
      if (!names.isEmpty() && names.stream().allMatch(name -> name.indexOf(' ') > 0)) {
        head.byline.addAll(names);
      }
    }
    if (!entry.isOpen()) {
      return;
    }
    HeadRules.MetaLine meta = new HeadRules.MetaLine(entry.look);
    boolean said =
        !meta.names.isEmpty() || meta.date != null && meta.date.role() != DateLine.Role.PLAIN;
    if (entry.look.length() <= 200 && meta.isWhole() && said) {
      if (head.byline.isEmpty()) {
        head.byline.addAll(meta.names);
      }
      if (meta.date != null) {
        head.offer(meta.date);
      }
      entry.role = Sheet.Role.META;
    } else if (ABOUT.matcher(entry.look).matches()
        && head.byline.stream()
            .anyMatch(
                name ->
                    entry
                        .look
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith(name.toLowerCase(java.util.Locale.ROOT)))) {
      entry.part(Part.Kind.FURNITURE);
    }
  }
}
