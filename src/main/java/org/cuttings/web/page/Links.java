package org.cuttings.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventMatrix;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.jspecify.annotations.Nullable;

/** The addresses of this site. */
public final class Links {
  private static final Pattern UNADDRESSABLE = Pattern.compile("[/\\\\;%\\p{Cntrl}]|^\\.{1,2}$");

  /** Lists the values of a facet of the search for articles. */
  static final String VALUES = "/search/values";

  private Links() {}

  public static String search(SearchParameters parameters) {
    return search(parameters, ResultsView.LIST);
  }

  public static String search(SearchParameters parameters, ResultsView view) {
    String query = parameters.toQueryString();
    return "/search" + suffix(view == ResultsView.LIST ? query : join(query, "view=sources"));
  }

  /** All values of a facet, or those that contain {@code find}. */
  static String values(SearchParameters parameters, Facet facet, String find) {
    String query = join("facet=" + facet.parameter(), parameters.toQueryString());
    return VALUES + suffix(find.isEmpty() ? query : join(query, "find=" + encoded(find)));
  }

  public static String article(ArticleId id, String query) {
    return article(id, query, Names.ALL);
  }

  /** With the words marked that a search under such names finds. */
  public static String article(ArticleId id, String query, Names names) {
    return article(id, query, names, Marks.USUAL, 1);
  }

  /** One part of a long article, with evidence of some kinds marked. */
  public static String article(ArticleId id, String query, Names names, Marks marks, int part) {
    String parameters = query.isBlank() ? "" : "q=" + encoded(query);
    if (!query.isBlank() && names != Names.ALL) {
      parameters = join(parameters, "names=" + names.value());
    }
    if (!marks.value().isEmpty()) {
      parameters = join(parameters, Marks.PARAMETER + "=" + marks.value());
    }
    return "/articles/" + id + suffix(part == 1 ? parameters : join(parameters, "part=" + part));
  }

  /** The place of a passage on the page of its article. */
  public static String passage(ArticleId id, String query, int ordinal) {
    return passage(id, query, Names.ALL, ordinal);
  }

  /** The place of a passage on the page of its article. */
  public static String passage(ArticleId id, String query, Names names, int ordinal) {
    return article(id, query, names, Marks.USUAL, Reading.partOf(ordinal)) + "#p" + ordinal;
  }

  /** References to a passage, in every style. */
  public static String cite(ArticleId id, int ordinal) {
    return "/articles/" + id + "/cite?passage=" + (ordinal + 1);
  }

  /** The place of a comment or the like on the page of its article. */
  public static String part(ArticleId id, String query, Names names, int ordinal) {
    return article(id, query, names) + "#a" + ordinal;
  }

  /** Two articles side by side. */
  public static String compare(ArticleId one, ArticleId other) {
    return "/articles/" + one + "/compare/" + other;
  }

  /** Leads to an article beside another whose address is given. */
  public static String compare(ArticleId one) {
    return "/articles/" + one + "/compare";
  }

  public static String original(ArticleId id) {
    return "/articles/" + id + "/original";
  }

  public static String original(ArticleId id, int revision) {
    return original(id) + "?revision=" + revision;
  }

  /** A list of quotes. */
  public static String quotes(QuoteParameters parameters) {
    return "/quotes" + suffix(parameters.toQueryString());
  }

  /** All values of a facet of a list of quotes. */
  public static String quoteValues(QuoteParameters parameters, QuoteFacet facet) {
    return "/quotes/values?" + join("facet=" + facet.parameter(), parameters.toQueryString());
  }

  /** One quote. */
  public static String quote(String id) {
    return "/quotes/" + id;
  }

  /** The check of some words, said by anybody or by somebody. */
  public static String quoteCheck(String words, String by) {
    return "/quotes/check?words=" + encoded(words) + (by.isEmpty() ? "" : "&by=" + encoded(by));
  }

  public static String source(String id) {
    return "/sources/" + encoded(id);
  }

  /**
   * The page of somebody or something that articles speak of. A name that servers would take for
   * something else in an address leads to the search; null for what is only described.
   */
  public static @Nullable String record(EntityKind kind, @Nullable String key) {
    if (key == null || !isName(key)) {
      return null;
    }
    if (!UNADDRESSABLE.matcher(key).find()) {
      return "/" + section(kind) + "/" + encoded(key);
    }
    return switch (kind) {
      case PERSON -> search(SearchParameters.EMPTY.withIncluded(Facet.PERSON, key));
      case PLACE -> search(SearchParameters.EMPTY.withIncluded(Facet.PLACE, key));
      case ORGANISATION, GROUP -> null;
    };
  }

  /** A list of events. */
  public static String events(EventParameters parameters) {
    return "/events" + suffix(parameters.toQueryString());
  }

  /** All values of a facet of a list of events. */
  public static String eventValues(EventParameters parameters, EventFacet facet) {
    return "/events/values"
        + suffix(join("facet=" + facet.parameter(), parameters.toQueryString()));
  }

  /** Who had to do with whom in the events of a list. */
  public static String eventMatrix(EventParameters parameters, EventMatrix.Direction direction) {
    String query = parameters.withPage(1).toQueryString();
    return "/events/matrix"
        + suffix(
            direction == EventMatrix.Direction.EITHER
                ? query
                : join(query, "direction=" + direction.value()));
  }

  /**
   * "a banker", "Trump advisers" have no page: whoever is described only is in no list of names.
   */
  private static boolean isName(String key) {
    return EntityKey.name(key)
        .map(
            name ->
                name.codePoints().anyMatch(Character::isUpperCase)
                    ? Arrays.stream(name.split("[\\s-]+")).noneMatch(Links::isSmallWord)
                    : name.codePoints().noneMatch(Character::isLowerCase))
        .orElse(true);
  }

  /** Small words within names are short: "of", "the", "de", "bin". */
  private static boolean isSmallWord(String word) {
    return word.length() > 3 && Character.isLowerCase(word.codePointAt(0));
  }

  /** Everything that the archive holds of an event. */
  public static String event(String id) {
    return "/events/" + encoded(id);
  }

  /** Everything between two people; null where one of them has no page. */
  public static @Nullable String pair(String one, String other) {
    return UNADDRESSABLE.matcher(one).find()
            || UNADDRESSABLE.matcher(other).find()
            || !isName(one)
            || !isName(other)
        ? null
        : "/people/" + encoded(one) + "/with/" + encoded(other);
  }

  /** The address with the number of a page; the first page needs none. */
  public static String page(String address, int page) {
    return page == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + page;
  }

  /** The part of the site that holds records of a kind. */
  public static String section(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "people";
      case ORGANISATION -> "organisations";
      case PLACE -> "places";
      case GROUP -> "groups";
    };
  }

  /**
   * {@code url} if a browser may follow it from here; null for {@code javascript:} and the like.
   */
  public static @Nullable String external(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      @Nullable String scheme = new URI(url.strip()).getScheme();
      boolean web =
          scheme != null
              && (scheme.toLowerCase(Locale.ROOT).equals("http")
                  || scheme.toLowerCase(Locale.ROOT).equals("https"));
      return web ? url.strip() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String suffix(String query) {
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String join(String first, String second) {
    return first.isEmpty() ? second : second.isEmpty() ? first : first + "&" + second;
  }

  /** A value as it stands in an address. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
