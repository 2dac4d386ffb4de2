package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds the body of an article among everything else on a page. It works on copies that it takes
 * apart, and answers with the text nodes of the page itself, which keep their places.
 *
 * <p>The page is read strictly first. When too little is left, what was thrown out for its name,
 * then the weights of names, then the cleaning of doubtful pieces are given up, one after the
 * other.
 */
final class BodyFinder {
  /** With less text than this a more lenient reading is tried. */
  private static final int ENOUGH = 500;

  /** What a reading relies on. */
  record Leniency(boolean dropUnlikely, boolean weighNames, boolean dropDoubtful) {}

  private static final List<Leniency> READINGS =
      List.of(
          new Leniency(true, true, true),
          new Leniency(false, true, true),
          new Leniency(false, false, true),
          new Leniency(false, false, false));

  /** Pages with more elements than this are books: they are not weighed but taken whole. */
  private static final int MOST_ELEMENTS = 40_000;

  /** The same for pages whose elements stand one within the other. */
  private static final long DEPTH_OF_ALL = 700_000;

  private static final String NO_BODY =
      "nav, header, footer, aside, form, button, select, textarea, menu, dialog";

  private BodyFinder() {}

  /** The text nodes of {@code page} that are body. */
  static Set<TextNode> find(Document page, PageClues clues) {
    if (isHuge(page)) {
      return everything(page);
    }
    Set<TextNode> best = Set.of();
    int longest = 0;
    for (Leniency leniency : READINGS) {
      Document copy = page.clone();
      Map<TextNode, TextNode> originals = originals(copy, page);
      PagePreparation.prepare(copy);
      Element content = new ContentScore(leniency, clues).content(copy.body());
      ContentCleaning.clean(content, leniency);
      int length = ElementText.length(content);
      if (length > longest) {
        longest = length;
        best = survivors(content, originals);
      }
      if (length >= ENOUGH) {
        return survivors(content, originals);
      }
    }
    return best;
  }

  /** Whether weighing would take long: every element is measured with all those within it. */
  private static boolean isHuge(Document page) {
    int elements = 0;
    long depths = 0;
    int depth = 0;
    Node node = page;
    while (node != null) {
      if (node instanceof Element) {
        elements++;
        depths += depth;
      }
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        depth++;
        continue;
      }
      while (node != null && node.nextSibling() == null) {
        node = node.parent();
        depth--;
      }
      node = node == null ? null : node.nextSibling();
    }
    return elements > MOST_ELEMENTS || depths > DEPTH_OF_ALL;
  }

  /** All text but what its element sets apart; in time that grows with the page and no faster. */
  private static Set<TextNode> everything(Document page) {
    Set<TextNode> body = Collections.newSetFromMap(new IdentityHashMap<>());
    Evaluator apart = Selector.evaluatorOf(NO_BODY);
    Node node = page.body();
    while (node != null) {
      if (node instanceof Element element
          && element != page.body()
          && (element.is(apart)
              || ElementTraits.isHidden(element)
              || ElementTraits.isUnlikely(element))) {
        node = ElementText.nextBeyond(node, page.body());
        continue;
      }
      if (node instanceof TextNode text) {
        body.add(text);
      }
      node = ElementText.next(node, page.body());
    }
    return body;
  }

  private static Map<TextNode, TextNode> originals(Document copy, Document page) {
    List<TextNode> copied = textNodes(copy);
    List<TextNode> own = textNodes(page);
    Map<TextNode, TextNode> originals = new IdentityHashMap<>();
    for (int i = 0; i < copied.size(); i++) {
      originals.put(copied.get(i), own.get(i));
    }
    return originals;
  }

  private static Set<TextNode> survivors(Element content, Map<TextNode, TextNode> originals) {
    Set<TextNode> survivors = Collections.newSetFromMap(new IdentityHashMap<>());
    for (TextNode node : textNodes(content)) {
      TextNode original = originals.get(node);
      if (original != null) {
        survivors.add(original);
      }
    }
    return survivors;
  }

  private static List<TextNode> textNodes(Element root) {
    List<TextNode> nodes = new ArrayList<>();
    for (Node node = root; node != null; node = ElementText.next(node, root)) {
      if (node instanceof TextNode text) {
        nodes.add(text);
      }
    }
    return nodes;
  }
}
