package org.cuttings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.web.articles.ComparePage;
import org.cuttings.web.page.Templates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ComparePageTest {
  private static final Templates TEMPLATES = new Templates(new Templates.Site("/s/", "test"));
  private static final FixtureArchive ARCHIVE = new FixtureArchive();

  @Test
  void whatOnlyOneHasStandsInItsOwnGroup() {
    Document page = render(Fixtures.TOWER, Fixtures.HOSTILE);

    assertThat(page.select("h2").eachText())
        .containsExactly("People", "Organisations", "Places", "Events");
    assertThat(page.expectFirst("section").select(".which").eachText())
        .containsExactly("Only in Quayside Weekly: 2", "Only in " + Fixtures.ATTACK + ": 1");
    assertThat(page.expectFirst("section").expectFirst("tbody").select("th[scope=row]").eachText())
        .containsExactly("Ines Roth", "Pavel Dorn");
    assertThat(page.select("section").eachText().getLast())
        .contains("Meeting, 9 June 2016: Ines Roth");
    assertThat(page.select("script")).hasSize(1);
  }

  @Test
  void whatBothHaveLeadsToItsPlaceInEach() {
    ReadArticle tower = ARCHIVE.read(List.of(Fixtures.TOWER), "", Names.ALL).getFirst();
    ReadArticle wire = ARCHIVE.read(List.of(Fixtures.WIRE_COPY), "", Names.ALL).getFirst();
    Document page = parse(ComparePage.of(tower, new ReadArticle(wire.article(), tower.evidence())));

    assertThat(page.select(".which").eachText()).allMatch(group -> group.startsWith("In both"));
    assertThat(page.expectFirst("tbody tr td").select("a").attr("href"))
        .isEqualTo("/articles/" + Fixtures.TOWER + "#p0");
    assertThat(page.select("tbody tr td").get(1).select("a").attr("href"))
        .isEqualTo("/articles/" + Fixtures.WIRE_COPY + "#p0");
    assertThat(page.expectFirst("tbody tr td").text()).endsWith("times");
  }

  @Test
  void articlesWithoutEvidenceAreSaidToHaveNone() {
    Document page = render(Fixtures.BARE, Fixtures.ARABIC);

    assertThat(page.select("table")).isEmpty();
    assertThat(page.text()).contains("Neither article speaks of anybody");
  }

  private static Document render(ArticleId one, ArticleId other) {
    List<ReadArticle> both = ARCHIVE.read(List.of(one, other), "", Names.ALL);
    return parse(ComparePage.of(both.getFirst(), both.getLast()));
  }

  private static Document parse(ComparePage page) {
    return Jsoup.parse(TEMPLATES.render(page));
  }
}
