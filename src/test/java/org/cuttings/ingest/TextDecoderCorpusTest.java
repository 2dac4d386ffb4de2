package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Test;

class TextDecoderCorpusTest {
  @Test
  void almostEveryEncodingIsReadRight() throws Exception {
    Path folder = Shared.path("corpora/html_and_encodings/uchardet");
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      // Wide and escaped encodings must get past the test for binary data too.
      FormatSniffer.sniff(file.getFileName().toString(), bytes);
      DecodedText decoded = TextDecoder.decode(bytes);
      if (!decoded.text().equals(truth(file, bytes))) {
        wrong.add(folder.relativize(file) + " was read as " + decoded.charset());
      }
    }
    System.out.printf(
        "Encodings: %d of %d files read right; wrong: %s%n",
        files.size() - wrong.size(), files.size(), wrong);
    assertThat(files).hasSize(121);
    assertThat(wrong).hasSizeLessThanOrEqualTo(3);
  }

  private static String truth(Path file, byte[] bytes) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String label = name.replaceFirst("\\.(txt|smi)$", "").replace('.', '-').replace("-be", "be");
    label = label.replace("-le", "le");
    String charset =
        switch (label) {
          case "uhc" -> "x-windows-949";
          case "mac-centraleurope" -> "x-MacCentralEurope";
          case "mac-cyrillic" -> "x-MacCyrillic";
          case "euc-tw" -> "x-EUC-TW";
          case "iso-8859-11" -> "x-iso-8859-11";
          case "utf-16be", "utf-16le", "utf-32be", "utf-32le" -> label.toUpperCase(Locale.ROOT);
          default -> label;
        };
    String text =
        TableCharset.named(charset)
            .orElseGet(() -> Charset.forName(charset))
            .decode(java.nio.ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
