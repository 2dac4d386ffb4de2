package org.cuttings.ingest;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cuttings.ingest.BodyFinder.Leniency;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes out of an article's element what came along: forms, share bars, link lists, embedded
 * things. A table of data is kept whole. The rules and limits are those of Readability.
 */
final class ContentCleaning {
  private static final int SHARING_LENGTH = 500;
  private static final String DROPPED =
      "object, embed, footer, link, aside, iframe, input, textarea, select, button";
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> TEXTUAL =
      Set.of("blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "span", "li", "td");
  private static final Pattern VIDEO =
      Pattern.compile(
          "//(?:www\\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq|bilibili"
              + "|live\\.bilibili)\\.com|(?:archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AD_LABEL =
      Pattern.compile(
          "(?:ad(?:vertising|vertisement)?|pub(?:licité)?|werb(?:ung)?|广告|Реклама|Anuncio)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LOADING =
      Pattern.compile(
          "(?:loading|正在加载|Загрузка|chargement|cargando)(?:…|\\.\\.\\.)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Element content;
  private final Leniency leniency;
  private final Map<Element, Boolean> dataTables = new IdentityHashMap<>();

  private ContentCleaning(Element content, Leniency leniency) {
    this.content = content;
    this.leniency = leniency;
  }

  static void clean(Element content, Leniency leniency) {
    new ContentCleaning(content, leniency).clean();
  }

  private void clean() {
    for (Element table : content.getElementsByTag("table")) {
      dataTables.put(table, isDataTable(table));
    }
    dropDoubtful("form");
    dropDoubtful("fieldset");
    for (Element element : content.select("object, embed, footer, link, aside")) {
      drop(element, e -> !isVideo(e));
    }
    for (Element child : content.children()) {
      for (Element element : child.getAllElements()) {
        drop(
            element,
            e ->
                e != child
                    && ElementTraits.isSharing(e)
                    && ElementText.of(e).length() < SHARING_LENGTH);
      }
    }
    for (Element element : content.select(DROPPED)) {
      drop(element, e -> !isVideo(e));
    }
    for (Element heading : content.select("h1, h2")) {
      drop(heading, e -> weight(e) < 0);
    }
    dropDoubtful("table");
    dropDoubtful("ul");
    dropDoubtful("div");
  }

  private static boolean isVideo(Element element) {
    String name = element.normalName();
    if (!name.equals("object") && !name.equals("embed") && !name.equals("iframe")) {
      return false;
    }
    return element.attributes().asList().stream()
            .anyMatch(attribute -> VIDEO.matcher(attribute.getValue()).find())
        || name.equals("object") && VIDEO.matcher(element.html()).find();
  }

  private void dropDoubtful(String name) {
    if (!leniency.dropDoubtful()) {
      return;
    }
    List<Element> elements = content.getElementsByTag(name);
    // Innermost first: what is dropped within no longer speaks for or against what is around it.
    for (Element element : List.copyOf(elements).reversed()) {
      if (element != content) {
        drop(element, this::isDoubtful);
      }
    }
  }

  private void drop(Element element, Predicate<Element> condition) {
    if (element.parent() != null && isInContent(element) && condition.test(element)) {
      element.remove();
    }
  }

  private boolean isInContent(Element element) {
    Node at = element;
    while (at != null && at != content) {
      at = at.parent();
    }
    return at == content;
  }

  private int weight(Element element) {
    return leniency.weighNames() ? ElementTraits.weight(element) : 0;
  }

  private boolean isDoubtful(Element element) {
    if (isOrIsWithinDataTable(element)
        || ElementTraits.isWithin(element, "code")
        || element.getElementsByTag("table").stream()
            .anyMatch(table -> dataTables.getOrDefault(table, false))) {
      return false;
    }
    int weight = weight(element);
    if (weight < 0) {
      return true;
    }
    if (ElementText.commas(element) >= 10) {
      return false;
    }
    boolean list = isList(element);
    int embedded = 0;
    for (Element embed : element.select("object, embed, iframe")) {
      if (isVideo(embed)) {
        return false;
      }
      embedded++;
    }
    String text = ElementText.of(element);
    if (AD_LABEL.matcher(text).matches() || LOADING.matcher(text).matches()) {
      return true;
    }
    return isUnbalanced(element, weight, list, embedded) && !(list && isPictureList(element));
  }

  private boolean isOrIsWithinDataTable(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("table") && dataTables.getOrDefault(at, false)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isList(Element element) {
    if (element.normalName().equals("ul") || element.normalName().equals("ol")) {
      return true;
    }
    int all = ElementText.length(element);
    int listed = element.select("ul, ol").stream().mapToInt(ElementText::length).sum();
    return all > 0 && listed > 0.9 * all;
  }

  private static boolean isUnbalanced(Element element, int weight, boolean list, int embedded) {
    int paragraphs = element.getElementsByTag("p").size();
    int pictures = element.getElementsByTag("img").size();
    int items = element.getElementsByTag("li").size() - 100;
    int inputs = element.getElementsByTag("input").size();
    int length = ElementText.length(element);
    double links = ElementText.linkDensity(element);
    double headings = ElementText.density(element, HEADINGS);
    double textual = ElementText.density(element, TEXTUAL);
    boolean figure = ElementTraits.isWithin(element, "figure");
    return !figure && pictures > 1 && (double) paragraphs / pictures < 0.5
        || !list && items > paragraphs
        || inputs > paragraphs / 3
        || !list
            && !figure
            && headings < 0.9
            && length < 25
            && (pictures == 0 || pictures > 2)
            && links > 0
        || !list && weight < 25 && links > 0.2
        || weight >= 25 && links > 0.5
        || embedded == 1 && length < 75
        || embedded > 1
        || pictures == 0 && textual == 0;
  }

  private static boolean isPictureList(Element element) {
    return element.children().stream().allMatch(child -> child.childrenSize() <= 1)
        && element.getElementsByTag("img").size() == element.getElementsByTag("li").size();
  }

  /** Whether a table shows data; most tables of old pages only lay out the page. */
  private static boolean isDataTable(Element table) {
    if (table.attr("role").equals("presentation") || table.attr("datatable").equals("0")) {
      return false;
    }
    if (table.hasAttr("summary")) {
      return true;
    }
    Element caption = table.selectFirst("caption");
    if (caption != null && caption.childNodeSize() > 0) {
      return true;
    }
    if (table.selectFirst("col, colgroup, tfoot, thead, th") != null) {
      return true;
    }
    if (table.getElementsByTag("table").size() > 1) {
      return false;
    }
    int rows = 0;
    int columns = 0;
    for (Element row : table.getElementsByTag("tr")) {
      rows += span(row, "rowspan");
      columns =
          Math.max(
              columns,
              row.getElementsByTag("td").stream().mapToInt(cell -> span(cell, "colspan")).sum());
    }
    if (rows == 1 || columns == 1) {
      return false;
    }
    return rows >= 10 || columns > 4 || rows * columns > 10;
  }

  private static int span(Element element, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(element.attr(attribute).strip()), 1, 1000);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
