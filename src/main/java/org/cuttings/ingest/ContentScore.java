package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.ingest.BodyFinder.Leniency;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: paragraphs score by length and commas, hand their score
 * up to their ancestors, and links take from it. The weights are those of Readability.
 */
final class ContentScore {
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final int LEVELS = 5;
  private static final int CANDIDATES = 5;
  private static final int COMMON_ANCESTORS = 3;
  private static final Set<String> SCORED =
      Set.of("section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre");
  private static final Set<String> DROPPED_WHEN_EMPTY =
      Set.of("div", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> KEPT_AS_THEY_ARE =
      Set.of("div", "article", "section", "p", "ol", "ul");
  private static final Map<String, Integer> BY_NAME = new HashMap<>();

  static {
    BY_NAME.put("div", 5);
    List.of("pre", "td", "blockquote").forEach(name -> BY_NAME.put(name, 3));
    List.of("address", "ol", "ul", "dl", "dd", "dt", "li", "form")
        .forEach(name -> BY_NAME.put(name, -3));
    List.of("h1", "h2", "h3", "h4", "h5", "h6", "th").forEach(name -> BY_NAME.put(name, -5));
  }

  private final Leniency leniency;
  private final PageClues clues;
  private final Map<Element, Double> scores = new IdentityHashMap<>();

  /** The keys of {@link #scores} as they came, so that the first of equals wins. */
  private final List<Element> scored = new ArrayList<>();

  ContentScore(Leniency leniency, PageClues clues) {
    this.leniency = leniency;
    this.clues = clues;
  }

  /** A new element that holds the article and what belongs to it; {@code body} is taken apart. */
  Element content(Element body) {
    scoreParagraphs(paragraphs(body));
    List<Element> best = best();
    Element top;
    if (best.isEmpty() || best.getFirst() == body) {
      top = new Element("div");
      for (Node child : List.copyOf(body.childNodes())) {
        top.appendChild(child);
      }
      body.appendChild(top);
      start(top);
    } else {
      top = widened(best, body);
    }
    return withSiblings(top);
  }

  /** Drops what is surely no content, and returns the elements that count as paragraphs. */
  private List<Element> paragraphs(Element body) {
    List<Element> paragraphs = new ArrayList<>();
    boolean titleSeen = false;
    boolean bylineSeen = clues.hasByline();
    Node node = body;
    while (node != null) {
      if (!(node instanceof Element element)) {
        node = ElementText.next(node, body);
        continue;
      }
      boolean byline = !bylineSeen && node != body && ElementTraits.isByline(element);
      boolean title =
          !titleSeen
              && (element.normalName().equals("h1") || element.normalName().equals("h2"))
              && clues.isTitle(ElementText.of(element));
      bylineSeen |= byline;
      titleSeen |= title;
      if (node != body && (byline || title || isDropped(element))) {
        Node next = ElementText.nextBeyond(node, body);
        node.remove();
        node = next;
        continue;
      }
      if (SCORED.contains(element.normalName())) {
        paragraphs.add(element);
      }
      if (element.normalName().equals("div")) {
        element = asParagraphs(element, paragraphs);
      }
      node = ElementText.next(element, body);
    }
    return paragraphs;
  }

  private boolean isDropped(Element element) {
    if (ElementTraits.isHidden(element) || ElementTraits.isDialog(element)) {
      return true;
    }
    if (leniency.dropUnlikely()
        && ElementTraits.isUnlikely(element)
        && !element.normalName().equals("a")
        && !ElementTraits.isWithin(element, "table")
        && !ElementTraits.isWithin(element, "code")) {
      return true;
    }
    return DROPPED_WHEN_EMPTY.contains(element.normalName()) && ElementTraits.isEmpty(element);
  }

  /** Text that stands in a {@code div} without a paragraph of its own gets one. */
  private static Element asParagraphs(Element div, List<Element> paragraphs) {
    Element paragraph = null;
    for (Node child : List.copyOf(div.childNodes())) {
      if (ElementTraits.isPhrasing(child)) {
        if (paragraph == null && !ElementTraits.isSpace(child)) {
          paragraph = new Element("p");
          child.replaceWith(paragraph);
        }
        if (paragraph != null) {
          paragraph.appendChild(child);
        }
      } else if (paragraph != null) {
        PagePreparation.dropTrailingSpace(paragraph);
        paragraph = null;
      }
    }
    if (ElementTraits.holdsOnly(div, "p") && ElementText.linkDensity(div) < 0.25) {
      Element only = div.child(0);
      div.replaceWith(only);
      paragraphs.add(only);
      return only;
    }
    if (!ElementTraits.holdsBlock(div)) {
      div.tagName("p");
      paragraphs.add(div);
    }
    return div;
  }

  private void scoreParagraphs(List<Element> paragraphs) {
    for (Element paragraph : paragraphs) {
      int length = ElementText.length(paragraph);
      if (paragraph.parent() == null || length < SHORTEST_PARAGRAPH) {
        continue;
      }
      double score = 2 + ElementText.commas(paragraph) + Math.min(length / 100, 3);
      int level = 0;
      for (Element ancestor = paragraph.parent();
          ancestor != null && ancestor.parent() != null && level < LEVELS;
          ancestor = ancestor.parent()) {
        start(ancestor);
        double share = level == 0 ? score : level == 1 ? score / 2 : score / (level * 3);
        scores.merge(ancestor, share, Double::sum);
        level++;
      }
    }
  }

  private void start(Element element) {
    if (!scores.containsKey(element)) {
      scored.add(element);
      scores.put(
          element, (double) (BY_NAME.getOrDefault(element.normalName(), 0) + weight(element)));
    }
  }

  private int weight(Element element) {
    return leniency.weighNames() ? ElementTraits.weight(element) : 0;
  }

  private List<Element> best() {
    List<Element> candidates = new ArrayList<>(scored);
    candidates.forEach(
        element ->
            scores.computeIfPresent(element, (e, s) -> s * (1 - ElementText.linkDensity(e))));
    candidates.sort(Comparator.comparingDouble(this::score).reversed());
    return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
  }

  private double score(Element element) {
    return scores.getOrDefault(element, 0.0);
  }

  /** The best candidate, or an ancestor that holds more of the article. */
  private Element widened(List<Element> best, Element body) {
    Element top = commonAncestor(best, body);
    start(top);
    double last = score(top);
    double threshold = last / 3;
    for (Element at = top.parent(); at != null && at != body; at = at.parent()) {
      Double score = scores.get(at);
      if (score == null) {
        continue;
      }
      if (score < threshold) {
        break;
      }
      if (score > last) {
        top = at;
        break;
      }
      last = score;
    }
    for (Element at = top.parent();
        at != null && at != body && at.childrenSize() == 1;
        at = at.parent()) {
      top = at;
    }
    start(top);
    return top;
  }

  /** The nearest element above the best candidate that holds several nearly as good ones. */
  private Element commonAncestor(List<Element> best, Element body) {
    Element top = best.getFirst();
    List<Element> rivals =
        best.stream().skip(1).filter(e -> score(e) / score(best.getFirst()) >= 0.75).toList();
    if (rivals.size() < COMMON_ANCESTORS) {
      return top;
    }
    for (Element at = top.parent(); at != null && at != body; at = at.parent()) {
      Element ancestor = at;
      if (rivals.stream().filter(r -> r.parents().contains(ancestor)).count() >= COMMON_ANCESTORS) {
        return at;
      }
    }
    return top;
  }

  private Element withSiblings(Element top) {
    Element content = new Element("div");
    double threshold = Math.max(10, score(top) * 0.2);
    Element parent = top.parent();
    List<Element> siblings = parent == null ? List.of(top) : List.copyOf(parent.children());
    for (Element sibling : siblings) {
      if (sibling != top && !belongs(sibling, top, threshold)) {
        continue;
      }
      if (!KEPT_AS_THEY_ARE.contains(sibling.normalName())) {
        sibling.tagName("div");
      }
      content.appendChild(sibling);
    }
    return content;
  }

  private boolean belongs(Element sibling, Element top, double threshold) {
    boolean sameClass = !top.className().isEmpty() && sibling.className().equals(top.className());
    @Nullable Double score = scores.get(sibling);
    if (score != null && score + (sameClass ? score(top) * 0.2 : 0) >= threshold) {
      return true;
    }
    if (!sibling.normalName().equals("p")) {
      return false;
    }
    double links = ElementText.linkDensity(sibling);
    int length = ElementText.length(sibling);
    if (length > 80) {
      return links < 0.25;
    }
    return length > 0 && links == 0 && ElementText.of(sibling).matches("(?s).*\\.( .*)?");
  }
}
