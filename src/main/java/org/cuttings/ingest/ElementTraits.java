package org.cuttings.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What the name, class and other attributes of an element tell about its part in a page. The
 * vocabulary of class names follows that of Mozilla's Readability (Apache-2.0), which has been
 * collected from pages of many sites.
 */
final class ElementTraits {
  /** Elements that make a {@code div} around them more than a paragraph. */
  static final Set<String> BLOCKS =
      Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul");

  private static final Set<String> PHRASING =
      Set.of(
          "abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter object output progress q ruby samp select small span strong sub sup textarea time var wbr"
              .split(" "));

  private static final Pattern UNLIKELY =
      names(
          "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr"
              + "|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social"
              + "|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
  private static final Pattern MAYBE = names("and|article|body|column|content|main|mathjax|shadow");
  private static final Pattern GOOD =
      names("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
  private static final Pattern BAD =
      names(
          "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead"
              + "|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor"
              + "|shopping|tags|widget");
  private static final Pattern SHARING = names("(?:\\b|_)share(?:daddy)?(?:\\b|_)");
  private static final Pattern BYLINE = names("byline|author|dateline|writtenby|p-author");
  private static final Set<String> UNLIKELY_ROLES =
      Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");
  private static final Pattern HIDING =
      names("(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final int LONGEST_BYLINE = 100;

  private ElementTraits() {}

  private static Pattern names(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  static String classAndId(Element element) {
    return element.className() + " " + element.id();
  }

  static boolean isHidden(Element element) {
    if (element.hasAttr("style") && HIDING.matcher(element.attr("style")).find()) {
      return true;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    // Wikipedia hides the pictures that stand in for formulas from screen readers only.
    return element.attr("aria-hidden").equals("true")
        && !element.className().contains("fallback-image");
  }

  static boolean isDialog(Element element) {
    return element.attr("aria-modal").equals("true") && element.attr("role").equals("dialog");
  }

  /** Whether it says of itself that it is no part of the article. */
  static boolean isUnlikely(Element element) {
    String names = classAndId(element);
    return UNLIKELY.matcher(names).find() && !MAYBE.matcher(names).find()
        || UNLIKELY_ROLES.contains(element.attr("role"));
  }

  static boolean isByline(Element element) {
    if (!element.attr("rel").equals("author")
        && !element.attr("itemprop").contains("author")
        && !BYLINE.matcher(classAndId(element)).find()) {
      return false;
    }
    int length = ElementText.of(element).length();
    return length > 0 && length < LONGEST_BYLINE;
  }

  static boolean isSharing(Element element) {
    return SHARING.matcher(classAndId(element)).find();
  }

  /** 25 for every attribute of a good name, -25 for every one of a bad name. */
  static int weight(Element element) {
    return weight(element.className()) + weight(element.id());
  }

  private static int weight(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    return (GOOD.matcher(names).find() ? 25 : 0) - (BAD.matcher(names).find() ? 25 : 0);
  }

  static boolean isPhrasing(Node node) {
    if (node instanceof TextNode) {
      return true;
    }
    if (!(node instanceof Element element)) {
      return false;
    }
    String name = element.normalName();
    return PHRASING.contains(name)
        || (name.equals("a") || name.equals("del") || name.equals("ins"))
            && element.childNodes().stream().allMatch(ElementTraits::isPhrasing);
  }

  static boolean isSpace(Node node) {
    return node instanceof TextNode text && ElementText.isBlank(text)
        || node instanceof Element element && element.normalName().equals("br");
  }

  static boolean holdsBlock(Element element) {
    for (Node node = element; node != null; node = ElementText.next(node, element)) {
      if (node != element && node instanceof Element inner && BLOCKS.contains(inner.normalName())) {
        return true;
      }
    }
    return false;
  }

  static boolean isEmpty(Element element) {
    return ElementText.isBlank(element)
        && element.children().stream()
            .allMatch(child -> child.normalName().equals("br") || child.normalName().equals("hr"));
  }

  /** The only element in {@code element}, when it has that name and no text stands beside it. */
  static boolean holdsOnly(Element element, String name) {
    return element.childrenSize() == 1
        && element.child(0).normalName().equals(name)
        && element.textNodes().stream().allMatch(ElementText::isBlank);
  }

  static boolean isWithin(Element element, String name) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.normalName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
