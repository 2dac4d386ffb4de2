package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static final String BODY =
      """
      <div class="article-body"><p>The customs house, which had stood empty for years, was opened in the
      spring, and the masons found a ledger in its wall, they said on Monday.</p>
      <h2>What the ledger names</h2><p>Three ships, two of them without a flag, came in at night, the ledger
      says, and somebody paid in coin, in silver, and in promises that nobody kept.</p>
      <p>&ldquo;I did not write it,&rdquo; the last collector said, &amp; he left the town, as he had come, by boat.</p></div>
      """;

  private static String page(String head, String after) {
    return "<!doctype html><html lang=en-GB><head>"
        + head
        + "</head><body><nav><a href=/>Home</a> <a href=/news>News</a></nav><h1>The ledger in the wall</h1>"
        + BODY
        + after
        + "<footer>Copyright 2017 The Mole</footer></body></html>";
  }

  private static Article read(String html) throws UnreadableDocumentException {
    return new HtmlReader()
        .read(
            new SourceDocument(
                "page", "page.html", html.getBytes(StandardCharsets.UTF_8), Metadata.UNKNOWN));
  }

  @Test
  void bodyIsPartedFromWhatSurroundsIt() throws Exception {
    Article article =
        read(
            page(
                "<title>The ledger in the wall | The Mole</title>",
                "<figure><img src=x><figcaption>The house in spring</figcaption></figure>"
                    + "<aside class=related-stories><a href=a>Another story of the harbour</a></aside>"));
    assertThat(article.passages())
        .extracting(Passage::kind)
        .containsExactly(
            Passage.Kind.PARAGRAPH,
            Passage.Kind.HEADING,
            Passage.Kind.PARAGRAPH,
            Passage.Kind.PARAGRAPH);
    assertThat(article.passages().getLast().text())
        .isEqualTo(
            "“I did not write it,” the last collector said, & he left the town, as he had come, by boat.");
    assertThat(article.parts())
        .extracting(Part::kind)
        .contains(Part.Kind.NAVIGATION, Part.Kind.CAPTION, Part.Kind.RELATED, Part.Kind.FURNITURE);
    assertThat(article.parts())
        .noneMatch(part -> part.words().text().contains("ledger in the wall"));
  }

  @Test
  void linkedDataIsBelievedFirst() throws Exception {
    Metadata metadata =
        read(page(
                """
                <title>Ledger found - The Mole</title><link rel=canonical href="https://mole.example/ledger">
                <meta property="og:title" content="Ledger!"><meta property="og:site_name" content="mole.example">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
                {"@type":["NewsArticle"],"headline":"The ledger in the wall","author":[{"@type":"Person","name":"Ada Brenner"},
                {"name":"Tom Okafor"}],"datePublished":"2017-05-12T23:30:00-07:00","publisher":{"name":"The Mole"}}]}</script>
                """,
                ""))
            .metadata();
    assertThat(metadata.title()).isEqualTo("The ledger in the wall");
    assertThat(metadata.byline()).containsExactly("Ada Brenner", "Tom Okafor");
    assertThat(metadata.published()).hasToString("2017-05-12");
    assertThat(metadata.publisher()).isEqualTo("The Mole");
    assertThat(metadata.language()).isEqualTo("en");
    assertThat(metadata.url()).isEqualTo("https://mole.example/ledger");
  }

  @Test
  void nothingIsMadeUp() throws Exception {
    Metadata metadata =
        read("<p>Some words, and no more than these, stand on this page.</p>").metadata();
    assertThat(metadata).isEqualTo(Metadata.UNKNOWN);
  }

  @Test
  void commentsOfSeveralSystemsHaveTheirAuthors() throws Exception {
    for (String comments :
        List.of(
            """
            <ol class=commentlist><li class="comment even"><div class=comment-author><cite class=fn>Ines Roth</cite>
            <span class=says>says:</span></div><div class=comment-meta><a href=#>May 13, 2017 at 9:00</a></div>
            <p>I saw the boat leave.</p><ul class=children><li class="comment odd"><div class=comment-author>
            <cite class=fn>Old Salt</cite></div><p>So did I.</p></li></ul></li></ol>""",
            """
            <section><div itemscope itemtype="https://schema.org/Comment"><span itemprop=author><span itemprop=name>Ines
            Roth</span></span><div itemprop=text><p>I saw the boat leave.</p></div></div>
            <div itemscope itemtype="https://schema.org/Comment"><span itemprop=author>Old Salt</span>
            <div itemprop=text>So did I.</div></div></section>""",
            """
            <div id=disqus_thread><ul><li class=post><span class=author>Ines Roth</span>
            <div class=post-message><p>I saw the boat leave.</p></div></li>
            <li class=post><span class=author>Old Salt</span><div class=post-message><p>So did I.</p></div></li></ul></div>""",
            """
            <dl id=comments-block><dt class=comment-author>Ines Roth said...</dt><dd class=comment-body>
            <p>I saw the boat leave.</p></dd><dt class=comment-author>Old Salt said...</dt>
            <dd class=comment-body><p>So did I.</p></dd></dl>""")) {
      Article article = read(page("", comments));
      List<Part> found =
          article.parts().stream().filter(part -> part.kind() == Part.Kind.COMMENT).toList();
      assertThat(found)
          .extracting(part -> part.author() + ": " + part.words().text())
          .containsExactly("Ines Roth: I saw the boat leave.", "Old Salt: So did I.");
      assertThat(article.passages()).noneMatch(passage -> passage.text().contains("boat leave"));
    }
  }

  @Test
  void oldAndStrictFormsAreRead() throws Exception {
    assertThat(
            read("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xml:lang='de'><head><title>T</title>"
                    + "</head><body><p>Ein Wort&#160;und noch eines.</p></body></html>")
                .metadata()
                .language())
        .isEqualTo("de");
    assertThatThrownBy(
            () -> read("<html><frameset cols='1,2'><frame src=a><frame src=b></frameset></html>"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("no words");
  }

  @Test
  void deepAndEndlessPagesEndInTime() {
    for (String html :
        List.of(
            "<div>".repeat(100_000) + "deep words",
            "<span>".repeat(50_000) + "deep words",
            "<b><i><p>x ".repeat(10_000),
            "<table><tr>" + "<td>x</td>".repeat(20_000),
            "<body>" + "word<br><br>".repeat(5_000),
            "<p>" + "words ".repeat(100_000))) {
      Assertions.assertTimeout(
          Duration.ofSeconds(60), () -> assertThat(read(html).text()).isNotEmpty());
    }
  }

  @Test
  void pageBeyondTheMemoryIsRefused() {
    int tags = (int) (Runtime.getRuntime().maxMemory() / 1000);
    assertThatThrownBy(() -> read("<p>x".repeat(Math.min(tags, 25_000_000))))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void hostileStringsAreReadOrRefused() throws Exception {
    int read = 0;
    int refused = 0;
    try (BufferedReader lines =
        Files.newBufferedReader(Shared.path("corpora/hostile_strings/docs.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = StatedFields.JSON.readTree(line).path("text").asText("");
        try {
          read("<p>" + text);
          read++;
        } catch (UnreadableDocumentException e) {
          refused++;
        }
      }
    }
    System.out.printf("Hostile strings as pages: %d read, %d without words%n", read, refused);
    assertThat(read + refused).isGreaterThan(7_000);
  }
}
