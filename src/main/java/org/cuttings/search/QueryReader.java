package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cuttings.search.Clause.Field;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.SearchResults.QueryReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads queries. One that is nothing but a name is looked for under the other names of the same
 * person, too, as if the reader had typed them with OR; so counts, facets and marks follow from
 * what was understood, as ever. Quoted words are never added to.
 */
final class QueryReader {
  private static final int MOST_WORDS = 4;

  private final Engine engine;
  private final NameLookup names;

  QueryReader(Engine engine, NameLookup names) {
    this.engine = engine;
    this.names = names;
  }

  /** The search that tells whom a query names; empty for one that is no name. */
  Optional<RequestItem> question(ParsedQuery parsed) {
    @Nullable String words = words(parsed);
    return words == null ? Optional.empty() : names.question(words);
  }

  ParsedQuery read(String query, Names which) {
    ParsedQuery parsed = QueryParser.parse(query);
    return question(parsed)
        .map(question -> read(parsed, which, engine.searchAll(List.of(question)).getFirst()))
        .orElse(parsed);
  }

  /** Several queries, in one round trip. */
  List<ParsedQuery> readAll(List<String> queries, Names which) {
    List<ParsedQuery> parsed = queries.stream().map(QueryParser::parse).toList();
    List<RequestItem> questions = new ArrayList<>();
    parsed.forEach(one -> question(one).ifPresent(questions::add));
    Iterator<MultiSearchItem<JsonNode>> answers = engine.searchAll(questions).iterator();
    return parsed.stream()
        .map(one -> question(one).isPresent() ? read(one, which, answers.next()) : one)
        .toList();
  }

  /**
   * @param answer to {@link #question}
   */
  ParsedQuery read(ParsedQuery parsed, Names which, MultiSearchItem<JsonNode> answer) {
    return expanded(parsed, which, words -> names.exactly(words, answer)).orElse(parsed);
  }

  /** Whether it may be a name that nobody has as it is written. */
  static boolean mayBeMisspelled(ParsedQuery read) {
    return read.names().people().isEmpty() && words(read) != null;
  }

  /** The query under the names of whom it names if it is misspelled; empty where it is not. */
  Optional<ParsedQuery> nearly(String query, Names which) {
    return expanded(QueryParser.parse(query), which, names::nearly)
        .filter(read -> !read.names().otherNames().isEmpty());
  }

  private static Optional<ParsedQuery> expanded(
      ParsedQuery parsed, Names which, Function<String, NameReading> lookup) {
    @Nullable Clause clause = parsed.clause();
    @Nullable String words = words(parsed);
    if (clause == null || words == null) {
      return Optional.empty();
    }
    NameReading named = lookup.apply(words);
    if (which == Names.EXACT || named.otherNames().isEmpty()) {
      return Optional.of(new ParsedQuery(clause, parsed.reading(), named));
    }
    List<Clause> any = new ArrayList<>(List.of(clause));
    for (String name : named.otherNames()) {
      any.add(new Clause.Phrase(Field.WORDS, name, 0));
    }
    Clause wider = new Clause.Any(any);
    return Optional.of(
        new ParsedQuery(
            wider, new QueryReading(QueryWriter.write(wider), parsed.reading().ignored()), named));
  }

  /** The words of a query that has nothing but a few words; null for any other. */
  private static @Nullable String words(ParsedQuery parsed) {
    @Nullable Clause clause = parsed.clause();
    if (clause == null) {
      return null;
    }
    List<Clause> clauses =
        switch (clause) {
          case Clause.All all -> all.clauses();
          case Clause.Word word -> List.<Clause>of(word);
          case Clause.Any any -> List.<Clause>of();
          case Clause.Not not -> List.<Clause>of();
          case Clause.Within within -> List.<Clause>of();
          case Clause.HasPart part -> List.<Clause>of();
          case Clause.Missing missing -> List.<Clause>of();
          case Clause.Dated dated -> List.<Clause>of();
          case Clause.Prefix prefix -> List.<Clause>of();
          case Clause.Fuzzy fuzzy -> List.<Clause>of();
          case Clause.Phrase phrase -> List.<Clause>of();
        };
    List<String> words = new ArrayList<>();
    for (Clause one : clauses) {
      if (!(one instanceof Clause.Word word) || word.field() != Field.WORDS) {
        return null;
      }
      words.add(word.text());
    }
    return words.isEmpty() || words.size() > MOST_WORDS ? null : String.join(" ", words);
  }
}
