package org.cuttings.web;

import org.cuttings.model.ArticleId;

/**
 * How somebody reads an article: every link within the page keeps it.
 *
 * @param article what is read
 * @param query whose matches are marked; blank for none
 * @param marks the evidence that is marked
 */
record Reading(ArticleId article, String query, Marks marks) {

  Reading with(Marks other) {
    return new Reading(article, query, other);
  }

  Reading withoutQuery() {
    return new Reading(article, "", marks);
  }

  /** One part of a long article; 1 is the whole of a shorter one. */
  String part(int part) {
    return Links.article(article, query, marks, part);
  }

  /** The place of a passage. */
  String passage(int ordinal) {
    return at(ordinal, "p" + ordinal);
  }

  /** A place within the part of the article in which a passage stands. */
  String at(int ordinal, String anchor) {
    return part(ArticlePage.partOf(ordinal)) + "#" + anchor;
  }
}
