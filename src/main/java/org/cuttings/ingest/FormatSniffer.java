package org.cuttings.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cuttings.model.Format;

/** Tells the format of a document from its bytes and, where these leave it open, from its name. */
final class FormatSniffer {
  private static final int HEAD = 64 * 1024;
  private static final Pattern JSON_LINE = Pattern.compile("\\.(jsonl|ndjson)(\\.gz)?#\\d+$");
  private static final Pattern HTML_START =
      Pattern.compile(
          "^(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*<(?:!doctype\\s+html|html|head|body|title|meta)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HTML_PAGE =
      Pattern.compile("<(?:html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "^(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|X-[A-Za-z-]+|From|To"
              + "|Subject|Date): .*\\R(?:[ \\t].*\\R)*",
          Pattern.CASE_INSENSITIVE);

  /** A picture, sound or program: its first bytes and what to call it. */
  private record Magic(String bytes, String name) {}

  private static final List<Magic> NO_DOCUMENTS =
      List.of(
          new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
          new Magic("\u0089PNG", "a PNG picture"),
          new Magic("GIF8", "a GIF picture"),
          new Magic("RIFF", "a sound, film or WebP picture"),
          new Magic("II*\0", "a TIFF picture"),
          new Magic("MM\0*", "a TIFF picture"),
          new Magic("ID3", "a sound"),
          new Magic("OggS", "a sound"),
          new Magic("\u007fELF", "a program"),
          new Magic("\u00ca\u00fe\u00ba\u00be", "a program"),
          new Magic("BZh", "a bzip2 archive"),
          new Magic("7z\u00bc\u00af", "a 7z archive"),
          new Magic("Rar!", "a RAR archive"),
          new Magic("SQLite format 3", "a database"));

  private FormatSniffer() {}

  static Format sniff(String name, byte[] bytes) throws UnreadableDocumentException {
    String lowerName = name.toLowerCase(Locale.ROOT);
    if (JSON_LINE.matcher(lowerName).find()) {
      return Format.JSON;
    }
    String raw = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (raw.startsWith("%PDF-")
        || raw.length() > 4
            && raw.substring(0, 4).isBlank()
            && raw.stripLeading().startsWith("%PDF-")) {
      return Format.PDF;
    }
    if (raw.startsWith("PK\u0003\u0004")) {
      return zipped(raw, lowerName);
    }
    for (Magic magic : NO_DOCUMENTS) {
      if (raw.startsWith(magic.bytes)) {
        throw new UnreadableDocumentException("It is " + magic.name + ", not a document.");
      }
    }
    // Without the zero bytes, UTF-16 and UTF-32 show their markup too.
    boolean wide = isWide(raw);
    String head = wide ? raw.replace("\0", "") : raw;
    if (!wide && isBinary(raw)) {
      throw new UnreadableDocumentException(
          "It is neither text nor a format that is known here (it holds binary data).");
    }
    head = withoutByteOrderMark(head);
    if (lowerName.endsWith(".eml") || lowerName.endsWith(".mbox") || isMail(head)) {
      return Format.MAIL;
    }
    if (HTML_START.matcher(head.substring(0, Math.min(head.length(), 4096))).find()) {
      return Format.HTML;
    }
    if (lowerName.endsWith(".md") || lowerName.endsWith(".markdown")) {
      return Format.MARKDOWN;
    }
    if (lowerName.matches(".*\\.(html?|xhtml|htm\\.txt)")) {
      return Format.HTML;
    }
    if (lowerName.matches(".*\\.(jsonl|ndjson)")) {
      return Format.JSON;
    }
    if (lowerName.matches(".*\\.(docx|epub|pdf)")) {
      throw new UnreadableDocumentException(
          "Its name says "
              + lowerName.substring(lowerName.lastIndexOf('.') + 1)
              + ", its bytes do not; it may be damaged.");
    }
    if (head.stripLeading().startsWith("<") && HTML_PAGE.matcher(head).find()) {
      return Format.HTML;
    }
    return MarkdownSigns.isMarkdown(head) ? Format.MARKDOWN : Format.TEXT;
  }

  private static Format zipped(String raw, String lowerName) throws UnreadableDocumentException {
    if (raw.contains("application/epub+zip") || lowerName.endsWith(".epub")) {
      return Format.EPUB;
    }
    if (raw.contains("word/") || lowerName.endsWith(".docx")) {
      return Format.DOCX;
    }
    throw new UnreadableDocumentException(
        "It is a zip archive that holds neither DOCX nor EPUB; unpack it and take in its files.");
  }

  private static boolean isMail(String head) {
    int headers = 0;
    var matcher = MAIL_HEADER.matcher(head);
    int at = 0;
    while (headers < 4 && matcher.region(at, head.length()).lookingAt()) {
      at = matcher.end();
      headers++;
    }
    // Three in a row: an article that begins with "Date: …" has one or two.
    return headers >= 3;
  }

  /** Whether every second or more of the bytes is zero, as in UTF-16 and UTF-32 of western text. */
  private static boolean isWide(String raw) {
    if (raw.startsWith("\u00ff\u00fe")
        || raw.startsWith("\u00fe\u00ff")
        || raw.startsWith("\0\0\u00fe\u00ff")) {
      return true;
    }
    long zeros = raw.chars().filter(c -> c == 0).count();
    if (zeros * 3 < raw.length()) {
      return false;
    }
    // Text has its zeros all at even or all at odd places; binary data has them anywhere.
    long odd = 0;
    for (int i = 1; i < raw.length(); i += 2) {
      odd += raw.charAt(i) == 0 ? 1 : 0;
    }
    return zeros * 2 > raw.length() || odd == zeros || odd == 0;
  }

  private static boolean isBinary(String raw) {
    long control =
        raw.chars()
            .filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b)
            .count();
    long zeros = raw.chars().filter(c -> c == 0).count();
    return control * 20 > raw.length() || zeros * 50 > raw.length() && zeros > 2;
  }

  private static String withoutByteOrderMark(String head) {
    for (String mark : List.of("\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff")) {
      if (head.startsWith(mark)) {
        return head.substring(mark.length());
      }
    }
    return head;
  }
}
