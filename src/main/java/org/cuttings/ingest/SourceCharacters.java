package org.cuttings.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Where each character of a parsed text stands in the source of its page: most are copied, some
 * were written as character references.
 */
final class SourceCharacters {
  /** The longest name of a character reference, with its ampersand and semicolon. */
  private static final int LONGEST_REFERENCE = 33;

  private final String source;
  private final Map<String, String> decoded = new HashMap<>();

  SourceCharacters(String source) {
    this.source = source;
  }

  char at(int source) {
    return source < this.source.length() ? this.source.charAt(source) : ' ';
  }

  /** Receives the characters of a text, one call for each piece that belongs together. */
  interface Sink {
    void copied(char c, int source);

    void decoded(String characters, int source, int sourceLength);
  }

  /** Walks {@code text}, which was parsed from {@code [start, end)} of the source. */
  void walk(String text, int start, int end, Sink sink) {
    int at = 0;
    int from = start;
    while (at < text.length()) {
      if (from >= end) {
        sink.decoded(text.substring(at), end, 0);
        return;
      }
      char c = source.charAt(from);
      if (c == '&') {
        int length = referenceLength(from, end, text, at);
        if (length > 0) {
          String characters = decode(source.substring(from, from + length));
          sink.decoded(characters, from, length);
          at += characters.length();
          from += length;
          continue;
        }
      }
      if (c == text.charAt(at)) {
        sink.copied(c, from);
        at++;
        from++;
      } else if (c == '\0' || c == '\r') {
        // Parsers drop or replace them.
        if (text.charAt(at) == '\ufffd' || c == '\r' && text.charAt(at) == '\n') {
          sink.decoded(text.substring(at, at + 1), from, 0);
          at++;
        }
        from++;
      } else {
        sink.decoded(text.substring(at), from, end - from);
        return;
      }
    }
  }

  /** Length of the reference at {@code from} that gives the text at {@code at}; 0 for none. */
  private int referenceLength(int from, int end, String text, int at) {
    int limit = Math.min(end, from + LONGEST_REFERENCE);
    for (int to = from + 3; to <= limit; to++) {
      char last = source.charAt(to - 1);
      if (last != ';' && last != '#' && !Character.isLetterOrDigit(last)) {
        return 0;
      }
      boolean more = to < limit && (source.charAt(to) == ';' || isHexadecimal(from, to));
      if (more && last != ';') {
        continue;
      }
      String reference = source.substring(from, to);
      String characters = decode(reference);
      if (!characters.startsWith("&") || characters.equals("&")) {
        if (text.startsWith(characters, at)) {
          return to - from;
        }
      }
      if (last == ';') {
        return 0;
      }
    }
    return 0;
  }

  /** Whether the digits of a numeric reference go on at {@code at}. */
  private boolean isHexadecimal(int from, int at) {
    if (source.charAt(from + 1) != '#') {
      return false;
    }
    char first = source.charAt(from + 2);
    int radix = first == 'x' || first == 'X' ? 16 : 10;
    return Character.digit(source.charAt(at), radix) >= 0 && source.charAt(at) < 0x80;
  }

  private String decode(String reference) {
    return decoded.computeIfAbsent(reference, r -> Parser.unescapeEntities(r, false));
  }
}
