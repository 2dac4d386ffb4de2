package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.SearchResults;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page without results never suggests a spelling that leads to another one, and the number beside
 * the suggestion is what it finds: for hundreds of misspellings of words that the sample corpus
 * has, alone, beside others, in phrases, in fields and under random filters.
 */
@EngineSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingsIT {
  private static final int QUERIES = 400;
  private static final Pattern WORD = Pattern.compile("[\\p{L}']{4,}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Random random = new Random(17);
  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("spellings"));
  private final ElasticArchive archive =
      new ElasticArchive(client, indices, new ElasticNameLookup(client, indices));
  private final List<String> words = new ArrayList<>();

  @BeforeAll
  void takeInTheSample(@TempDir Path folder) throws IOException {
    AuthorityFile.layDown(folder);
    new IngestRun(
            client,
            indices,
            folder,
            ArchiveDerivation.of(folder, new MemoryJournal(Clock.systemUTC())),
            Clock.systemUTC())
        .run(
            List.of(SampleCorpus.layOut(folder)),
            Metadata.UNKNOWN,
            what -> new IngestRunIT.Silent(),
            failure -> {});
    client.indices().refresh(refresh -> refresh.index(indices.prefix() + "-*"));
    TreeSet<String> distinct = new TreeSet<>();
    try (Stream<ArticleSummary> all = archive.all(SearchParameters.EMPTY)) {
      all.flatMap(one -> archive.article(one.id(), "").orElseThrow().passages().stream())
          .flatMap(passage -> WORD.matcher(passage.text()).results())
          .forEach(word -> distinct.add(word.group()));
    }
    words.addAll(distinct);
  }

  @Test
  void aSuggestedSpellingFindsWhatItSaysItFinds() {
    int suggested = 0;
    int empty = 0;
    for (int i = 0; i < QUERIES; i++) {
      SearchParameters asked = filtered(SearchParameters.EMPTY.withQuery(query()));
      SearchResults.@Nullable Advice advice = archive.search(asked).advice();
      if (advice == null) {
        continue;
      }
      empty++;
      String spelling = advice.spelling();
      if (spelling != null) {
        suggested++;
        assertThat(archive.search(asked.withQuery(spelling)).total())
            .as("%s instead of %s", spelling, asked.toQueryString())
            .isEqualTo(advice.spellingTotal())
            .isPositive();
      }
    }
    System.out.printf(
        "%d misspelled queries: %d find nothing, %d of these get another spelling%n",
        QUERIES, empty, suggested);
    assertThat(suggested).isGreaterThan(QUERIES / 4);
  }

  @Test
  void whatIsLeftWithoutAWordIsAsMuchAsItsPageFinds() {
    int names = 0;
    for (String rest : List.of("Kislyak", "Sergey Kislyak", "Kushner", "Kilimnik", "meeting")) {
      for (SearchParameters asked :
          List.of(
              SearchParameters.EMPTY.withQuery(rest + " xqztvw"),
              SearchParameters.EMPTY.withQuery(rest + " xqztvw").withNames(Names.EXACT))) {
        SearchResults.Advice advice = Objects.requireNonNull(archive.search(asked).advice());
        SearchResults.Droppable dropped =
            advice.droppable().stream()
                .filter(one -> one.label().equals("xqztvw"))
                .findFirst()
                .orElseThrow();
        SearchResults found = archive.search(dropped.without());
        assertThat(dropped.total()).as(asked.toQueryString()).isEqualTo(found.total());
        names += found.names().otherNames().isEmpty() ? 0 : 1;
      }
    }
    assertThat(names).as("queries of a name that has others").isPositive();
  }

  private String query() {
    String wrong = misspelled(word());
    return switch (random.nextInt(9)) {
      case 0 -> wrong + " " + word();
      case 1 -> word() + " " + misspelled(word()) + " " + wrong;
      case 2 -> "\"" + wrong + "\" " + word();
      case 3 -> "\"" + wrong + " " + word() + "\"";
      case 4 -> "title:" + wrong;
      case 5 -> wrong + " -" + word();
      case 6 -> wrong + " in:comments";
      case 7 -> wrong.toUpperCase(Locale.ROOT) + " OR " + misspelled(word());
      default -> wrong;
    };
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /** With one or two of the errors that fingers make. */
  private String misspelled(String word) {
    String wrong = word;
    for (int i = random.nextInt(3) == 0 ? 2 : 1; i > 0; i--) {
      wrong = mistyped(wrong);
    }
    return wrong;
  }

  private String mistyped(String word) {
    int at = random.nextInt(word.length() - 1);
    String before = word.substring(0, at);
    String rest = word.substring(at);
    return switch (random.nextInt(5)) {
      case 0 -> before + rest.charAt(1) + rest.charAt(0) + rest.substring(2);
      case 1 -> before + rest.substring(1);
      case 2 -> before + rest.charAt(0) + rest;
      case 3 -> before + letter() + rest.substring(1);
      default -> before + letter() + rest;
    };
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private SearchParameters filtered(SearchParameters parameters) {
    SearchParameters filtered =
        random.nextInt(4) == 0 ? parameters.withNames(Names.EXACT) : parameters;
    for (int i = random.nextInt(3); i > 0; i--) {
      Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
      List<FacetValue> values = archive.facetValues(SearchParameters.EMPTY, facet);
      if (!values.isEmpty()) {
        String value = values.get(random.nextInt(values.size())).value();
        filtered =
            random.nextBoolean()
                ? filtered.withIncluded(facet, value)
                : filtered.withExcluded(facet, value);
      }
    }
    return random.nextInt(5) == 0
        ? filtered.withDates(
            new DateFilter(
                null,
                PartialDate.parse("20" + (10 + random.nextInt(10))).orElseThrow(),
                DateFilter.Match.values()[random.nextInt(2)]))
        : filtered;
  }
}
