package org.cuttings.ingest;

import java.util.List;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.jsoup.nodes.Element;

/**
 * A piece of a page that stands on lines of its own: a paragraph, a heading, a cell of a menu.
 *
 * @param span where it stands in the text taken from the page
 * @param shape how it is set
 * @param level 1 to 6 for a heading, else 0
 * @param body whether it belongs to the article
 * @param linked how many of its characters are link text
 * @param owners the elements around it, the innermost first
 */
record PageBlock(
    TextSpan span, Passage.Kind shape, int level, boolean body, int linked, List<Element> owners) {}
