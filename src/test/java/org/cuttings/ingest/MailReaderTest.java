package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String HEAD =
      """
      From: =?UTF-8?Q?Ren=C3=A9e?= Roth <renee@mole.example>
      To: desk@mole.example
      Subject: =?UTF-8?B?TGVkZ2VyIOKAkyBmaXJzdCBmaW5kaW5ncw==?=
      Date: Tue, 14 Feb 2017 23:30:00 -0800
      MIME-Version: 1.0
      """;

  @Test
  void senderSubjectAndDayBecomeMetadata() throws Exception {
    Article article =
        read(
            HEAD
                + """
                Content-Type: text/plain; charset=windows-1252
                Content-Transfer-Encoding: 8bit

                The ledger was in the wall, as the mason said it would be, and
                it is \u201cin good order\u201d.

                > Did you find it?
                > And who else knows?

                Nobody else.
                --\s
                Ren\u00e9e Roth, The Mole
                """,
            Charset.forName("windows-1252"));
    assertThat(article.format()).isEqualTo(Format.MAIL);
    assertThat(article.metadata().byline()).containsExactly("Renée Roth");
    assertThat(article.metadata().title()).isEqualTo("Ledger – first findings");
    assertThat(article.metadata().published()).hasToString("2017-02-14");
    assertThat(article.metadata().publisher()).isNull();
    assertThat(article.passages())
        .extracting(Passage::text)
        .containsExactly(
            "The ledger was in the wall, as the mason said it would be, and it is “in good order”.",
            "Did you find it?\nAnd who else knows?",
            "Nobody else.");
    assertThat(article.passages().get(1).kind()).isEqualTo(Passage.Kind.QUOTATION);
    assertThat(article.parts()).extracting(Part::kind).containsExactly(Part.Kind.CONTACT);
  }

  @Test
  void plainFormIsReadAndAttachmentsAreNamed() throws Exception {
    Article article =
        read(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                Plain words.
                --inner
                Content-Type: text/html; charset=utf-8

                <p>Rich words.</p>
                --inner--
                --outer
                Content-Type: application/pdf; name="ledger.pdf"
                Content-Disposition: attachment; filename="ledger.pdf"
                Content-Transfer-Encoding: base64

                AAAA
                --outer
                Content-Type: text/plain; name="note.txt"
                Content-Disposition: attachment; filename="note.txt"

                A note apart.
                --outer--
                """,
            StandardCharsets.UTF_8);
    assertThat(article.passages()).extracting(Passage::text).containsExactly("Plain words.");
    assertThat(article.parts())
        .extracting(part -> part.words().text())
        .containsExactly(
            "Attachment: ledger.pdf (application/pdf)",
            "Attachment: note.txt (text/plain)\nA note apart.");
  }

  @Test
  void richMailIsReadAsAPage() throws Exception {
    Article article =
        read(
            HEAD
                + "Content-Type: text/html; charset=utf-8\n\n"
                + "<h2>Findings</h2><p>Ships &amp; nights.</p><ul><li>Three</li></ul>",
            StandardCharsets.UTF_8);
    assertThat(article.passages())
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.HEADING, Passage.Kind.PARAGRAPH, Passage.Kind.LIST_ITEM);
  }

  @Test
  void mailBoxWithSeveralMessagesIsRefused() {
    String message = "From a@b.example Tue Feb 14 23:30:00 2017\n" + HEAD + "\nWords.\n\n";
    assertThatThrownBy(() -> read(message + message, StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("several messages");
  }

  private static Article read(String mail, Charset charset) throws UnreadableDocumentException {
    return Documents.read("message.eml", mail.replace("\n", "\r\n").getBytes(charset));
  }
}
