package org.cuttings.web.page;

import org.cuttings.model.ArticleId;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.Names;

/**
 * How somebody reads an article: every link within the page keeps it.
 *
 * @param article what is read
 * @param query whose matches are marked; blank for none
 * @param names under which names somebody is looked for
 * @param marks the evidence that is marked
 */
public record Reading(ArticleId article, String query, Names names, Marks marks) {
  /** Passages on one page; a passage is on the same page whatever else changes. */
  public static final int PASSAGES = 200;

  public Reading with(Marks other) {
    return new Reading(article, query, names, other);
  }

  /** Under all names. */
  public Reading(ArticleId article, String query, Marks marks) {
    this(article, query, Names.ALL, marks);
  }

  /** The search for the same. */
  public SearchParameters search() {
    return SearchParameters.EMPTY.withQuery(query).withNames(names);
  }

  public Reading withoutQuery() {
    return new Reading(article, "", marks);
  }

  /** One part of a long article; 1 is the whole of a shorter one. */
  public String part(int part) {
    return Links.article(article, query, names, marks, part);
  }

  /** The place of a passage. */
  public String passage(int ordinal) {
    return at(ordinal, "p" + ordinal);
  }

  /** A place within the part of the article in which a passage stands. */
  public String at(int ordinal, String anchor) {
    return part(partOf(ordinal)) + "#" + anchor;
  }

  /** The 1-based part in which a passage stands. */
  public static int partOf(int ordinal) {
    return ordinal / PASSAGES + 1;
  }
}
