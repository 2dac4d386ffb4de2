package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static SourceDocument document(String name, byte[] bytes) {
    return new SourceDocument("/sample/" + name, name, bytes, Metadata.UNKNOWN);
  }

  @Test
  void gzippedDocumentKeepsTheBytesAsDelivered() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write((FIRST + "\n\n" + SECOND).getBytes(StandardCharsets.UTF_8));
    }
    Article article = new DocumentReader().read(document("a.txt.gz", zipped.toByteArray()));
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
    assertThat(article.original().bytes()).isEqualTo(zipped.size());
    assertThat(article.original().name()).isEqualTo("a.txt.gz");
    assertThat(article.original().mediaType()).isEqualTo("application/gzip");
  }

  @Test
  void nothingToReadIsSaidSo() {
    DocumentReader reader = new DocumentReader();
    for (String content : new String[] {"", " \n\t\n", "\ufeff"}) {
      assertThatThrownBy(
              () -> reader.read(document("a.txt", content.getBytes(StandardCharsets.UTF_8))))
          .isInstanceOf(UnreadableDocumentException.class);
    }
  }

  @Test
  void byteOrderMarkCountsAsACharacterOfTheFile() throws Exception {
    Article article =
        new DocumentReader()
            .read(document("a.txt", ("\ufeff" + FIRST).getBytes(StandardCharsets.UTF_8)));
    assertThat(article.passages().getFirst().span().start()).isEqualTo(1);
    assertThat(Reading.body(article)).containsExactly(FIRST);
  }

  @Test
  void sameBytesGiveTheSameArticle() throws Exception {
    byte[] bytes =
        ("Title Here Now\n\n" + FIRST + "\n\nx's picture\n\n" + SECOND)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(new DocumentReader().read(document("a.txt", bytes)))
        .isEqualTo(new DocumentReader().read(document("a.txt", bytes)));
  }

  /** The same article in all sorts of cases and line ends: nothing of the body is lost. */
  @Test
  void bodyIsWholeWhateverTheCaseAndTheLineEnds() {
    String text = "Harbour Sold Again\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + FIRST;
    for (String variant :
        new String[] {
          text.replace("\n", "\r\n"), text.replace("\n\n", "\n"), text.replace("\n", "\u2028")
        }) {
      assertThat(Reading.text(variant).passages()).hasSize(3);
    }
    assertThat(Reading.text(text.toLowerCase(Locale.ROOT)).passages()).hasSize(3);
    assertThat(Reading.text(text.toUpperCase(Locale.ROOT)).passages()).hasSize(3);
  }
}
