package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.Block.Hint;

/** The elements that are open at a place in HTML, and what they say about the words in them. */
final class MarkupContext {
  private static final int DEEPEST = 500;
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))|\\bhidden\\b");
  private static final Pattern ARTICLE_BODY =
      Pattern.compile(
          "article-?_?body|story-?_?body(?!companion)|entry-?_?content|post-?_?(?:content|body)|article-?_?content|article__?(?:body|content|text)|story-?_?content|body-?_?copy|article-?_?text");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
  private static final Map<String, Hint> BY_TAG =
      Map.of(
          "nav",
          Hint.NAVIGATION,
          "footer",
          Hint.FOOT,
          "figcaption",
          Hint.CAPTION,
          "time",
          Hint.DATE,
          "aside",
          Hint.RELATED,
          "form",
          Hint.NAVIGATION,
          "button",
          Hint.NAVIGATION);
  private static final Map<String, Hint> BY_TOKEN = tokens();

  private record Element(String tag, Set<Hint> hints, boolean body) {}

  private final List<Element> open = new ArrayList<>();

  private static Map<String, Hint> tokens() {
    Map<String, Hint> tokens = new java.util.HashMap<>();
    List.of(
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "sponsor",
            "sponsored",
            "promo",
            "promotion",
            "newsletter",
            "donation",
            "donate",
            "paywall")
        .forEach(token -> tokens.put(token, Hint.ADVERTISEMENT));
    List.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "masthead",
            "breadcrumb",
            "breadcrumbs",
            "toolbar",
            "share",
            "sharing",
            "social",
            "skip",
            "pagination",
            "pager",
            "sidebar")
        .forEach(token -> tokens.put(token, Hint.NAVIGATION));
    List.of("related", "recommended", "recommendations", "trending", "mostread", "recirculation")
        .forEach(token -> tokens.put(token, Hint.RELATED));
    List.of("footer", "copyright", "legal").forEach(token -> tokens.put(token, Hint.FOOT));
    List.of("credit", "credits", "photocredit", "copyrightholder")
        .forEach(token -> tokens.put(token, Hint.CREDIT));
    List.of("caption", "figcaption").forEach(token -> tokens.put(token, Hint.CAPTION));
    List.of("byline", "author", "authors").forEach(token -> tokens.put(token, Hint.BYLINE));
    List.of("dateline", "pubdate", "datepublished", "timestamp", "dateposted")
        .forEach(token -> tokens.put(token, Hint.DATE));
    List.of("headline", "articletitle", "entrytitle", "posttitle")
        .forEach(token -> tokens.put(token, Hint.TITLE));
    return tokens;
  }

  /** Reads a tag such as {@code <div class="ad">} or {@code </div>}. */
  void tag(String tag) {
    Matcher name = Pattern.compile("^</?\\s*([A-Za-z][A-Za-z0-9:-]*)").matcher(tag);
    if (!name.find()) {
      return;
    }
    String element = name.group(1).toLowerCase(Locale.ROOT);
    if (tag.startsWith("</")) {
      close(element);
    } else if (!VOID.contains(element) && !tag.endsWith("/>") && open.size() < DEEPEST) {
      open.add(element(element, tag.substring(name.end())));
    }
  }

  private void close(String element) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).tag.equals(element)) {
        open.subList(i, open.size()).clear();
        return;
      }
    }
  }

  int depth() {
    return open.size();
  }

  /** Closes what was opened beyond {@code depth} and left open. */
  void closeTo(int depth) {
    if (open.size() > depth) {
      open.subList(depth, open.size()).clear();
    }
  }

  /** What the open elements say, from the innermost up to the one that holds the article. */
  Set<Hint> hints() {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    for (int i = open.size() - 1; i >= 0; i--) {
      hints.addAll(open.get(i).hints);
      if (open.get(i).body) {
        hints.add(Hint.ARTICLE);
        break;
      }
    }
    return hints;
  }

  private static Element element(String tag, String attributes) {
    Set<Hint> hints = EnumSet.noneOf(Hint.class);
    boolean body = false;
    Hint byTag = BY_TAG.get(tag);
    if (byTag != null) {
      hints.add(byTag);
    }
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        continue;
      }
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      String value =
          matcher.group(2) != null
              ? matcher.group(2)
              : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
      switch (name) {
        case "class", "id", "itemprop", "data-testid", "role", "data-role", "name" -> {
          body |= ARTICLE_BODY.matcher(value.toLowerCase(Locale.ROOT)).find();
          tokenHints(value, hints);
        }
        case "style" -> {
          if (HIDDEN.matcher(value.toLowerCase(Locale.ROOT)).find()) {
            hints.add(Hint.HIDDEN);
          }
        }
        default -> {}
      }
    }
    return new Element(tag, hints, body);
  }

  private static void tokenHints(String value, Set<Hint> hints) {
    String parted = value.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    for (String token : (parted + " " + value).toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      Hint hint = BY_TOKEN.get(token);
      if (hint != null) {
        hints.add(hint);
      }
    }
  }
}
