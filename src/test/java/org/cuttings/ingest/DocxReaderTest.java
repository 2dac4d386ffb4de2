package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
  private static final String NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static String paragraph(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t>"
        + words
        + "</w:t></w:r></w:p>";
  }

  private static Map<String, String> parts(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document "
            + NAMES
            + "><w:body>"
            + body
            + "</w:body></w:document>");
    return parts;
  }

  private static Map<String, String> article() {
    Map<String, String> parts =
        parts(
            paragraph("T", "The ledger in the wall")
                + paragraph("", "By Ada Brenner and Tom Okafor")
                + paragraph("", "12 May 2017")
                + paragraph(
                    "",
                    "A ledger was found in the wall of the old customs house when the masons opened it, and it names ships that no register knows.")
                + paragraph("H2", "Who wrote it")
                + "<w:p><w:r><w:t>The hand is </w:t></w:r><w:del><w:r><w:delText>surely </w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>perhaps that of the last collector, who left the town in a hurry and was seen in two ports.</w:t></w:r></w:ins></w:p>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Three ships had no flag</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>"
                + paragraph("", "Ship")
                + "</w:tc><w:tc>"
                + paragraph("", "Night")
                + "</w:tc></w:tr></w:tbl>"
                + paragraph("C", "The customs house in spring"));
    parts.put(
        "word/styles.xml",
        "<w:styles "
            + NAMES
            + "><w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
            + "<w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>"
            + "<w:style w:styleId=\"C\"><w:name w:val=\"caption\"/></w:style></w:styles>");
    parts.put(
        "word/comments.xml",
        "<w:comments "
            + NAMES
            + "><w:comment w:author=\"Ines Roth\">"
            + paragraph("", "Please check the year.")
            + "</w:comment></w:comments>");
    parts.put("word/header1.xml", "<w:hdr " + NAMES + ">" + paragraph("", "The Mole") + "</w:hdr>");
    return parts;
  }

  @Test
  void headingsItemsRowsAndCommentsAreTold() throws Exception {
    Article article = Documents.read("ledger.docx", Documents.zip(article()));
    assertThat(article.format()).isEqualTo(Format.DOCX);
    assertThat(article.metadata().title()).isEqualTo("The ledger in the wall");
    assertThat(article.metadata().byline()).containsExactly("Ada Brenner", "Tom Okafor");
    assertThat(article.metadata().published()).hasToString("2017-05-12");
    assertThat(article.sections()).extracting(Passage::text).containsExactly("Who wrote it");
    assertThat(article.passages())
        .extracting(Passage::kind)
        .containsExactly(
            Passage.Kind.PARAGRAPH,
            Passage.Kind.HEADING,
            Passage.Kind.PARAGRAPH,
            Passage.Kind.LIST_ITEM,
            Passage.Kind.TABLE_ROW);
    assertThat(article.passages().get(2).text()).startsWith("The hand is perhaps that");
    Part comment =
        article.parts().stream()
            .filter(part -> part.kind() == Part.Kind.COMMENT)
            .findFirst()
            .orElseThrow();
    assertThat(comment.author()).isEqualTo("Ines Roth");
    assertThat(comment.words().text()).isEqualTo("Please check the year.");
    assertThat(article.parts())
        .extracting(Part::kind)
        .contains(Part.Kind.CAPTION, Part.Kind.FURNITURE);
  }

  @Test
  void brokenFilesAndBombsAreRefused() {
    byte[] whole = Documents.zip(article());
    assertRefused(Arrays.copyOf(whole, whole.length / 2), "damaged");
    assertRefused(Documents.zip(Map.of("word/other.xml", "<a/>")), "damaged");
    assertRefused(Documents.zip(parts("<w:p><w:r><w:t>open")), "damaged");
    assertRefused(Documents.zip(parts(" ".repeat(70_000_000))), "bomb");
  }

  @Test
  void entitiesOfADocumentAreNotExpanded() {
    Map<String, String> parts = parts("");
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w:document "
            + NAMES
            + "><w:body>"
            + paragraph("", "&a;")
            + "</w:body></w:document>");
    assertThatThrownBy(() -> Documents.read("a.docx", Documents.zip(parts)))
        .isInstanceOf(UnreadableDocumentException.class);
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> Documents.read("a.docx", bytes))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining(reason);
  }
}
