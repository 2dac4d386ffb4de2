package org.cuttings.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Names of the indices and aliases. Readers and writers use aliases only; the index behind one is
 * {@code <alias>-<number>}, and a rebuild fills the next number while the alias stays where it is.
 *
 * @param prefix what every name begins with, so that several archives can share a cluster
 */
public record Indices(String prefix) {
  public static final Indices DEFAULT = new Indices("cuttings");

  public Indices {
    if (!prefix.matches("[a-z][a-z0-9_-]*")) {
      throw new IllegalArgumentException("Not a prefix for index names: " + prefix);
    }
  }

  /** Alias of the articles that are searched. */
  public String articles() {
    return prefix + "-articles";
  }

  /** Alias of the articles that a rebuild is filling; only there while it runs. */
  public String articlesBeingBuilt() {
    return prefix + "-articles.next";
  }

  /** Name of the {@code number}-th index behind {@link #articles()}. */
  public String articles(int number) {
    return articles() + "-" + number;
  }

  /** Settings and mappings of the article index, as JSON. */
  public static String articlesMapping() {
    return mapping("articles");
  }

  private static String mapping(String name) {
    String resource = "/index-mappings/" + name + ".json";
    try (InputStream in = Indices.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + resource, e);
    }
  }
}
