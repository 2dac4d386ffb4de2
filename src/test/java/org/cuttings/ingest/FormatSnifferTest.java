package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.cuttings.model.Format;
import org.junit.jupiter.api.Test;

class FormatSnifferTest {
  private static Format sniff(String name, String content) throws UnreadableDocumentException {
    return FormatSniffer.sniff(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytesGoBeforeTheName() throws Exception {
    assertThat(sniff("a.txt", "%PDF-1.7 …")).isEqualTo(Format.PDF);
    assertThat(sniff("a.txt", "<!DOCTYPE html><html><body>x")).isEqualTo(Format.HTML);
    assertThat(sniff("a", "\n<html lang=en><p>x")).isEqualTo(Format.HTML);
    assertThat(sniff("a.txt", "From: a@b.example\nTo: c@d.example\nSubject: x\n\nHi"))
        .isEqualTo(Format.MAIL);
  }

  @Test
  void nameDecidesWhereTheBytesDoNot() throws Exception {
    assertThat(sniff("a.md", "words")).isEqualTo(Format.MARKDOWN);
    assertThat(sniff("a.HTM", "words")).isEqualTo(Format.HTML);
    assertThat(sniff("a.jsonl#3", "{}")).isEqualTo(Format.JSON);
    assertThat(sniff("a.txt", "words")).isEqualTo(Format.TEXT);
    assertThat(sniff("a", "words")).isEqualTo(Format.TEXT);
  }

  @Test
  void markdownIsToldFromTextByItsMarks() throws Exception {
    assertThat(sniff("a.txt", "# Title\n\nSee [this](http://sample.example) and more."))
        .isEqualTo(Format.MARKDOWN);
    assertThat(sniff("a.txt", "<div>\n\n<div class=\"x\">\n\nwords\n\n</div>"))
        .isEqualTo(Format.MARKDOWN);
    assertThat(sniff("a.txt", "1. The first\n\nHe *said* no [1] (see http://sample.example)."))
        .isEqualTo(Format.TEXT);
  }

  @Test
  void utf16TextIsText() throws Exception {
    assertThat(FormatSniffer.sniff("a.txt", "plain words".getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(Format.TEXT);
    assertThat(FormatSniffer.sniff("a.txt", "plain words".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(Format.TEXT);
    assertThat(FormatSniffer.sniff("a.txt", "<html><p>x</p>".getBytes(Charset.forName("UTF-32LE"))))
        .isEqualTo(Format.HTML);
  }

  @Test
  void binaryDataIsRefusedWithAReason() {
    byte[] jpeg = {
      (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    assertThatThrownBy(() -> FormatSniffer.sniff("a.txt", jpeg))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("JPEG");
    byte[] noise = new byte[400];
    new java.util.Random(1).nextBytes(noise);
    assertThatThrownBy(() -> FormatSniffer.sniff("a.txt", noise))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> sniff("a.zip", "PK\u0003\u0004 other things"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("zip");
  }
}
