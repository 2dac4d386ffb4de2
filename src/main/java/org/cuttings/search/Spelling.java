package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.SuggestSort;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.elastic.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * Other spellings of a query, the most likely first: words that the archive does not have are
 * replaced by those most like them; then, one at a time, words that have a more frequent likeness.
 */
final class Spelling {
  private static final int MAX_WORDS = 8;
  private static final int MAX_OPTIONS = 3;
  private static final int MAX_CANDIDATES = 16;
  private static final int MIN_LETTERS = 3;
  private static final String MISSING = "missing";
  private static final String FREQUENT = "frequent";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private final @Nullable Clause clause;
  private final List<String> words;

  Spelling(@Nullable Clause clause) {
    this.clause = clause;
    Set<String> distinct = new LinkedHashSet<>();
    if (clause != null) {
      for (Sought sought : Sought.in(clause)) {
        if (sought.text().field() != Clause.Field.SOURCE) {
          WORD.matcher(sought.text().text())
              .results()
              .map(match -> match.group().toLowerCase(Locale.ROOT))
              .filter(word -> word.length() >= MIN_LETTERS)
              .forEach(distinct::add);
        }
      }
    }
    words = distinct.stream().limit(MAX_WORDS).toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  SearchRequest.Builder request() {
    return new SearchRequest.Builder()
        .size(0)
        .trackTotalHits(track -> track.enabled(false))
        .suggest(
            Suggester.of(
                suggester -> {
                  for (int i = 0; i < words.size(); i++) {
                    suggester
                        .suggesters(MISSING + i, suggester(words.get(i), SuggestMode.Missing))
                        .suggesters(FREQUENT + i, suggester(words.get(i), SuggestMode.Popular));
                  }
                  return suggester;
                }));
  }

  private static FieldSuggester suggester(String word, SuggestMode mode) {
    return FieldSuggester.of(
        field ->
            field
                .text(word)
                .term(
                    term ->
                        term.field(ArticleFields.SPELLING)
                            .suggestMode(mode)
                            .size(MAX_OPTIONS)
                            .maxEdits(2)
                            .prefixLength(0)
                            .minWordLength(MIN_LETTERS)
                            .sort(SuggestSort.Score)));
  }

  /** Queries to try, the most likely first. */
  List<Clause> candidates(ResponseBody<JsonNode> response) {
    if (clause == null) {
      return List.of();
    }
    List<List<String>> missing = new ArrayList<>();
    List<List<String>> frequent = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      missing.add(options(response, MISSING + i));
      frequent.add(options(response, FREQUENT + i));
    }
    Set<Clause> candidates = new LinkedHashSet<>();
    for (Map<String, String> spelling : spellings(missing, frequent)) {
      Clause respelled = respelled(clause, spelling);
      if (!respelled.equals(clause)) {
        candidates.add(respelled);
      }
    }
    return candidates.stream().limit(MAX_CANDIDATES).toList();
  }

  private List<Map<String, String>> spellings(
      List<List<String>> missing, List<List<String>> frequent) {
    Map<String, String> best = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (!missing.get(i).isEmpty()) {
        best.put(words.get(i), missing.get(i).getFirst());
      }
    }
    List<Map<String, String>> spellings = new ArrayList<>();
    spellings.add(best);
    for (int i = 0; i < words.size(); i++) {
      for (String option : missing.get(i)) {
        spellings.add(with(best, words.get(i), option));
      }
    }
    Map<String, String> all = new HashMap<>(best);
    for (int i = 0; i < words.size(); i++) {
      for (String option : frequent.get(i)) {
        spellings.add(with(best, words.get(i), option));
        all.putIfAbsent(words.get(i), option);
      }
    }
    spellings.add(all);
    return spellings;
  }

  private static Map<String, String> with(Map<String, String> best, String word, String option) {
    Map<String, String> other = new HashMap<>(best);
    other.put(word, option);
    return other;
  }

  private static List<String> options(ResponseBody<JsonNode> response, String name) {
    List<String> options = new ArrayList<>();
    for (Suggestion<JsonNode> suggestion : response.suggest().getOrDefault(name, List.of())) {
      suggestion.term().options().stream().map(TermSuggestOption::text).forEach(options::add);
    }
    return options;
  }

  private static Clause respelled(Clause clause, Map<String, String> spelling) {
    return switch (clause) {
      case Clause.All all -> new Clause.All(respelled(all.clauses(), spelling));
      case Clause.Any any -> new Clause.Any(respelled(any.clauses(), spelling));
      case Clause.Within within ->
          new Clause.Within(within.places(), respelled(within.clause(), spelling));
      case Clause.Word word -> new Clause.Word(word.field(), respelled(word.text(), spelling));
      case Clause.Prefix prefix ->
          new Clause.Prefix(prefix.field(), respelled(prefix.text(), spelling));
      case Clause.Fuzzy fuzzy ->
          new Clause.Fuzzy(fuzzy.field(), respelled(fuzzy.text(), spelling), fuzzy.edits());
      case Clause.Phrase phrase ->
          new Clause.Phrase(phrase.field(), respelled(phrase.text(), spelling), phrase.slop());
      case Clause.Not not -> not;
      case Clause.HasPart part -> part;
      case Clause.Missing missing -> missing;
      case Clause.Dated dated -> dated;
    };
  }

  private static List<Clause> respelled(List<Clause> clauses, Map<String, String> spelling) {
    return clauses.stream().map(clause -> respelled(clause, spelling)).toList();
  }

  private static String respelled(String text, Map<String, String> spelling) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    spelling.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
  }
}
