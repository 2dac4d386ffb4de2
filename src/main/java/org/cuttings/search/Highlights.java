package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cuttings.model.TextSpan;

/**
 * Asks for whole fields with marks around the matching words, and turns the marks into ranges of
 * the plain text. The marks are made up anew for each instance, so no document can hold them.
 */
final class Highlights {
  private final String open;
  private final String close;

  Highlights() {
    String nonce = UUID.randomUUID().toString().substring(0, 8);
    open = "\uE000" + nonce + "\uE001";
    close = "\uE002" + nonce + "\uE003";
  }

  /**
   * @param texts what to mark
   * @param field plain field; its {@code .stemmed} sibling is asked too
   * @return empty when nothing can be marked there
   */
  Optional<Highlight> of(List<Clause.Text> texts, String field, String stemmedField) {
    List<NamedValue<HighlightField>> fields = new ArrayList<>();
    if (ClauseQueries.marks(texts, true)) {
      fields.add(named(stemmedField, ClauseQueries.highlighted(texts, stemmedField, true)));
    }
    if (ClauseQueries.marks(texts, false)) {
      fields.add(named(field, ClauseQueries.highlighted(texts, field, false)));
    }
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Highlight.of(
                highlight ->
                    highlight
                        .type(HighlighterType.Unified)
                        .numberOfFragments(0)
                        .preTags(open)
                        .postTags(close)
                        .fields(fields)));
  }

  private static NamedValue<HighlightField> named(String field, Query query) {
    return NamedValue.of(field, HighlightField.of(highlight -> highlight.highlightQuery(query)));
  }

  /** The marked ranges of {@code text} in everything that Elasticsearch marked of it. */
  List<TextSpan> spans(String text, Map<String, List<String>> marked) {
    return spans(text, marked.values().stream().flatMap(Collection::stream).toList());
  }

  /** The marked ranges of {@code text} in its marked forms. */
  List<TextSpan> spans(String text, List<String> marked) {
    List<TextSpan> spans = new ArrayList<>();
    for (String one : marked) {
      addSpans(one, cutOff(text, one), spans);
    }
    spans.replaceAll(span -> wholeWords(text, span));
    return joined(spans);
  }

  /**
   * The marked forms of the values of one field, by {@link #key} of the value: where a field has
   * thousands of values, Elasticsearch sends those with marks only, and equal values have equal
   * marks.
   */
  Map<String, List<String>> byText(Map<String, List<String>> marked) {
    Map<String, List<String>> byText = new HashMap<>();
    marked
        .values()
        .forEach(
            field ->
                new LinkedHashSet<>(field)
                    .forEach(
                        one ->
                            byText
                                .computeIfAbsent(
                                    key(one.replace(open, "").replace(close, "")),
                                    text -> new ArrayList<>())
                                .add(one)));
    return byText;
  }

  /** Elasticsearch sends values without the space around them. */
  static String key(String text) {
    return text.trim();
  }

  /** How much of the beginning of {@code text} the marked form does not have. */
  private static int cutOff(String text, String marked) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return marked.isEmpty() || marked.charAt(0) <= ' ' ? 0 : start;
  }

  private void addSpans(String marked, int cutOff, List<TextSpan> spans) {
    int marks = 0;
    int at = marked.indexOf(open);
    while (at >= 0) {
      int end = marked.indexOf(close, at);
      if (end < 0) {
        return;
      }
      int start = at - marks;
      marks += open.length();
      spans.add(new TextSpan(cutOff + start, cutOff + end - marks));
      marks += close.length();
      at = marked.indexOf(open, end);
    }
  }

  /** Overlapping spans become one; the rest is put in order. */
  private static List<TextSpan> joined(List<TextSpan> spans) {
    Collections.sort(spans);
    List<TextSpan> joined = new ArrayList<>();
    for (TextSpan span : spans) {
      if (!joined.isEmpty() && span.start() < joined.getLast().end()) {
        TextSpan last = joined.removeLast();
        joined.add(new TextSpan(last.start(), Math.max(last.end(), span.end())));
      } else if (!span.isEmpty()) {
        joined.add(span);
      }
    }
    return List.copyOf(joined);
  }

  /**
   * Widened to where a word begins and ends. Elasticsearch cuts words of more than 255 letters;
   * scripts without spaces between words are left as they are.
   */
  private static TextSpan wholeWords(String text, TextSpan span) {
    int start = Math.min(span.start(), text.length());
    int end = Math.min(Math.max(span.end(), start), text.length());
    while (start > 0 && start < text.length() && isWithinWord(text, start)) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (end > start && end < text.length() && isWithinWord(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new TextSpan(start, end);
  }

  private static boolean isWithinWord(String text, int offset) {
    return isSpacedLetter(text.codePointBefore(offset)) && isSpacedLetter(text.codePointAt(offset));
  }

  /** Whether it is part of a word of a script that sets spaces between words. */
  static boolean isSpacedLetter(int codePoint) {
    if (!QueryLexer.isWordCharacter(codePoint)
        || Character.isIdeographic(codePoint)
        || Character.isExtendedPictographic(codePoint)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }
}
