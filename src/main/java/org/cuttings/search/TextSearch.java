package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.TextSpan;
import org.cuttings.search.SearchResults.QueryReading;
import org.jspecify.annotations.Nullable;

/**
 * A search in one text field and its stemmed sibling, in the query language of articles. What asks
 * for something that only articles have (a title, a part, a date of publication) is left out, and
 * said to be.
 */
public final class TextSearch {
  private static final String NOT_HERE =
      "only articles can be asked for that; this is another list";

  private final String field;
  private final String stemmedField;
  private final Highlights highlights = new Highlights();
  private final @Nullable Query query;
  private final List<Clause.Text> texts = new ArrayList<>();
  private final QueryReading reading;

  /**
   * @param typed as a person typed it
   */
  public TextSearch(String typed, String field, String stemmedField) {
    this.field = field;
    this.stemmedField = stemmedField;
    ParsedQuery parsed = QueryParser.parse(typed);
    List<SearchResults.Ignored> ignored = new ArrayList<>(parsed.reading().ignored());
    @Nullable Clause clause = parsed.clause();
    @Nullable Clause kept = clause == null ? null : kept(clause, ignored);
    query = kept == null ? null : matching(kept);
    if (kept != null) {
      Sought.in(kept).forEach(one -> texts.add(one.text()));
    }
    reading = new QueryReading(kept == null ? "" : QueryWriter.write(kept), ignored);
  }

  /** How it was understood. */
  public QueryReading reading() {
    return reading;
  }

  /** What matches; empty where nothing is asked for. */
  public Optional<Query> query() {
    return Optional.ofNullable(query);
  }

  /** Marks the matching words in the whole field; empty where nothing can be marked. */
  public Optional<Highlight> highlight() {
    return highlights.of(texts, field, stemmedField);
  }

  /**
   * The marked ranges of {@code text}, one value of the field.
   *
   * @param marked what Elasticsearch marked in the entry
   */
  public List<TextSpan> spans(String text, Map<String, List<String>> marked) {
    return highlights.spans(
        text, highlights.byText(marked).getOrDefault(Highlights.key(text), List.of()));
  }

  /** The clause without what only articles have; null where nothing is left. */
  private static @Nullable Clause kept(Clause clause, List<SearchResults.Ignored> ignored) {
    return switch (clause) {
      case Clause.All all -> {
        List<Clause> clauses = kept(all.clauses(), ignored);
        yield clauses.size() < 2 ? first(clauses) : new Clause.All(clauses);
      }
      case Clause.Any any -> {
        List<Clause> clauses = kept(any.clauses(), ignored);
        yield clauses.size() < 2 ? first(clauses) : new Clause.Any(clauses);
      }
      case Clause.Not not -> {
        @Nullable Clause within = kept(not.clause(), ignored);
        yield within == null ? null : new Clause.Not(within);
      }
      case Clause.Text text when text.field() == Clause.Field.WORDS -> text;
      case Clause.Text text -> ignored(text, ignored);
      case Clause.Within within -> ignored(within, ignored);
      case Clause.HasPart part -> ignored(part, ignored);
      case Clause.Missing missing -> ignored(missing, ignored);
      case Clause.Dated dated -> ignored(dated, ignored);
    };
  }

  private static List<Clause> kept(List<Clause> clauses, List<SearchResults.Ignored> ignored) {
    List<Clause> kept = new ArrayList<>();
    for (Clause clause : clauses) {
      @Nullable Clause one = kept(clause, ignored);
      if (one != null) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static @Nullable Clause first(List<Clause> clauses) {
    return clauses.isEmpty() ? null : clauses.getFirst();
  }

  private static @Nullable Clause ignored(Clause clause, List<SearchResults.Ignored> ignored) {
    ignored.add(new SearchResults.Ignored(QueryWriter.write(clause), NOT_HERE));
    return null;
  }

  private Query matching(Clause clause) {
    return switch (clause) {
      case Clause.All all ->
          Query.of(
              q -> q.bool(bool -> bool.must(all.clauses().stream().map(this::matching).toList())));
      case Clause.Any any -> Queries.anyOf(any.clauses().stream().map(this::matching).toList());
      case Clause.Not not -> Queries.not(matching(not.clause()));
      case Clause.Text text -> ClauseQueries.in(text, List.of(field), List.of(stemmedField));
      case Clause.Within within -> matching(within.clause());
      case Clause.HasPart part -> Queries.everything();
      case Clause.Missing missing -> Queries.everything();
      case Clause.Dated dated -> Queries.everything();
    };
  }
}
