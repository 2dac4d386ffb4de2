package org.cuttings.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about itself for machines and in its markup. For every field the places are
 * asked in the order of trust and the first answer counts; none is made up.
 */
final class PageMetadata {
  private static final List<String> TITLE =
      List.of(
          "dc.title",
          "dcterm.title",
          "dcterms.title",
          "og:title",
          "weibo:article:title",
          "weibo:webpage:title",
          "title",
          "twitter:title",
          "parsely-title",
          "sailthru.title");
  private static final List<String> AUTHOR =
      List.of(
          "dc.creator",
          "dcterm.creator",
          "dcterms.creator",
          "author",
          "byl",
          "article:author",
          "og:article:author",
          "parsely-author",
          "sailthru.author");
  private static final List<String> DATE =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "parsely-pub-date",
          "article:published",
          "datepublished",
          "date_published",
          "sailthru.date",
          "pubdate",
          "pub_date",
          "publish-date",
          "publish_date",
          "publication_date",
          "ptime",
          "utime",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dcterm.date",
          "citation_publication_date",
          "displaydate",
          "cxenseparse:recs:publishtime",
          "date");
  private static final List<String> PUBLISHER =
      List.of(
          "og:site_name",
          "dc.publisher",
          "dcterms.publisher",
          "application-name",
          "sailthru.site_name",
          "publisher",
          "cre",
          "copyright-holder");
  private static final Pattern ADDRESS = Pattern.compile("^(?:https?:)?//|^www\\.|^/|@");
  private static final Pattern ISO_DAY =
      Pattern.compile("^\\s*(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—\\\\/>»·•]\\s+|\\s*(?:\\||::|»|_)\\s*");
  private static final int LONGEST_NAME = 100;

  /** "By" in the other languages of western papers: the name begins with a capital. */
  private static final Pattern PREPOSITION =
      Pattern.compile("^(?:[Pp]ar|PAR|[Vv]on|VON|[Pp]or|POR|[Dd]oor|DOOR)\\s+(?=\\p{Lu})");

  private final Document page;
  private final LinkedData linked;

  private PageMetadata(Document page) {
    this.page = page;
    this.linked = LinkedData.in(page);
  }

  static Metadata of(Document page) {
    PageMetadata metadata = new PageMetadata(page);
    String publisher = metadata.publisher();
    return new Metadata(
        metadata.title(publisher),
        metadata.byline(),
        metadata.published(),
        publisher,
        metadata.language(),
        metadata.url());
  }

  // Titles

  private @Nullable String title(@Nullable String publisher) {
    String stated = linkedTitle().or(() -> meta(TITLE)).orElse(null);
    String title = stated != null ? stated : titleElement(publisher);
    return title == null ? null : withoutPublisher(title, publisher);
  }

  /** The headline; where a name is given beside it, the one of the two that the title repeats. */
  private Optional<String> linkedTitle() {
    Optional<String> headline = linked.text("headline");
    Optional<String> name = linked.text("name");
    boolean nameIsTitle =
        name.isPresent()
            && page.title().contains(name.get())
            && headline.filter(page.title()::contains).isEmpty();
    return nameIsTitle ? name : headline.or(() -> name);
  }

  private @Nullable String titleElement(@Nullable String publisher) {
    Element element = page.selectFirst("head > title, title");
    String title = element == null ? "" : flat(element.text());
    List<Element> headlines = page.select("[itemprop~=^headline$], h1");
    if (title.isEmpty()) {
      return headlines.size() == 1 ? orNull(flat(headlines.getFirst().text())) : null;
    }
    // A headline of the page that the title repeats is the title without what was put around it.
    for (Element headline : headlines) {
      String text = flat(headline.text());
      if (text.length() > 10 && title.length() > text.length() && title.contains(text)) {
        return text;
      }
    }
    return withoutPublisher(title, publisher);
  }

  /** {@code title} without the name of the site that pages put before or after it. */
  private static String withoutPublisher(String title, @Nullable String publisher) {
    if (publisher == null) {
      return title;
    }
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String before = title.substring(0, separator.start()).strip();
      String after = title.substring(separator.end()).strip();
      if (isName(after, publisher) && !before.isEmpty()) {
        return before;
      }
      if (isName(before, publisher) && !after.isEmpty()) {
        return after;
      }
    }
    return title;
  }

  private static boolean isName(String text, String publisher) {
    return letters(text).equals(letters(publisher));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceFirst("^the\\s+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  // Authors

  private List<String> byline() {
    List<String> linkedNames = names(linked.names("author").stream());
    if (!linkedNames.isEmpty()) {
      return linkedNames;
    }
    for (String name : AUTHOR) {
      List<String> names = names(metas(name));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return bylineOnPage();
  }

  /** The first element that is marked as the byline. */
  private List<String> bylineOnPage() {
    for (Element element :
        page.select("[rel=author], [itemprop~=author], [class~=(?i)byline|author|writtenby]")) {
      if (!ElementTraits.isByline(element)
          || ElementTraits.isHidden(element)
          || PageParts.isAside(element)) {
        continue;
      }
      List<String> inner =
          names(element.select("[itemprop=name], [rel=author]").stream().map(e -> flat(e.text())));
      List<String> names = inner.isEmpty() ? names(Stream.of(flat(element.text()))) : inner;
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> names(Stream<String> statements) {
    List<String> names = new ArrayList<>();
    statements
        .map(PageMetadata::flat)
        .filter(s -> !s.isEmpty() && s.length() <= LONGEST_NAME && !ADDRESS.matcher(s).find())
        .forEach(
            statement -> {
              String said = PREPOSITION.matcher(statement).replaceFirst("");
              List<String> parsed = Byline.parse(said).orElseGet(() -> Byline.names(said));
              (parsed.isEmpty() && isPlainName(said) ? List.of(said) : parsed)
                  .stream().filter(name -> !names.contains(name)).forEach(names::add);
            });
    return names;
  }

  private static boolean isPlainName(String statement) {
    return statement.length() <= 60
        && statement.split(" ").length <= 5
        && statement.codePoints().noneMatch(Character::isDigit)
        && DateLine.parse(statement).isEmpty();
  }

  // Dates

  private @Nullable PartialDate published() {
    return linked
        .text("datePublished")
        .flatMap(PageMetadata::date)
        .or(() -> DATE.stream().flatMap(this::metas).flatMap(v -> date(v).stream()).findFirst())
        .or(() -> linked.text("dateCreated").flatMap(PageMetadata::date))
        .or(this::dateOnPage)
        .orElse(null);
  }

  private Optional<PartialDate> dateOnPage() {
    for (String query :
        List.of(
            "[itemprop~=datePublished]",
            "time[pubdate]",
            ".entry-date, .published, .post-date, .article-date, .pubdate, .publish-date,"
                + " .date-published, .dateline",
            "article time[datetime], header time[datetime], main time[datetime]",
            "time[datetime]")) {
      for (Element element : page.select(query)) {
        if (PageParts.isAside(element)) {
          continue;
        }
        for (String said :
            List.of(
                element.attr("datetime"),
                element.attr("content"),
                element.attr("title"),
                element.text().length() < 120 ? flat(element.text()) : "")) {
          Optional<PartialDate> date = date(said);
          if (date.isPresent()) {
            return date;
          }
        }
        Element inner = element.selectFirst("time[datetime]");
        if (inner != null && date(inner.attr("datetime")).isPresent()) {
          return date(inner.attr("datetime"));
        }
      }
    }
    return Optional.empty();
  }

  /** The day that a time stamp or a phrase names, as it was where it was written. */
  static Optional<PartialDate> date(String said) {
    Matcher day = ISO_DAY.matcher(said);
    if (day.find()) {
      return PartialDate.parse(day.group(1) + "-" + day.group(2) + "-" + day.group(3));
    }
    String text = flat(said);
    return text.isEmpty() || text.length() > 120
        ? Optional.empty()
        : PartialDate.parse(text).or(() -> DateLine.parse(text));
  }

  // The rest

  private @Nullable String publisher() {
    return linked
        .name("publisher")
        .or(() -> meta(PUBLISHER))
        .or(() -> linked.name("isPartOf"))
        .or(
            () ->
                Optional.ofNullable(
                        page.selectFirst(
                            "[itemprop=publisher] [itemprop=name], [itemprop=publisher][content]"))
                    .map(e -> e.hasAttr("content") ? e.attr("content") : e.text()))
        .map(PageMetadata::flat)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .filter(name -> !ADDRESS.matcher(name).find())
        .orElse(null);
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html");
    Element body = page.body();
    return Stream.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            body.attr("lang"),
            meta(List.of("content-language", "dc.language", "dcterms.language")).orElse(""),
            linked.text("inLanguage").orElse(""),
            meta(List.of("og:locale")).orElse(""))
        .map(code -> code.strip().toLowerCase(Locale.ROOT))
        .filter(code -> code.matches("[a-z]{2}(?:[-_].*)?"))
        .map(code -> code.substring(0, 2))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return Stream.of(
            canonical == null ? "" : canonical.attr("href"),
            meta(List.of("og:url")).orElse(""),
            linked.text("url").orElse(""),
            linked.text("mainEntityOfPage").orElse(""))
        .map(String::strip)
        .filter(address -> address.matches("(?i)https?://[^\\s/]+\\.\\S+"))
        .findFirst()
        .orElse(null);
  }

  private Optional<String> meta(List<String> names) {
    return names.stream().flatMap(this::metas).findFirst();
  }

  /** What the {@code meta} elements of a name say; several names may share one element. */
  private Stream<String> metas(String wanted) {
    return page.select("meta[content]").stream()
        .filter(
            meta ->
                Stream.of("property", "name", "itemprop", "http-equiv")
                    .flatMap(key -> Stream.of(meta.attr(key).strip().split("\\s+")))
                    .anyMatch(
                        name ->
                            name.toLowerCase(Locale.ROOT)
                                .replaceFirst("^(dc|dcterms?|parsely|sailthru):", "$1.")
                                .equals(wanted)))
        .map(meta -> flat(unescaped(meta.attr("content"))))
        .filter(said -> !said.isEmpty());
  }

  /** Some pages escape twice. */
  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Jsoup.parse(text).text();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static String flat(String text) {
    return ElementText.flat(text);
  }

  /** For {@link LinkedData}: the text of a JSON value that names something. */
  static Optional<String> nameOf(JsonNode value) {
    JsonNode name = value.isObject() ? value.path("name") : value;
    if (name.isArray() && !name.isEmpty()) {
      name = name.get(0);
    }
    return name.isTextual()
        ? Optional.of(flat(unescaped(name.textValue()))).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
