package org.cuttings.ingest;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cuttings.model.Part;
import org.jsoup.nodes.Element;

/** Tells what the pieces of a page are that do not belong to the article. */
final class PageParts {
  /** What the names of an element say it holds; the first that fits counts. */
  private record Name(Part.Kind kind, Pattern pattern) {}

  private static final List<Name> NAMES =
      List.of(
          name(
              Part.Kind.PHOTO_CREDIT,
              "credit|copyright-holder|photographer|photo-?by|image-?source|picture-?source"),
          name(Part.Kind.CAPTION, "caption|cutline|legende"),
          name(
              Part.Kind.ADVERTISEMENT,
              "ad|ads|advert\\w*|sponsor\\w*|promo\\w*|newsletter\\w*|subscri\\w*|paywall|donat\\w*|outbrain|taboola|dfp"
                  + "|commercial|ad-?slot|ad-?unit|adsense|marketing|membership"),
          name(
              Part.Kind.RELATED,
              "related\\w*|recommend\\w*|more-?from|more-?stories|read-?more|readnext|trending|popular|most-?read|most-?viewed"
                  + "|latest|headlines|also|further|upnext|recirc\\w*|teaser|suggest\\w*|similar|zergnet"),
          name(Part.Kind.COMMENT, "comments?|disqus\\w*|respond|replies|shoutbox|commentlist"),
          name(Part.Kind.CONTACT, "contact|author-?bio|about-?author|author-?info|bio"),
          name(
              Part.Kind.NAVIGATION,
              "nav\\w*|menu\\w*|breadcrumbs?|pagination|pager|skip\\w*|toc|tabs?|topbar|sitemap|site-?index|search|login"
                  + "|sections?-?list|tags?|categories|dropdown"),
          name(
              Part.Kind.FURNITURE,
              "footer|header|masthead|copyright|legal|share\\w*|social\\w*|cookie\\w*|gdpr|consent|banner|popup|modal"));

  /** Pages have many pieces in few surroundings, so every element is asked once. */
  private final Map<Element, Optional<Part.Kind>> asked = new IdentityHashMap<>();

  private Optional<Part.Kind> kindOf(Element element) {
    return asked.computeIfAbsent(element, PageParts::named);
  }

  private static Name name(Part.Kind kind, String words) {
    return new Name(
        kind,
        Pattern.compile("(?:^|[\\s_-])(?:" + words + ")(?:$|[\\s_-])", Pattern.CASE_INSENSITIVE));
  }

  /** What a block outside the body is; comments are told apart before by {@link PageComments}. */
  Part.Kind kindOf(PageBlock block, String text) {
    Optional<Part.Kind> line = LineRules.kindOf(text);
    for (Element owner : block.owners()) {
      Optional<Part.Kind> kind = kindOf(owner);
      if (kind.isPresent() && kind.get() != Part.Kind.COMMENT) {
        return line.isPresent() && kind.get() == Part.Kind.FURNITURE ? line.get() : kind.get();
      }
    }
    if (line.isPresent()) {
      return line.get();
    }
    return block.linked() * 2 > text.length() ? Part.Kind.NAVIGATION : Part.Kind.FURNITURE;
  }

  /** What an element says about itself by its name, role or class. */
  private static Optional<Part.Kind> named(Element element) {
    switch (element.normalName()) {
      case "body", "html":
        return Optional.empty();
      case "figcaption":
        return Optional.of(Part.Kind.CAPTION);
      case "nav", "menu", "select":
        return Optional.of(Part.Kind.NAVIGATION);
      default:
    }
    if (element.attr("role").equals("navigation") || element.attr("role").equals("menu")) {
      return Optional.of(Part.Kind.NAVIGATION);
    }
    String names = ElementTraits.classAndId(element).strip();
    if (!names.isEmpty()) {
      String parted = names.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").toLowerCase(Locale.ROOT);
      for (Name name : NAMES) {
        if (name.pattern.matcher(parted).find()) {
          return Optional.of(name.kind);
        }
      }
    }
    return switch (element.normalName()) {
      case "footer", "header" -> Optional.of(Part.Kind.FURNITURE);
      case "aside" -> Optional.of(Part.Kind.RELATED);
      default -> Optional.empty();
    };
  }

  /** The caption or credit that a piece of the body stands in, which makes it no body. */
  Optional<Part.Kind> ofPicture(PageBlock block) {
    for (Element owner : block.owners()) {
      if (owner.normalName().equals("figcaption")) {
        return Optional.of(
            kindOf(block.owners().getFirst()).filter(k -> k == Part.Kind.PHOTO_CREDIT).isPresent()
                ? Part.Kind.PHOTO_CREDIT
                : Part.Kind.CAPTION);
      }
      if (owner.isBlock()) {
        Optional<Part.Kind> kind = kindOf(owner);
        if (kind.isPresent()
            && (kind.get() == Part.Kind.CAPTION || kind.get() == Part.Kind.PHOTO_CREDIT)) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an element stands in a part that speaks of other articles or their authors. */
  static boolean isAside(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      Optional<Part.Kind> kind = named(at);
      if (kind.isPresent()
          && (kind.get() == Part.Kind.RELATED
              || kind.get() == Part.Kind.COMMENT
              || kind.get() == Part.Kind.ADVERTISEMENT)) {
        return true;
      }
    }
    return false;
  }
}
