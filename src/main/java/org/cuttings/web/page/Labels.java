package org.cuttings.web.page;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Format;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/** The words that pages use for values: dates, languages, formats, counts. */
public final class Labels {
  static final String UNDATED = "undated";
  public static final String UNKNOWN_SOURCE = "unknown source";
  static final String UNTITLED = "Untitled";

  private static final Pattern STATED_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  private static final Locale LANGUAGE = Locale.UK;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LANGUAGE);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", LANGUAGE);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", LANGUAGE);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", LANGUAGE);
  private static final int WORDS_PER_MINUTE = 230;

  private static final Map<String, String> FORMATS =
      Map.of(
          Format.TEXT.value(), "Plain text",
          Format.MARKDOWN.value(), "Markdown",
          Format.HTML.value(), "Web page",
          Format.JSON.value(), "JSON",
          Format.PDF.value(), "PDF",
          Format.DOCX.value(), "Word",
          Format.EPUB.value(), "EPUB",
          Format.MAIL.value(), "Mail");

  private Labels() {}

  public static String count(long number) {
    return NumberFormat.getIntegerInstance(LANGUAGE).format(number);
  }

  /** {@code 1 article}, {@code 1,204 articles}. */
  public static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /**
   * The number of a passage as readers count, from 1.
   *
   * @param ordinal from 0, as in addresses and the JSON API
   */
  public static String passage(int ordinal) {
    return Integer.toString(ordinal + 1);
  }

  public static String minutes(int words) {
    return count(Math.max(1, Math.round((double) words / WORDS_PER_MINUTE))) + " min read";
  }

  public static String date(@Nullable PartialDate date) {
    if (date == null) {
      return UNDATED;
    }
    return switch (date.precision()) {
      case DAY -> DAY.format(date.from());
      case MONTH -> MONTH.format(date.from());
      case YEAR -> YEAR.format(date.from());
      case RANGE -> DAY.format(date.from()) + " – " + DAY.format(date.to());
    };
  }

  /** What a date leaves open, for readers who might take a year for a day; null for a whole day. */
  public static @Nullable String datePrecision(@Nullable PartialDate date) {
    if (date == null) {
      return "The document states no date";
    }
    return switch (date.precision()) {
      case DAY -> null;
      case MONTH -> "Only month and year are stated";
      case YEAR -> "Only the year is stated";
      case RANGE -> "Stated as a range of days";
    };
  }

  /** For a {@code <time>} element; null where HTML has no form for it. */
  public static @Nullable String machineDate(@Nullable PartialDate date) {
    return date == null || date.precision() == PartialDate.Precision.RANGE ? null : date.value();
  }

  /** {@code 2017-05} as {@code May 2017}; what is no date stays as it is. */
  public static String period(String value) {
    return PartialDate.parse(value).map(Labels::date).orElse(value);
  }

  /** {@code 2017-05} as {@code May 2017}, {@code 2017-09-03} as {@code 3 Sept 2017}. */
  static String shortPeriod(String value) {
    return PartialDate.parse(value).map(Labels::shortDate).orElse(value);
  }

  /** A date where there is little room. */
  public static String shortDate(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> SHORT_DAY.format(date.from());
      case MONTH -> SHORT_MONTH.format(date.from());
      case YEAR -> YEAR.format(date.from());
      case RANGE -> SHORT_DAY.format(date.from()) + " – " + SHORT_DAY.format(date.to());
    };
  }

  /** Days within a line as people write them: {@code 2016-06-09} → {@code 9 June 2016}. */
  public static String withDates(String words) {
    return STATED_DAY
        .matcher(words)
        .replaceAll(day -> PartialDate.parse(day.group()).map(Labels::date).orElse(day.group()));
  }

  /**
   * From one stated date to another; only the first where the other lies in it: {@code 2019}, not
   * {@code 2019 – 2 May 2019}.
   */
  public static @Nullable String span(@Nullable String first, @Nullable String last) {
    if (first == null || last == null) {
      return null;
    }
    String from = period(first);
    String to = period(last);
    return from.equals(to) || last.startsWith(first) ? from : from + " – " + to;
  }

  public static String source(@Nullable String publisher) {
    return publisher == null || publisher.equals(FacetValue.UNKNOWN) ? UNKNOWN_SOURCE : publisher;
  }

  public static String facet(Facet facet) {
    return switch (facet) {
      case SOURCE -> "Source";
      case YEAR -> "Year";
      case MONTH -> "Month";
      case PERSON -> "Person";
      case EVENT_TYPE -> "Event type";
      case PLACE -> "Place";
      case SPEAKER -> "Quoted speaker";
      case BYLINE -> "Byline";
      case LANGUAGE -> "Language";
      case FORMAT -> "Format";
      case COLLECTION -> "Collection";
      case TAG -> "Tag";
    };
  }

  public static String facetPlural(Facet facet) {
    return facet == Facet.PERSON ? "People" : facet(facet) + "s";
  }

  public static String value(Facet facet, String value) {
    if (value.equals(FacetValue.UNKNOWN)) {
      return switch (facet) {
        case SOURCE -> UNKNOWN_SOURCE;
        case YEAR -> UNDATED;
        case MONTH -> "month not stated";
        case PERSON -> "nobody named";
        case EVENT_TYPE -> "no event";
        case PLACE -> "no place named";
        case SPEAKER -> "nobody quoted";
        case BYLINE -> "no byline";
        case LANGUAGE -> "unknown language";
        case FORMAT -> "unknown format";
        case COLLECTION -> "in no collection";
        case TAG -> "no tag";
      };
    }
    return switch (facet) {
      case SOURCE, BYLINE, COLLECTION, TAG -> value;
      case PERSON, PLACE, SPEAKER -> EntityKey.name(value).orElse(value);
      case EVENT_TYPE -> EvidenceLabels.type(value);
      case YEAR, MONTH -> period(value);
      case LANGUAGE -> language(value);
      case FORMAT -> FORMATS.getOrDefault(value, value);
    };
  }

  /** What a value of a facet is called. */
  public static String value(Facet facet, FacetValue value) {
    return value.label().equals(value.value()) ? value(facet, value.value()) : value.label();
  }

  static String language(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(LANGUAGE);
    return name.isEmpty() ? code : name;
  }

  /** The date filter in words. */
  public static String dates(SearchParameters.DateFilter dates) {
    String range;
    if (dates.from() == null) {
      range = "until " + date(dates.to());
    } else if (dates.to() == null) {
      range = "from " + date(dates.from());
    } else if (dates.from().equals(dates.to())) {
      range = date(dates.from());
    } else {
      range = date(dates.from()) + " – " + date(dates.to());
    }
    return range
        + switch (dates.match()) {
          case POSSIBLE -> ", possibly";
          case CERTAIN -> ", certainly";
        };
  }

  public static String sort(SearchParameters.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Relevance";
      case NEWEST -> "Newest";
      case OLDEST -> "Oldest";
      case ADDED -> "Newly added";
    };
  }

  /** What stands around a body, as the heading of a list. */
  public static String part(Part.Kind kind) {
    return switch (kind) {
      case COMMENT -> "Reader comments";
      case PHOTO_CREDIT -> "Photo credits";
      case CAPTION -> "Captions";
      case NAVIGATION -> "Navigation";
      case ADVERTISEMENT -> "Advertisement";
      case RELATED -> "Related links";
      case CONTACT -> "Contact";
      case REPEATED_HEADING -> "Repeated headings";
      case FURNITURE -> "Head and foot of the page";
    };
  }

  /** What stands around a body, one of it. */
  static String onePart(Part.Kind kind) {
    return switch (kind) {
      case COMMENT -> "Reader comment";
      case PHOTO_CREDIT -> "Photo credit";
      case CAPTION -> "Caption";
      case REPEATED_HEADING -> "Repeated heading";
      case NAVIGATION, ADVERTISEMENT, RELATED, CONTACT, FURNITURE -> part(kind);
    };
  }

  public static String matches(long number) {
    return count(number) + (number == 1 ? " match" : " matches");
  }

  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return count(bytes, "byte");
    }
    return bytes < 1_000_000
        ? count(Math.round(bytes / 1_000.0)) + " kB"
        : String.format(LANGUAGE, "%.1f MB", bytes / 1_000_000.0);
  }
}
