package org.cuttings.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The description of the article that a page carries as JSON-LD; silent where it carries none. */
final class LinkedData {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:https?://schema\\.org/)?(?:\\w*Article|Article|BlogPosting|LiveBlogPosting|SocialMediaPosting"
              + "|Report|TechArticle|ScholarlyArticle|Review\\w*|AskPublicNewsArticle)");
  private static final int LONGEST = 1_000_000;

  private final @Nullable JsonNode article;

  private LinkedData(@Nullable JsonNode article) {
    this.article = article;
  }

  static LinkedData in(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
      if (data.length() > LONGEST) {
        continue;
      }
      try {
        Optional<JsonNode> article = article(StatedFields.JSON.readTree(data));
        if (article.isPresent()) {
          return new LinkedData(article.get());
        }
      } catch (JacksonException e) {
        // Broken data on a page is as good as none.
      }
    }
    return new LinkedData(null);
  }

  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
        continue;
      }
      for (JsonNode type : several(node.path("@type"))) {
        if (type.isTextual() && ARTICLE.matcher(type.textValue()).matches()) {
          return Optional.of(node);
        }
      }
      if (node.has("@graph")) {
        open.add(node.get("@graph"));
      }
    }
    return Optional.empty();
  }

  private static List<JsonNode> several(JsonNode value) {
    if (!value.isArray()) {
      return List.of(value);
    }
    List<JsonNode> values = new ArrayList<>();
    value.forEach(values::add);
    return values;
  }

  /** The text of {@code field}, or of the id of what it refers to. */
  Optional<String> text(String field) {
    if (article == null) {
      return Optional.empty();
    }
    JsonNode value = article.path(field);
    if (value.isObject()) {
      value = value.path("@id");
    }
    return value.isTextual() ? PageMetadata.nameOf(value) : Optional.empty();
  }

  Optional<String> name(String field) {
    return names(field).stream().findFirst();
  }

  /** The names of those that {@code field} refers to. */
  List<String> names(String field) {
    if (article == null) {
      return List.of();
    }
    return several(article.path(field)).stream()
        .flatMap(value -> PageMetadata.nameOf(value).stream())
        .toList();
  }
}
