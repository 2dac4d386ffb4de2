package org.cuttings.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. A byte order mark decides; then valid UTF-8, then what the document
 * declares, when it decodes without a fault; then the encoding and the language whose letters the
 * bytes spell best ({@link CharsetGuess}). What cannot be decoded becomes U+FFFD, nothing is left
 * out.
 */
final class TextDecoder {
  /** One stray byte in so many characters does not make a UTF-8 file something else. */
  private static final int STRAY_BYTES_PER = 50;

  private record Mark(Charset charset, int... bytes) {}

  // The longer marks first: that of UTF-32LE begins with that of UTF-16LE.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xfe, 0xff),
          new Mark(Charset.forName("UTF-32LE"), 0xff, 0xfe, 0x00, 0x00),
          new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
          new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff),
          new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe),
          new Mark(Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33));

  private TextDecoder() {}

  /** The text of a file that declares nothing. */
  static DecodedText decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /** The text of a page or XML file, which may declare its encoding within. */
  static DecodedText decodeMarkup(byte[] bytes) {
    return decode(bytes, DeclaredCharset.in(bytes).orElse(null));
  }

  /** The text of {@code bytes} that are said to be in {@code declared}. */
  static DecodedText decode(byte[] bytes, @Nullable Charset declared) {
    for (Mark mark : MARKS) {
      if (startsWith(bytes, mark.bytes)) {
        int length = mark.bytes.length;
        return replacing(ByteBuffer.wrap(bytes, length, bytes.length - length), mark.charset);
      }
    }
    // Escape sequences and zero bytes are valid UTF-8 too, so they are asked about first.
    Optional<Charset> sevenBit = CharsetGuess.bySigns(bytes);
    if (sevenBit.isPresent()) {
      return replacing(ByteBuffer.wrap(bytes), sevenBit.get());
    }
    Optional<DecodedText> utf8 = faultless(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      Optional<DecodedText> asDeclared = faultless(bytes, declared);
      if (asDeclared.isPresent()) {
        return asDeclared.get();
      }
    }
    if (isMostlyUtf8(bytes)) {
      return replacing(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
    }
    Charset guess = CharsetGuess.of(bytes);
    return faultless(bytes, guess)
        .orElseGet(() -> replacing(ByteBuffer.wrap(bytes), declared != null ? declared : guess));
  }

  private static Optional<DecodedText> faultless(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(new DecodedText(text, charset.name()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static DecodedText replacing(ByteBuffer bytes, Charset charset) {
    return new DecodedText(charset.decode(bytes).toString(), charset.name());
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    int sequences = 0;
    int strays = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i++] & 0xff;
      if (b < 0x80) {
        continue;
      }
      int following = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0;
      int end = i + following;
      boolean whole = following > 0 && b < 0xf5 && end <= bytes.length;
      for (int j = i; whole && j < end; j++) {
        whole = (bytes[j] & 0xc0) == 0x80;
      }
      if (whole) {
        sequences++;
        i = end;
      } else {
        strays++;
      }
    }
    return sequences > (long) strays * STRAY_BYTES_PER || sequences >= 4 && strays <= 1;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
