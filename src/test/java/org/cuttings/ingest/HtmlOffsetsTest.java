package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cuttings.ingest.ReadabilityPages.Page;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap.Run;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.testsupport.Shared;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every character taken from a page stands where the article says it stands. */
class HtmlOffsetsTest {
  @Test
  void charactersOfHandmadePagesKeepTheirPlaces() throws Exception {
    check(
        "<p>Caf&eacute; &amp; bar\r\n  &notit; &#x1F600;&#0; y\u0000z <b>bo<i>th</b> it</i>&nbsp;x &lt &copy2"
            + " a&NotEqualTilde;b &unknown; R&D&#8217;s<br>new<br><br>line\u00a0\u00a0end\n<wbr>w\tt</p>"
            + "<table><tr>foster<td>one</td><td>two</td></tr>more</table><pre>\n\na  b\r\n\r\nc</pre>");
  }

  @Test
  void charactersOfRealPagesKeepTheirPlaces() throws Exception {
    int read = 0;
    for (Page page : ReadabilityPages.all()) {
      check(page.name(), page.source());
      read++;
    }
    assertThat(read).isEqualTo(130);
  }

  @Test
  void charactersOfTrapsKeepTheirPlaces() throws Exception {
    List<String> refused = new ArrayList<>();
    List<Path> traps;
    try (Stream<Path> files = Files.list(Shared.path("corpora/html_and_encodings/jsoup"))) {
      traps = files.sorted().toList();
    }
    for (Path trap : traps) {
      try {
        check(trap.getFileName().toString(), unpacked(Files.readAllBytes(trap)));
      } catch (UnreadableDocumentException e) {
        refused.add(trap.getFileName() + ": " + e.getMessage());
      }
    }
    System.out.printf("HTML traps: %d, refused: %s%n", traps.size(), refused);
    assertThat(traps).hasSize(68);
  }

  private static byte[] unpacked(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (ZipException | java.io.EOFException e) {
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String html) throws Exception {
    check("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static void check(String name, byte[] bytes) throws Exception {
    String source = TextDecoder.decodeMarkup(bytes).text();
    Article article =
        new HtmlReader().read(new SourceDocument(name, name, bytes, Metadata.UNKNOWN));
    String text = article.text();
    assertThat(article.origin().length()).isEqualTo(text.length());
    int copied = 0;
    for (Run run : article.origin().runs()) {
      String derived = text.substring(run.at(), run.at() + run.length());
      String original = source.substring(run.source(), run.source() + run.sourceLength());
      if (run.copied()) {
        assertThat(derived).as(name).isEqualTo(original);
        copied += run.length();
      } else if (!original.isEmpty() && !(derived.equals("\n") && original.startsWith("<br"))) {
        assertThat(ElementText.flat(derived))
            .as(name + " at " + run.source() + " <" + original + ">")
            .isEqualTo(ElementText.flat(Parser.unescapeEntities(original, false)));
      } else if (original.isEmpty()) {
        // What the page does not have is white space, or the sign for a broken character.
        assertThat(derived.isBlank() || derived.equals("\ufffd") || derived.equals("\u00a0"))
            .as(name + " at " + run.source() + " invents " + derived)
            .isTrue();
      }
    }
    assertThat(copied).isGreaterThanOrEqualTo(text.length() / 2);
    for (Passage passage : article.passages()) {
      assertThat(passage.span().in(text)).isEqualTo(passage.text());
    }
    for (Part part : article.parts()) {
      assertThat(part.words().span().in(text)).isEqualTo(part.words().text());
    }
  }
}
