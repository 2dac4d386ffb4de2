package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
    return readAll(List.of(query), which).getFirst();
  }

  /** Several queries, in one round trip, and another where some are names that have others. */
  List<ParsedQuery> readAll(List<String> queries, Names which) {
    List<ParsedQuery> parsed = queries.stream().map(QueryParser::parse).toList();
    List<RequestItem> questions = new ArrayList<>();
    parsed.forEach(one -> question(one).ifPresent(questions::add));
    Iterator<MultiSearchItem<JsonNode>> answers = engine.searchAll(questions).iterator();
    List<UncheckedReading> named =
        parsed.stream()
            .map(
                one ->
                    question(one).isPresent()
                        ? named(one, answers.next())
                        : UncheckedReading.NOBODY)
            .toList();
    List<MultiSearchItem<JsonNode>> checks =
        engine.searchAll(named.stream().flatMap(one -> one.checks().stream()).toList());
    List<ParsedQuery> read = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < parsed.size(); i++) {
      int end = at + named.get(i).checks().size();
      read.add(under(parsed.get(i), which, named.get(i).checked(checks.subList(at, end))));
      at = end;
    }
    return read;
  }

  /**
   * Whom a query names, by what can be asked along with other things.
   *
   * @param answer to {@link #question}
   */
  UncheckedReading named(ParsedQuery parsed, MultiSearchItem<JsonNode> answer) {
    @Nullable String words = words(parsed);
    return words == null ? UncheckedReading.NOBODY : names.exactly(words, answer);
  }

  /** Whom a query names if it is misspelled, in one round trip. */
  UncheckedReading nearly(ParsedQuery parsed) {
    @Nullable String words = words(parsed);
    return words == null ? UncheckedReading.NOBODY : names.nearly(words);
  }

  /** The same, with what has to be asked about it. */
  NameReading checked(UncheckedReading named) {
    return named.checked(engine.searchAll(named.checks()));
  }

  /** Whether it may be a name that nobody has as it is written. */
  static boolean mayBeMisspelled(ParsedQuery read) {
    return read.names().people().isEmpty() && words(read) != null;
  }

  /** The query under all names that go with it, unless only what was typed is wanted. */
  static ParsedQuery under(ParsedQuery parsed, Names which, NameReading named) {
    @Nullable Clause clause = parsed.clause();
    if (clause == null || which == Names.EXACT || named.otherNames().isEmpty()) {
      return new ParsedQuery(clause, parsed.reading(), named);
    }
    List<Clause> any = new ArrayList<>(List.of(clause));
    for (String name : named.otherNames()) {
      any.add(new Clause.Phrase(Field.WORDS, name, 0));
    }
    Clause wider = new Clause.Any(any);
    return new ParsedQuery(
        wider, new QueryReading(QueryWriter.write(wider), parsed.reading().ignored()), named);
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
