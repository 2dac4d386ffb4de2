package org.cuttings.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.List;
import java.util.Optional;

/** Encodings of one byte a character that the Java platform lacks. They decode only. */
final class TableCharset extends Charset {
  /** Vietnamese, RFC 1456. */
  static final TableCharset VISCII =
      new TableCharset(
          "VISCII",
          table(
                  0x80,
                  """
                  ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ\
                  ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ""")
              .replace('\u0002', 'Ẳ')
              .replace('\u0005', 'Ẵ')
              .replace('\u0006', 'Ẫ')
              .replace('\u0014', 'Ỷ')
              .replace('\u0019', 'Ỹ')
              .replace('\u001e', 'Ỵ'));

  /** Nordic. */
  static final TableCharset ISO_8859_10 =
      new TableCharset(
          "ISO-8859-10",
          table(
              0xa0,
              """
              \u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß\
              āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ"""));

  private static final List<TableCharset> ALL = List.of(VISCII, ISO_8859_10);

  private final String table;

  private TableCharset(String name, String table) {
    super(name, new String[0]);
    this.table = table;
  }

  static Optional<Charset> named(String name) {
    return ALL.stream()
        .filter(charset -> charset.name().equalsIgnoreCase(name))
        .map(Charset.class::cast)
        .findFirst();
  }

  private static String table(int from, String upper) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < from; i++) {
      table.append((char) i);
    }
    return table.append(upper).toString();
  }

  @Override
  public boolean contains(Charset other) {
    return other.name().equals("US-ASCII");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(table.charAt(in.get() & 0xff));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is only read");
  }
}
