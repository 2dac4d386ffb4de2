package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleHit;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.Facet;
import org.cuttings.search.PassageHit;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.SearchResults;
import org.cuttings.search.SourceCoverage;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.Suggestions;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names as readers type them, and whom they mean: {@code search/names.tsv}, over the sample corpus
 * and, where it is present, the seeds.
 */
@EngineSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesListIT {
  private static final double LEAST = 0.95;

  private SampleArchive sample;
  private PeopleSearch people;
  private ElasticArchive archive;

  /** A line of the list. */
  private record Name(String typed, String id, String corpus) {}

  @BeforeAll
  void takeInTheSample(@TempDir Path folder) {
    sample = new SampleArchive("names-list", folder);
    people = sample.people();
    archive = sample.archive();
  }

  @Test
  void whoIsMeantComesFirstWhileTyping() {
    List<Name> names = names("sample");
    assertThat(names).hasSizeGreaterThanOrEqualTo(60);
    List<String> wrong = wrong(names);
    System.out.printf(
        "%d of %d names; wrong: %s%n", names.size() - wrong.size(), names.size(), wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - LEAST) * names.size()));
  }

  @Test
  void whoIsMeantComesFirstOverTheSeedsToo() {
    sample.takeIn(Shared.path("seeds"));
    List<Name> names = new ArrayList<>(names("sample"));
    names.addAll(names("seeds"));
    List<String> wrong = wrong(names);
    System.out.printf(
        "%d of %d names; wrong: %s%n", names.size() - wrong.size(), names.size(), wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) ((1 - LEAST) * names.size()));
  }

  private List<String> wrong(List<Name> names) {
    List<String> wrong = new ArrayList<>();
    for (Name name : names) {
      List<Suggestions.Known> found = people.suggestions(name.typed).names();
      String first = found.isEmpty() ? "nobody" : found.getFirst().summary().key();
      if (!first.equals(name.id)) {
        wrong.add(name.typed + " → " + first);
      }
    }
    return wrong;
  }

  @Test
  void aSearchThatIsANameShowsWhoItIsAndLooksForEveryName() {
    SearchResults kislyak = search("Kislyak, Sergey", Names.ALL);
    assertThat(kislyak.names().people().getFirst().key()).isEqualTo("sergey-kislyak");
    assertThat(kislyak.names().otherNames()).contains("Kislyak").contains("Kisliak");
    assertThat(kislyak.reading().understood()).startsWith("Kislyak Sergey OR \"");
    SearchResults typed = search("Kislyak, Sergey", Names.EXACT);
    assertThat(typed.total()).isLessThan(kislyak.total());
    assertThat(typed.names().people()).hasSize(1);
    assertThat(search("\"Kislyak, Sergey\"", Names.ALL).names().people())
        .as("quoted text is never expanded")
        .isEmpty();
  }

  @Test
  void aSurnameThatSeveralBearListsThem() {
    SearchResults trump = search("Trump", Names.ALL);
    assertThat(trump.names().people()).hasSizeGreaterThan(1);
    assertThat(trump.names().people().getFirst().key()).isEqualTo("donald-trump");
    assertThat(trump.names().otherNames()).as("nobody knows which of them").isEmpty();
  }

  @Test
  void aMisspelledNameLeadsToArticles() {
    for (String typed : List.of("Kislayk", "Golstone", "Papadopolous")) {
      SearchResults found = search(typed, Names.ALL);
      assertThat(found.total()).as(typed).isPositive();
      assertThat(found.names().people()).as(typed).isNotEmpty();
    }
    assertThat(search("zzyzxq", Names.ALL).total()).isZero();
  }

  /** Lists, files and marks of a search are those of its page, whichever names it looks for. */
  @Test
  void whateverIsTakenFromASearchHasTheSameNames() {
    for (String typed : List.of("Kislyak, Sergey", "Kislayk", "ambassador", "\"Kislyak\"")) {
      for (Names names : Names.values()) {
        SearchParameters asked = SearchParameters.EMPTY.withQuery(typed).withNames(names);
        SearchResults page = archive.search(asked);
        String what = asked.toQueryString();
        try (Stream<ArticleSummary> all = archive.all(asked)) {
          assertThat(all.count()).as(what).isEqualTo(page.total());
        }
        assertThat(
                archive.beside(asked, List.of()).coverage().stream()
                    .mapToLong(SourceCoverage::articles)
                    .sum())
            .as(what)
            .isEqualTo(page.total());
        assertThat(archive.facetValues(asked, Facet.SOURCE))
            .as(what)
            .isEqualTo(page.values(Facet.SOURCE));
        page.articles().forEach(hit -> assertSameMarks(hit, typed, names));
      }
    }
  }

  private void assertSameMarks(ArticleHit hit, String typed, Names names) {
    ArticleId id = hit.article().id();
    ArticleView article = archive.article(id, typed, names).orElseThrow();
    assertThat(archive.read(List.of(id), typed, names).getFirst().article()).isEqualTo(article);
    for (PassageHit passage : hit.passages()) {
      assertThat(article.passages().get(passage.ordinal()).highlights())
          .as("%s, %s names, in %s", typed, names, passage.text())
          .isEqualTo(passage.highlights());
    }
  }

  private SearchResults search(String typed, Names names) {
    return archive.search(SearchParameters.EMPTY.withQuery(typed).withNames(names));
  }

  private static List<Name> names(String corpus) {
    try (InputStream in = NamesListIT.class.getResourceAsStream("/search/names.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(fields -> new Name(fields[0], fields[1], fields[2]))
          .filter(name -> name.corpus.equals(corpus))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
