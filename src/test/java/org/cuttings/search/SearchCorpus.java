package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.elastic.Indices;
import org.cuttings.index.AcrossArticles;
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.ArticleWriter;
import org.cuttings.index.Derivation;
import org.cuttings.index.Filing;
import org.cuttings.index.Link;
import org.cuttings.index.Standing;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;

/** An index of its own on the engine of the test run, and articles to fill it. */
public final class SearchCorpus {
  static final String HARBOUR_MEETING = "HARBOUR_MEETING";
  static final String LAWYER_DENIES = "LAWYER_DENIES";
  static final String CASELESS_NOTE = "CASELESS_NOTE";
  static final String YEAR_IN_REVIEW = "YEAR_IN_REVIEW";
  static final String LIGHTHOUSE_CLOSES = "LIGHTHOUSE_CLOSES";
  static final String SPANISH_COLUMN = "SPANISH_COLUMN";
  static final String INITIALS = "INITIALS";
  static final String WIRE_COPY = "WIRE_COPY";
  static final String TITLE_ONLY = "TITLE_ONLY";
  static final String PETRIFIED = "PETRIFIED";
  static final String CAMPAIGN_CHAIRMAN = "CAMPAIGN_CHAIRMAN";

  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("search"));
  private final ArticleIndex index = new ArticleIndex(client, indices);
  private final Map<ArticleId, String> names = new LinkedHashMap<>();

  public SearchCorpus() {
    index.ensureExists();
  }

  /** The articles of {@code search/corpus.json}, in their order. */
  public static List<Article> articles() {
    try (InputStream in = SearchCorpus.class.getResourceAsStream("/search/corpus.json")) {
      List<Article> articles = new ArrayList<>();
      for (JsonNode document : new ObjectMapper().readTree(Objects.requireNonNull(in))) {
        articles.add(article(document));
      }
      return articles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive that sees what is written at once. */
  public ElasticArchive archive() {
    return archive(InstantSource.system(), 20_000);
  }

  ElasticArchive archive(InstantSource clock, int step) {
    return new ElasticArchive(
        client,
        indices,
        new ElasticNameLookup(client, indices),
        Duration.ZERO,
        clock,
        step,
        Relevance.Weights.USUAL,
        Groupings.NONE);
  }

  ElasticArchive archive(Relevance.Weights weights) {
    return new ElasticArchive(
        client,
        indices,
        new ElasticNameLookup(client, indices),
        Duration.ZERO,
        InstantSource.system(),
        20_000,
        weights,
        Groupings.NONE);
  }

  /** An archive with what people put together. */
  ElasticArchive archive(Groupings groupings) {
    return new ElasticArchive(
        client,
        indices,
        new ElasticNameLookup(client, indices),
        Duration.ZERO,
        InstantSource.system(),
        20_000,
        Relevance.Weights.USUAL,
        groupings);
  }

  /** The answer to a request of a kind of its own. */
  SearchResponse<JsonNode> search(SearchRequest.Builder request) {
    return new Engine(client).search(request.index(indices.articles()).build());
  }

  public Indices indices() {
    return indices;
  }

  public void write(List<Article> articles) {
    write(articles, article -> Evidence.NONE);
  }

  public void write(List<Article> articles, Function<Article, Evidence> evidence) {
    try (ArticleWriter writer =
        new ArticleWriter(
            client,
            indices,
            (id, refusal) -> {
              if (refusal != null) {
                throw new IllegalStateException(id + ": " + refusal);
              }
            })) {
      for (Article article : articles) {
        names.put(article.id(), article.original().name());
        Filing filing =
            // Some at once, some after each other.
            Filing.first(
                article.original().name(),
                Instant.parse("2026-01-02T03:04:05Z").plusSeconds(names.size() % 7));
        writer.write(
            article,
            evidence.apply(article),
            filing,
            new Standing("", "", filing, links(article), Set.of()));
      }
    }
    index.refresh();
  }

  /** Joins events and counts people over everything written, as the end of an ingest does. */
  public void across(List<AuthorityRecord> records) {
    AcrossArticles across =
        AcrossArticles.since(
            0, client, indices, Derivation.of("1", records, article -> Evidence.NONE));
    across.tasks().forEach(task -> task.run(looked -> {}));
    assertThat(across.finish().problems()).isEmpty();
    index.refresh();
  }

  private static List<Link> links(Article article) {
    return article.original().name().equals(INITIALS)
        // What linking would find; the writer is handed it.
        ? List.of(new Link(ArticleId.of(WIRE_COPY), "US officials", "Sample Tribune", 0.75))
        : List.of();
  }

  /** Names of the articles of a page, in its order. */
  List<String> names(SearchResults results) {
    return results.articles().stream()
        .map(hit -> Objects.requireNonNull(names.get(hit.article().id())))
        .toList();
  }

  public static Article article(
      String name, Metadata metadata, Format format, List<String> passages, List<Part> parts) {
    Draft draft = new Draft();
    passages.forEach(text -> draft.passage(Passage.Kind.PARAGRAPH, text));
    return draft.article(name, metadata, format, parts);
  }

  private static Article article(JsonNode document) {
    Draft draft = new Draft();
    for (JsonNode passage : document.path("passages")) {
      draft.passage(
          kind(Passage.Kind.class, passage.path("kind").asText("paragraph")),
          passage.path("text").asText());
    }
    List<Part> parts = new ArrayList<>();
    for (JsonNode part : document.path("parts")) {
      parts.add(
          draft.part(
              kind(Part.Kind.class, part.path("kind").asText()),
              text(part, "author"),
              part.path("text").asText()));
    }
    List<String> byline = new ArrayList<>();
    document.path("byline").forEach(name -> byline.add(name.asText()));
    String date = text(document, "date");
    return draft.article(
        document.path("name").asText(),
        new Metadata(
            text(document, "title"),
            byline,
            date == null ? null : PartialDate.parse(date).orElseThrow(),
            text(document, "source"),
            text(document, "language"),
            null),
        kind(Format.class, document.path("format").asText()),
        parts);
  }

  private static @Nullable String text(JsonNode object, String field) {
    return object.path(field).isTextual() ? object.path(field).asText() : null;
  }

  private static <E extends Enum<E>> E kind(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  /** An article's text while it is put together. */
  private static final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages = new ArrayList<>();

    void passage(Passage.Kind kind, String words) {
      passages.add(
          new Passage(
              passages.size(), kind, kind == Passage.Kind.HEADING ? 2 : 0, appended(words)));
    }

    Part part(Part.Kind kind, @Nullable String author, String words) {
      return new Part(kind, author, appended(words));
    }

    private Words appended(String words) {
      int start = text.length();
      text.append(words);
      Words appended = Words.copy(text.toString(), new TextSpan(start, text.length()));
      text.append("\n\n");
      return appended;
    }

    Article article(String name, Metadata metadata, Format format, List<Part> parts) {
      return new Article(
          ArticleId.of(name),
          format,
          new Original("0".repeat(64), name, text.length(), "text/plain", "UTF-8"),
          metadata,
          text.toString(),
          OffsetMap.copy(0, text.length()),
          passages,
          parts);
    }
  }
}
