package org.cuttings.ingest;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Brings a copy of a page into the shape that paragraphs can be counted in. */
final class PagePreparation {
  private PagePreparation() {}

  static void prepare(Document page) {
    page.select("script, noscript, style, template").remove();
    for (Element br : page.body().getElementsByTag("br")) {
      if (br.parent() != null) {
        makeParagraph(br);
      }
    }
    page.getElementsByTag("font").tagName("span");
  }

  /** Two or more line breaks part paragraphs, on pages that have no other. */
  private static void makeParagraph(Element br) {
    boolean several = false;
    Node next = afterSpace(br.nextSibling());
    while (next != null && isBr(next)) {
      several = true;
      Node beyond = next.nextSibling();
      next.remove();
      next = afterSpace(beyond);
    }
    if (!several) {
      return;
    }
    Element paragraph = new Element("p");
    br.replaceWith(paragraph);
    Node sibling = paragraph.nextSibling();
    while (sibling != null) {
      if (isBr(sibling) && isBr(afterSpace(sibling.nextSibling()))) {
        break;
      }
      if (!ElementTraits.isPhrasing(sibling)) {
        break;
      }
      Node beyond = sibling.nextSibling();
      paragraph.appendChild(sibling);
      sibling = beyond;
    }
    dropTrailingSpace(paragraph);
    Element parent = paragraph.parent();
    if (parent != null && parent.normalName().equals("p")) {
      parent.tagName("div");
    }
  }

  static void dropTrailingSpace(Element element) {
    List<Node> nodes = element.childNodes();
    for (int i = nodes.size() - 1; i >= 0 && ElementTraits.isSpace(nodes.get(i)); i--) {
      element.childNode(i).remove();
    }
  }

  static boolean isBr(@Nullable Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }

  static @Nullable Node afterSpace(@Nullable Node node) {
    Node at = node;
    while (at != null
        && !(at instanceof Element)
        && (!(at instanceof TextNode text) || ElementText.isBlank(text))) {
      at = at.nextSibling();
    }
    return at;
  }
}
