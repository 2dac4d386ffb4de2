package org.cuttings.web.citations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.io.StringReader;
import java.util.List;
import org.cuttings.model.PartialDate;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;

/** Files of references, read back by the parsers of others. */
class ReferenceFormatsTest {
  private static final String HOSTILE = "50 % of {it} & “a” \\b_c #1 $2 ~3 ^4\r\nER  - \n@misc{x,";

  private static final Reference QUOTE =
      new Reference(
          "q-1",
          Reference.Kind.ARTICLE,
          HOSTILE,
          List.of("Maren Holt", "Tom Quay, Jr.", "Associated Press"),
          "Gazette & Sons",
          PartialDate.parse("2017-03-14").orElseThrow(),
          "https://gazette.example/a_b?c=d%20e&f#:~:text=so%20it",
          "https://here.example/quotes/q-1",
          "so it\nwas {said}",
          "Ines Roth",
          "Said by Ines Roth",
          "en");

  private static final Reference EVENT =
      Reference.toRecord(
          "e-1", "Meeting: A & B, May 2016", "/events/e-1", null, "https://h.example");

  @Test
  void risIsReadBack() throws Exception {
    RISLibrary library =
        new RISParser().parse(new StringReader(RisText.of(QUOTE) + RisText.of(EVENT)));
    assertThat(library.getReferences()).hasSize(2);
    RISReference quote = library.getReferences().getFirst();
    assertThat(quote.getType()).isEqualTo(RISType.NEWS);
    assertThat(quote.getTitle()).isEqualTo(Reference.oneLine(HOSTILE));
    assertThat(quote.getAuthors())
        .containsExactly("Holt, Maren", "Quay, Tom, Jr.", "Associated Press");
    assertThat(quote.getURL()).isEqualTo(QUOTE.url());
    assertThat(quote.getYear()).isEqualTo("2017");
    assertThat(RisText.of(QUOTE).split("\r\n"))
        .contains("DA  - 2017/03/14/", "T2  - Gazette & Sons", "AB  - so it was {said}", "ER  - ")
        .allMatch(line -> line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"));
    assertThat(library.getReferences().getLast().getType()).isEqualTo(RISType.ELEC);
  }

  @Test
  void bibTexIsReadBack() throws Exception {
    BibTeXDatabase library =
        new BibTeXParser().parseFully(new StringReader(BibText.of(QUOTE) + BibText.of(EVENT)));
    assertThat(library.getEntries()).hasSize(2);
    BibTeXEntry quote = library.resolveEntry(new Key("q-1"));
    assertThat(quote.getType()).isEqualTo(BibTeXEntry.TYPE_ARTICLE);
    assertThat(quote.getField(BibTeXEntry.KEY_AUTHOR).toUserString())
        .isEqualTo("Holt, Maren and Quay, Jr., Tom and {Associated Press}");
    assertThat(text(quote.getField(BibTeXEntry.KEY_TITLE).toUserString()))
        .contains("50 % of {it} & “a” ", "b_c #1 $2 ")
        .doesNotContain("\n");
    assertThat(text(quote.getField(BibTeXEntry.KEY_JOURNAL).toUserString()))
        .isEqualTo("Gazette & Sons");
    assertThat(quote.getField(BibTeXEntry.KEY_URL).toUserString()).isEqualTo(QUOTE.url());
    assertThat(quote.getField(new Key("date")).toUserString()).isEqualTo("2017-03-14");
    assertThat(library.resolveEntry(new Key("e-1")).getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
  }

  /** As TeX would print it. */
  private static String text(String latex) throws Exception {
    return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
  }

  @Test
  void cslJsonHasTheNamesOfItsSchema() throws Exception {
    JsonNode item = new ObjectMapper().valueToTree(CslJson.of(QUOTE));
    assertThat(item.path("type").asText()).isEqualTo("article-newspaper");
    assertThat(item.path("issued").path("date-parts").toString()).isEqualTo("[[2017,3,14]]");
    assertThat(item.path("author").toString())
        .isEqualTo(
            "[{\"family\":\"Holt\",\"given\":\"Maren\"},{\"family\":\"Quay\",\"given\":\"Tom\","
                + "\"suffix\":\"Jr.\"},{\"literal\":\"Associated Press\"}]");
    assertThat(item.path("container-title").asText()).isEqualTo("Gazette & Sons");
    assertThat(item.path("URL").asText()).isEqualTo(QUOTE.url());
    JsonNode event = new ObjectMapper().valueToTree(CslJson.of(EVENT));
    assertThat(event.has("author")).isFalse();
    assertThat(event.path("type").asText()).isEqualTo("webpage");
  }
}
