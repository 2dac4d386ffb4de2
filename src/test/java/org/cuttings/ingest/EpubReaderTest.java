package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Test;

class EpubReaderTest {
  private static Map<String, String> book() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/epub+zip");
    parts.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>");
    parts.put(
        "OEBPS/book.opf",
        """
        <package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
        <dc:title>Tides &amp; Papers</dc:title><dc:creator>Ada Brenner</dc:creator><dc:date>2018-03</dc:date>
        <dc:publisher>Mole Press</dc:publisher><dc:language>en-GB</dc:language></metadata>
        <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="text/a%20b.xhtml"/>
        <item id="c" href="text/c.xhtml"/></manifest>
        <spine><itemref idref="n"/><itemref idref="c"/><itemref idref="a"/><itemref idref="gone"/></spine></package>
        """);
    parts.put("OEBPS/nav.xhtml", "<html><body><nav><ol><li>First</li></ol></nav></body></html>");
    parts.put(
        "OEBPS/text/c.xhtml",
        "<html><body><h1>First</h1><p>The tide was out&#8212;far out.</p></body></html>");
    parts.put(
        "OEBPS/text/a b.xhtml",
        "<html><body><h2>Second</h2><blockquote><p>Nobody wrote.</p></blockquote></body></html>");
    return parts;
  }

  @Test
  void chaptersAreReadInTheOrderOfTheSpine() throws Exception {
    Article article = Documents.read("tides.epub", Documents.zip(book()));
    assertThat(article.format()).isEqualTo(Format.EPUB);
    assertThat(article.passages())
        .extracting(Passage::text)
        .containsExactly("First", "The tide was out—far out.", "Second", "Nobody wrote.");
    assertThat(article.sections()).extracting(Passage::level).containsExactly(1, 2);
    assertThat(article.metadata().title()).isEqualTo("Tides & Papers");
    assertThat(article.metadata().byline()).containsExactly("Ada Brenner");
    assertThat(article.metadata().published()).hasToString("2018-03");
    assertThat(article.metadata().publisher()).isEqualTo("Mole Press");
    assertThat(article.metadata().language()).isEqualTo("en");
    assertThat(article.parts()).extracting(Part::kind).containsExactly(Part.Kind.NAVIGATION);
  }

  @Test
  void bookWithoutChaptersIsRefused() {
    assertThatThrownBy(
            () ->
                Documents.read("a.epub", Documents.zip(Map.of("mimetype", "application/epub+zip"))))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void longBookIsReadWhole() throws Exception {
    Path file = Shared.path("corpora/mueller_report/messy/mueller-report-vol-1.epub");
    long start = System.nanoTime();
    Article article = Documents.read("volume.epub", Files.readAllBytes(file));
    System.out.printf(
        "EPUB report: %d characters, %d sections, %.1f s%n",
        article.text().length(), article.sections().size(), (System.nanoTime() - start) / 1e9);
    assertThat(article.text().length()).isGreaterThan(500_000);
    assertThat(article.sections().size()).isGreaterThan(40);
  }
}
