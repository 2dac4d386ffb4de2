package org.cuttings.elastic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Names of the indices and aliases. Readers and writers use aliases only; the index behind one is
 * {@code <alias>-<number>}, the same number for every kind of document, and a rebuild fills those
 * of the next number while the aliases stay where they are.
 *
 * @param prefix what every name begins with, so that several archives can share a cluster
 */
public record Indices(String prefix) {
  public static final Indices DEFAULT = new Indices("cuttings");

  /**
   * In the {@code _meta} of the index of the articles: when the first run began that still brings
   * articles in, ISO 8601; nothing if none does.
   */
  public static final String COMING_IN_SINCE = "coming_in_since";

  /** In the {@code _meta} of an index: the digest of the definition that it was made with. */
  public static final String DEFINITION = "definition";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an archive keeps, each in an index of its own. */
  public enum Kind {
    ARTICLES,
    /** Events as single articles tell them. */
    REPORTS,
    /** Events joined from the reports of all articles. */
    EVENTS,
    QUOTES,
    CLAIMS,
    PEOPLE;

    /** What names of indices and mapping files have for it. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Settings and mappings of an index for it, as JSON. The {@code _meta} says by a digest which
     * definition it was made with.
     */
    public String definition() {
      return IndexDefinition.of(value());
    }

    /** Tells this definition from earlier ones. */
    public String digest() {
      try {
        return JSON.readTree(definition()).path("mappings").path("_meta").path(DEFINITION).asText();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public Indices {
    if (!prefix.matches("[a-z][a-z0-9_-]*")) {
      throw new IllegalArgumentException("Not a prefix for index names: " + prefix);
    }
  }

  /** Alias of what is searched. */
  public String alias(Kind kind) {
    return prefix + "-" + kind.value();
  }

  /** Alias of the articles that are searched. */
  public String articles() {
    return alias(Kind.ARTICLES);
  }

  /** The same archive under the aliases that a rebuild fills; they are there while it runs. */
  public Indices beingBuilt() {
    return new Indices(prefix + "-next");
  }

  /** Name of the {@code number}-th index behind {@link #alias}. */
  public String numbered(Kind kind, int number) {
    return alias(kind) + "-" + number;
  }
}
