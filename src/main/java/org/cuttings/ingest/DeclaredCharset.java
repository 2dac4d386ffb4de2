package org.cuttings.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a page or an XML file names in its first lines. */
final class DeclaredCharset {
  private static final int HEAD = 8 * 1024;
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']\\s*([^\"'\\s>]+)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\"'\\s/>;,]+)", Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  static Optional<Charset> in(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher xml = XML.matcher(head);
    if (xml.find()) {
      Optional<Charset> named = named(xml.group(1));
      if (named.isPresent()) {
        return named;
      }
    }
    Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
    while (meta.find()) {
      Optional<Charset> named = named(meta.group(1));
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /**
   * The encoding that a label stands for. As in browsers, labels of small encodings stand for the
   * larger ones that are meant by them in practice.
   */
  static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    String meant =
        switch (name) {
          case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii" ->
              "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "iso-8859-11", "tis-620", "windows-874" -> "x-windows-874";
          case "gb2312", "gbk", "x-gbk", "gb_2312-80" -> "GB18030";
          case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji" -> "windows-31j";
          case "euc-kr", "ks_c_5601-1987", "korean", "uhc" -> "x-windows-949";
          case "big5", "big5-hkscs", "x-x-big5" -> "Big5-HKSCS";
          case "iso-8859-8-i", "logical" -> "ISO-8859-8";
          // Whoever can read the label is not reading UTF-16.
          case "utf-16", "utf-16le", "utf-16be", "unicode", "utf8", "utf-32" -> "UTF-8";
          default -> name;
        };
    return TableCharset.named(meant)
        .or(
            () -> {
              try {
                return Optional.of(Charset.forName(meant));
              } catch (IllegalArgumentException e) {
                return Optional.empty();
              }
            });
  }
}
