package org.cuttings.benchmark;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;

/** Kinds of pages, and addresses of pages of each kind that an archive has. */
public enum SampledPages {
  RESULTS {
    @Override
    List<String> paths(ElasticsearchClient client) {
      return QUERIES.stream().map(query -> "/search?q=" + encoded(query)).toList();
    }
  },
  /** A search that is a name. */
  NAMES {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      return people(client).stream()
          .map(hit -> "/search?q=" + encoded(text(hit, PersonFields.NAME)))
          .toList();
    }
  },
  TYPE_AHEAD {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      List<String> typed = new ArrayList<>();
      for (Hit<ObjectNode> hit : people(client)) {
        String name = text(hit, PersonFields.NAME);
        for (int letters = 2; letters <= Math.min(6, name.length()); letters += 2) {
          typed.add("/api/v1/suggest?q=" + encoded(name.substring(0, letters)));
        }
      }
      return typed;
    }
  },
  PERSON {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      return people(client).stream().map(hit -> "/people/" + encoded(id(hit))).toList();
    }
  },
  PAIR {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      List<Hit<ObjectNode>> people = people(client);
      List<String> paths = new ArrayList<>();
      for (int i = 1; i < people.size(); i++) {
        paths.add(
            "/people/" + encoded(id(people.get(i - 1))) + "/with/" + encoded(id(people.get(i))));
      }
      return paths;
    }
  },
  EVENTS {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      return Stream.concat(
              Stream.of("/events", "/events?type=meeting", "/events?q=war"),
              people(client).stream().map(hit -> "/events?person=" + encoded(id(hit))))
          .toList();
    }
  },
  EVENT {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      return hits(client, Indices.Kind.EVENTS, "_doc").stream()
          .map(hit -> "/events/" + encoded(id(hit)))
          .toList();
    }
  },
  /** Words that somebody was quoted with, words of a body, and words that nobody said. */
  QUOTATION_CHECK {
    @Override
    List<String> paths(ElasticsearchClient client) throws IOException {
      List<String> paths = new ArrayList<>();
      for (Hit<ObjectNode> hit : hits(client, Indices.Kind.ARTICLES, ArticleFields.ID)) {
        for (JsonNode passage : Objects.requireNonNull(hit.source()).path("passages")) {
          String[] words = passage.path("text").asText().split(" ", -1);
          if (words.length > 12) {
            paths.add(check(words, 2, 12));
            words[7] = "elsewhere";
            paths.add(check(words, 3, 12));
            break;
          }
        }
      }
      paths.add("/quotes/check?words=" + encoded("no purple walrus ever signed this treaty"));
      return paths;
    }
  };

  private static final int MANY = 25;

  private static final List<String> QUERIES =
      List.of(
          "river",
          "war history",
          "\"united states\"",
          "railway station opened",
          "president elected parliament",
          "population of the town",
          "album OR song",
          "football -american",
          "engineer*",
          "title:church stone");

  /** What comes behind the host. */
  abstract List<String> paths(ElasticsearchClient client) throws IOException;

  /** Those most written about. */
  private static List<Hit<ObjectNode>> people(ElasticsearchClient client) throws IOException {
    return hits(client, Indices.Kind.PEOPLE, PersonFields.ARTICLE_COUNT);
  }

  private static List<Hit<ObjectNode>> hits(
      ElasticsearchClient client, Indices.Kind kind, String order) throws IOException {
    return client
        .search(
            search ->
                search
                    .index(Indices.DEFAULT.alias(kind))
                    .size(MANY)
                    .sort(sort -> sort.field(f -> f.field(order).order(SortOrder.Desc))),
            ObjectNode.class)
        .hits()
        .hits();
  }

  private static String id(Hit<ObjectNode> hit) {
    return Objects.requireNonNull(hit.id());
  }

  private static String text(Hit<ObjectNode> hit, String field) {
    return Objects.requireNonNull(hit.source()).path(field).asText();
  }

  private static String check(String[] words, int from, int to) {
    return "/quotes/check?words=" + encoded(String.join(" ", List.of(words).subList(from, to)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
