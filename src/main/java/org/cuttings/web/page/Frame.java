package org.cuttings.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param title of the browser's tab
 * @param description for search engines and previews; null for none
 * @param canonical the one address of this content; null for pages that are not to be indexed
 * @param robots what crawlers may do with the page; null for anything
 * @param place the part of the site, marked in the navigation
 * @param alternates the same content in other forms
 * @param searchBox the box in the head of the page; null where the page has its own
 */
public record Frame(
    String title,
    @Nullable String description,
    @Nullable String canonical,
    @Nullable String robots,
    Place place,
    List<Alternate> alternates,
    @Nullable SearchBox searchBox) {
  public Frame {
    alternates = List.copyOf(alternates);
  }

  static final String SITE = "Cuttings";
  static final String NOT_INDEXED = "noindex, follow";

  /** The parts of the site, in the order of the navigation. */
  public enum Place {
    SEARCH,
    PEOPLE,
    EVENTS,
    QUOTES,
    CLAIMS,
    SOURCES,
    COLLECTIONS,
    ABOUT,
    ELSEWHERE
  }

  /** A page that crawlers may index under {@code canonical}. */
  public static Frame indexed(String title, String description, String canonical, Place place) {
    return new Frame(
        title + " · " + SITE, description, canonical, null, place, List.of(), SearchBox.empty());
  }

  /** A page that is no use in an index. */
  public static Frame unindexed(String title, Place place) {
    return new Frame(
        title + " · " + SITE, null, null, NOT_INDEXED, place, List.of(), SearchBox.empty());
  }

  public Frame withSearchBox(@Nullable SearchBox box) {
    return new Frame(title, description, canonical, robots, place, alternates, box);
  }

  public Frame withAlternates(List<Alternate> others) {
    return new Frame(title, description, canonical, robots, place, others, searchBox);
  }

  public boolean inSearch() {
    return place == Place.SEARCH;
  }

  public boolean inPeople() {
    return place == Place.PEOPLE;
  }

  public boolean inQuotes() {
    return place == Place.QUOTES;
  }

  public boolean inEvents() {
    return place == Place.EVENTS;
  }

  public boolean inClaims() {
    return place == Place.CLAIMS;
  }

  public boolean inSources() {
    return place == Place.SOURCES;
  }

  public boolean inCollections() {
    return place == Place.COLLECTIONS;
  }

  public boolean inAbout() {
    return place == Place.ABOUT;
  }

  /**
   * The box to type a query in.
   *
   * @param query what stands in it
   * @param kept further parameters that a new query keeps
   */
  public record SearchBox(String query, List<Hidden> kept) {
    public SearchBox {
      kept = List.copyOf(kept);
    }

    public static SearchBox empty() {
      return new SearchBox("", List.of());
    }
  }

  /** The content of a page in another form: {@code type} is its media type. */
  public record Alternate(String label, String type, String href) {
    /** Keeps the list as an alert; null for what is no feed of a list that can be kept. */
    public @Nullable String alert() {
      return href.matches("/(search|events|quotes)\\.atom(\\?.*)?")
          ? "/alerts?address=" + Links.encoded(href)
          : null;
    }
  }

  /** A parameter that a form sends along. */
  public record Hidden(String name, String value) {}
}
