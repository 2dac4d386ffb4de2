package org.cuttings.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
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
    return VALUES + suffix(find.isEmpty() ? query : join(query, "find=" + encode(find)));
  }

  public static String article(ArticleId id, String query) {
    return article(id, query, 1);
  }

  /** One part of a long article. */
  public static String article(ArticleId id, String query, int part) {
    return article(id, query, Marks.USUAL, part);
  }

  /** One part of a long article, with evidence of some kinds marked. */
  public static String article(ArticleId id, String query, Marks marks, int part) {
    String parameters = query.isBlank() ? "" : "q=" + encode(query);
    if (!marks.value().isEmpty()) {
      parameters = join(parameters, Marks.PARAMETER + "=" + marks.value());
    }
    return "/articles/" + id + suffix(part == 1 ? parameters : join(parameters, "part=" + part));
  }

  /** The place of a passage on the page of its article. */
  public static String passage(ArticleId id, String query, int ordinal) {
    return article(id, query, Reading.partOf(ordinal)) + "#p" + ordinal;
  }

  /** The place of a comment or the like on the page of its article. */
  public static String part(ArticleId id, String query, int ordinal) {
    return article(id, query) + "#a" + ordinal;
  }

  public static String original(ArticleId id) {
    return "/articles/" + id + "/original";
  }

  public static String original(ArticleId id, int revision) {
    return original(id) + "?revision=" + revision;
  }

  public static String source(String id) {
    return "/sources/" + encode(id);
  }

  /**
   * The page of somebody or something that articles speak of. A name that servers would take for
   * something else in an address leads to the search; null for what is only described.
   */
  public static @Nullable String record(EntityKind kind, @Nullable String key) {
    if (key == null) {
      return null;
    }
    if (!UNADDRESSABLE.matcher(key).find()) {
      return "/" + section(kind) + "/" + encode(key);
    }
    return switch (kind) {
      case PERSON -> search(SearchParameters.EMPTY.withIncluded(Facet.PERSON, key));
      case PLACE -> search(SearchParameters.EMPTY.withIncluded(Facet.PLACE, key));
      case ORGANISATION, GROUP -> null;
    };
  }

  /** Everything that the archive holds of an event. */
  public static String event(String id) {
    return "/events/" + encode(id);
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

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
