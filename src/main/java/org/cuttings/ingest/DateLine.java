package org.cuttings.ingest;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.model.PartialDate;

/**
 * A line that says when a document was published, checked or changed, and nothing else. Days in
 * numbers alone are read only where day and month cannot be confused: {@code 14/02/2017}, not
 * {@code 02/03/2017}.
 *
 * @param date as precisely as it is stated
 * @param role what happened then
 */
record DateLine(PartialDate date, Role role) {

  /** What a date line dates, the one to believe first of several first. */
  enum Role {
    PUBLISHED,
    PLAIN,
    CHECKED,
    UPDATED,
    /** When somebody fetched the page: says nothing about the document. */
    FETCHED
  }

  private static final int LONGEST = 120;
  private static final String MONTH =
      "(?<month>jan(?:uary|uar|vier)?|enero|feb(?:ruary|ruar|rero)?|f[eé]vr?(?:ier)?|mar(?:ch|s|zo)?|m(?:ä|ae)rz"
          + "|apr(?:il)?|avr(?:il)?|abril|may|mai|mayo|june?|juni[o]?|juin|july?|juli[o]?|juillet|aug(?:ust)?|ao[uû]t|agosto"
          + "|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|nov(?:ember|embre|iembre)?"
          + "|dec(?:ember)?|d[eé]c(?:embre)?|dez(?:ember)?|dic(?:iembre)?)\\b\\.?";
  private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?";
  private static final String YEAR = "(?<year>1[6-9]\\d\\d|20\\d\\d)";
  private static final List<Pattern> FORMS =
      List.of(
          form("(?<year>\\d{4})[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?=$|[T\\s,|])"),
          form(MONTH + "\\s+" + DAY + "(?:\\s*,\\s*|\\s+)" + YEAR),
          form(
              DAY
                  + "(?:\\s+(?:of|de)\\s+|\\s*-\\s*|\\s+)"
                  + MONTH
                  + "(?:\\s*,\\s*|\\s*-\\s*|\\s+(?:del?\\s+)?)"
                  + YEAR),
          form("(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>" + YEAR),
          form("(?<one>\\d{1,2})(?<mark>[/])(?<two>\\d{1,2})\\k<mark>(?<year>\\d{2})(?!\\d)"),
          form(MONTH + "(?:\\s*,\\s*|\\s+(?:de\\s+)?)" + YEAR),
          form(YEAR + "\\b"));
  private static final Pattern LABEL =
      form(
          "(?:this (?:article|story|post|page) was )?(?:(?:first|originally|last|fact[- ])\\s*)?"
              + "(?<label>published|posted|issued|released|filed|printed|created|publication date|pub date"
              + "|date|dated|checked|reviewed|verified|updated?|modified|revised|edited"
              + "|accessed|retrieved|archived|captured)(?: (?:on|at|in))?\\s*[:\\-–—]?\\s*(?:on |at )?");
  private static final Pattern BEFORE =
      form(
          "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?\\s*,?\\s*)?"
              + "(?:\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[a-z]{2,4})?\\s*,?\\s*(?:on )?)?"
              + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?\\s*,?\\s*)?");
  private static final Pattern AFTER =
      form(
          "(?:[\\s,|·•@\\-–—T]|at\\b)*(?:\\d{1,2}(?:[:.h]\\d{2}){0,2}(?:\\.\\d+)?\\s*(?:[ap]\\.?\\s*m\\.?)?"
              + "\\s*(?:Z|[+-]\\d{2}:?\\d{2}|\\(?[a-z]{1,5}\\)?)?)?"
              + "\\s*(?:\\(?\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\\)?)?"
              + "(?:[\\s,|·•(\\-–—]*(?:last )?(?:updated|modified|edited)\\b.*)?[.)\\s]*");

  /** English, German, French and Spanish, accents left out; juin before juillet. */
  private static final List<Pattern> MONTHS =
      Stream.of(
              "jan|ene",
              "fe[bv]",
              "mar",
              "a[pvb]r",
              "ma[iy]",
              "jun|juin",
              "jul|juil",
              "aug|aou|ago",
              "sep",
              "o[ck]t",
              "nov",
              "de[cz]|dic")
          .map(Pattern::compile)
          .toList();

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The date, whatever its role, when {@code line} states one and nothing else. */
  static Optional<PartialDate> parse(String line) {
    return read(line).map(DateLine::date);
  }

  static Optional<DateLine> read(String line) {
    String text = line.strip();
    if (text.length() > LONGEST || text.length() < 4) {
      return Optional.empty();
    }
    Role role = Role.PLAIN;
    int at = 0;
    Matcher label = LABEL.matcher(text);
    if (label.lookingAt()) {
      role = role(label.group("label").toLowerCase(Locale.ROOT));
      at = label.end();
    }
    Matcher before = BEFORE.matcher(text).region(at, text.length());
    if (before.lookingAt()) {
      at = before.end();
    }
    for (Pattern pattern : FORMS) {
      Matcher form = pattern.matcher(text).region(at, text.length());
      if (form.lookingAt() && AFTER.matcher(text).region(form.end(), text.length()).matches()) {
        Optional<PartialDate> date = date(form);
        boolean bareYear = date.isPresent() && date.get().precision() == PartialDate.Precision.YEAR;
        if (date.isPresent() && !(bareYear && role == Role.PLAIN)) {
          return Optional.of(new DateLine(date.get(), role));
        }
      }
    }
    return Optional.empty();
  }

  private static Role role(String label) {
    return switch (label) {
      case "checked", "reviewed", "verified" -> Role.CHECKED;
      case "update", "updated", "modified", "revised", "edited" -> Role.UPDATED;
      case "accessed", "retrieved", "archived", "captured" -> Role.FETCHED;
      default -> Role.PUBLISHED;
    };
  }

  private static int month(String name) {
    String key =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).matcher(key).lookingAt()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<PartialDate> date(Matcher form) {
    try {
      int year = Integer.parseInt(form.group("year"));
      if (year < 100) {
        // Two digits, as in 05/18/17: the web is younger than 1970.
        year += year >= 70 ? 1900 : 2000;
      }
      boolean hasDay = form.namedGroups().containsKey("day");
      if (form.namedGroups().containsKey("one")) {
        int one = Integer.parseInt(form.group("one"));
        int two = Integer.parseInt(form.group("two"));
        if (one <= 12 && two <= 12 && one != two) {
          return Optional.empty();
        }
        return Optional.of(
            PartialDate.day(LocalDate.of(year, Math.min(one, two), Math.max(one, two))));
      }
      int month = 0;
      if (form.namedGroups().containsKey("number")) {
        month = Integer.parseInt(form.group("number"));
      } else if (form.namedGroups().containsKey("month")) {
        month = month(form.group("month"));
      }
      if (hasDay) {
        return Optional.of(
            PartialDate.day(LocalDate.of(year, month, Integer.parseInt(form.group("day")))));
      }
      return Optional.of(
          month > 0 ? PartialDate.month(YearMonth.of(year, month)) : PartialDate.year(year));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
