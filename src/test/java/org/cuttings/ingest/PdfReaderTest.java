package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cuttings.ingest.Documents.Printed;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final List<String> PARAGRAPH =
      List.of(
          "The harbour office kept a book of every vessel that came in at night, and the book was",
          "never shown to the inspectors who asked for it in the spring. A clerk remem-",
          "bered the colour of its cover, and that the pages for two weeks had been taken out of",
          "it by somebody with a sharp knife.");

  private static List<List<Printed>> pages() {
    List<List<Printed>> pages = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      List<Printed> lines = new ArrayList<>();
      lines.add(new Printed(70, 810, 9, false, "The Harbour Review"));
      lines.add(new Printed(290, 30, 9, false, "Page " + page));
      float y = 760;
      if (page == 1) {
        lines.add(new Printed(70, y, 22, true, "What the Harbour Book Says"));
        y -= 40;
      }
      lines.add(new Printed(70, y, 11, true, "Part " + page + " of the inquiry"));
      y -= 30;
      for (int i = 0; i < 2; i++) {
        for (String line : PARAGRAPH) {
          lines.add(new Printed(70, y, 11, false, line));
          y -= 13;
        }
        y -= 13;
      }
      if (page == 1) {
        lines.add(
            new Printed(
                70, y, 11, false, "The witness who had promised to come to the town hall on"));
      }
      pages.add(lines);
    }
    pages.get(1).removeIf(line -> line.text().startsWith("Part"));
    pages.get(1).add(2, new Printed(70, 760, 11, false, "the second day did not appear there."));
    return pages;
  }

  @Test
  void linesBecomeParagraphsAndPageHeadsAreSetApart() throws Exception {
    Article article = Documents.read("review.pdf", Documents.saved(Documents.pdf(pages())));
    assertThat(article.format()).isEqualTo(Format.PDF);
    assertThat(article.metadata().title()).isEqualTo("What the Harbour Book Says");
    assertThat(article.metadata().published()).isNull();
    List<String> body = article.passages().stream().map(Passage::text).toList();
    String paragraph = String.join(" ", PARAGRAPH).replace("remem- bered", "remembered");
    assertThat(body)
        .containsExactly(
            "Part 1 of the inquiry",
            paragraph,
            paragraph,
            "The witness who had promised to come to the town hall on the second day did not appear there.",
            paragraph,
            paragraph,
            "Part 3 of the inquiry",
            paragraph,
            paragraph);
    assertThat(article.sections()).hasSize(2);
    assertThat(article.parts()).allMatch(part -> part.kind() == Part.Kind.FURNITURE).hasSize(3);
    for (Passage passage : article.passages()) {
      assertThat(passage.span().in(article.text())).isEqualTo(passage.text());
    }
  }

  @Test
  void lockedBrokenAndEmptyFilesSayWhatIsWrong() throws IOException {
    PDDocument locked = Documents.pdf(pages());
    locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    byte[] bytes = Documents.saved(Documents.pdf(pages()));
    assertRefused(Documents.saved(locked), "encrypted");
    assertRefused(Documents.saved(Documents.pdf(List.of(List.of()))), "no text");
    assertRefused("%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII), "damaged");
    assertRefused(Arrays.copyOf(bytes, bytes.length / 3), "");
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> Documents.read("a.pdf", bytes))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void longReportIsReadWhole() throws Exception {
    Path file = Shared.path("corpora/mueller_report/messy/mueller-report-appendix.pdf");
    long start = System.nanoTime();
    Article article = Documents.read("appendix.pdf", Files.readAllBytes(file));
    int body = article.passages().stream().mapToInt(passage -> passage.text().length()).sum();
    System.out.printf(
        "PDF report: %d characters, %d of them body, %.1f s%n",
        article.text().length(), body, (System.nanoTime() - start) / 1e9);
    assertThat(article.text().length()).isGreaterThan(95_000);
    assertThat(body).isGreaterThan(88_000);
  }
}
