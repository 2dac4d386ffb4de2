package org.cuttings.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Measures of the text within an element, white space counted as a reader sees it. */
final class ElementText {
  private static final String COMMAS = ",،﹐︐⹁⸴⸲，";
  private static final double LINK_WITHIN_PAGE = 0.3;

  private ElementText() {}

  /** Characters without those that {@link #isSpace} at both ends, runs of them counted once. */
  static int length(Element element) {
    return new Count(element).length;
  }

  /** The number of pieces that commas cut the text into. */
  static int commas(Element element) {
    return new Count(element).commas;
  }

  static boolean isBlank(Element element) {
    for (Node node = element; node != null; node = next(node, element)) {
      if (node instanceof TextNode text && !isBlank(text)) {
        return false;
      }
    }
    return true;
  }

  static boolean isBlank(TextNode node) {
    return node.getWholeText().chars().allMatch(c -> isSpace((char) c));
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u3000' || Character.isSpaceChar(c);
  }

  /** The text with every run of white space as one space. */
  static String of(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element; node != null; node = next(node, element)) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      }
    }
    return flat(text);
  }

  /** {@code text} with every run of white space as one space, none at the ends. */
  static String flat(CharSequence text) {
    StringBuilder flat = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = !flat.isEmpty();
      } else {
        if (gap) {
          flat.append(' ');
          gap = false;
        }
        flat.append(c);
      }
    }
    return flat.toString();
  }

  /** The share of the text that stands in links; links to a place in the page count for less. */
  static double linkDensity(Element element) {
    int all = length(element);
    if (all == 0) {
      return 0;
    }
    double linked = 0;
    for (Element link : element.getElementsByTag("a")) {
      String target = link.attr("href");
      boolean withinPage = target.length() > 1 && target.charAt(0) == '#';
      linked += length(link) * (withinPage ? LINK_WITHIN_PAGE : 1);
    }
    return linked / all;
  }

  /** The share of the text that stands in elements of the given names. */
  static double density(Element element, Set<String> tags) {
    int all = length(element);
    if (all == 0) {
      return 0;
    }
    double within = 0;
    for (Node node = element; node != null; node = next(node, element)) {
      if (node != element && node instanceof Element inner && tags.contains(inner.normalName())) {
        within += length(inner);
      }
    }
    return within / all;
  }

  /** The node after {@code node} in document order, within {@code root}; null after the last. */
  static @Nullable Node next(Node node, Node root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    return nextBeyond(node, root);
  }

  /** The node after {@code node} and all it contains, within {@code root}. */
  static @Nullable Node nextBeyond(Node node, Node root) {
    Node at = node;
    while (at != null && at != root) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }

  private static final class Count {
    private int length;
    private int commas;
    private boolean gap;

    Count(Element element) {
      for (Node node = element; node != null; node = next(node, element)) {
        if (node instanceof TextNode text) {
          add(text.getWholeText());
        }
      }
    }

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (isSpace(c)) {
          gap = length > 0;
          continue;
        }
        length += gap ? 2 : 1;
        gap = false;
        if (COMMAS.indexOf(c) >= 0) {
          commas++;
        }
      }
    }
  }
}
