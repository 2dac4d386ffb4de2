package org.cuttings.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void byteOrderMarkDecidesAndIsNoText() {
    assertThat(TextDecoder.decode("\ufeffZürich".getBytes(UTF_8)))
        .isEqualTo(new DecodedText("Zürich", "UTF-8"));
    assertThat(TextDecoder.decode("\ufeffZürich".getBytes(UTF_16LE)))
        .isEqualTo(new DecodedText("Zürich", "UTF-16LE"));
  }

  @Test
  void wideTextWithoutMarkIsToldByItsZeros() {
    assertThat(TextDecoder.decode("An envoy called.".getBytes(UTF_16LE)).text())
        .isEqualTo("An envoy called.");
  }

  @Test
  void lineEndsAndControlCharactersStay() {
    String text = "a\r\nb\rc\u0007\n\ttail ";
    assertThat(TextDecoder.decode(text.getBytes(UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void typographicQuotesOfWindowsAreRead() {
    String text = "“We never met,” the envoy’s office said – twice.";
    assertThat(TextDecoder.decode(text.getBytes(WINDOWS_1252)).text()).isEqualTo(text);
  }

  @Test
  void oneStrayByteDoesNotTurnUtf8IntoSomethingElse() {
    String line = "Der Gesandte über die Gespräche in Zürich äußerte sich später. ";
    byte[] bytes = (line.repeat(20) + "\u00ff").getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xff;
    bytes[bytes.length - 1] = ' ';
    assertThat(TextDecoder.decode(bytes).text()).isEqualTo(line.repeat(20) + "\ufffd ");
  }

  @Test
  void declaredEncodingIsTakenWhenItDecodes() {
    String page = "<html><head><meta charset=\"iso-8859-2\"></head><p>Škoda</p>";
    byte[] bytes = page.getBytes(Charset.forName("ISO-8859-2"));
    assertThat(TextDecoder.decodeMarkup(bytes)).isEqualTo(new DecodedText(page, "ISO-8859-2"));
  }

  @Test
  void validUtf8IsStrongerThanADeclaration() {
    String page = "<meta http-equiv=Content-Type content='text/html; charset=latin1'><p>“Zürich”";
    assertThat(TextDecoder.decodeMarkup(page.getBytes(UTF_8)).text()).isEqualTo(page);
  }

  @Test
  void unknownDeclarationIsPassedOver() {
    String page = "<?xml version=\"1.0\" encoding=\"no-such\"?><p>caf\u00e9 au lait</p>";
    assertThat(TextDecoder.decodeMarkup(page.getBytes(ISO_8859_1)).text()).isEqualTo(page);
  }
}
