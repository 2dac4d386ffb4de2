package org.cuttings.extract.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.model.Article;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.testsupport.Documents;

/**
 * Compares the quotations found in a corpus of news with the direct quotations that people marked
 * in it. How they are matched:
 *
 * <ul>
 *   <li>Gold are the first annotator's attributions whose content begins with a quotation mark. A
 *       content is a run of pieces, and mixes the article's words with the quoted ones; what is
 *       compared is each stretch between marks in it, one for each paragraph, without the marks.
 *   <li>Found are quotations between marks that stand in no other one. Two match where they share
 *       four fifths of their characters (of both together).
 *   <li>A found quotation that matches nothing is wrong if it makes a sentence or overlaps what is
 *       gold. It is left out of the count if another annotator has it, and if it is a term or a
 *       part of a sentence outside all gold contents: those belong to attributions whose content
 *       begins with the article's own words, which the file does not hold. Quotations between twin
 *       apostrophes are left out too: the file has none, for the same reason.
 *   <li>A speaker is right where the words for it overlap the gold source (also those for a paper,
 *       which is the annotators' source and not our speaker), where the last word of the speaker's
 *       name is in the source, and, for a source "who", where they stand just before it.
 * </ul>
 */
final class NewsQuotes {
  private static final double SAME = 0.8;
  private static final Pattern BETWEEN_MARKS = Pattern.compile("[“\"]([^”\"\\n]+)[”\"]?");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  /** A stretch between marks in what an annotator attributes to {@code source}. */
  private record Gold(TextSpan words, List<TextSpan> source, String sourceText) {}

  private final Path folder;
  private int right;
  private int wrong;
  private int missed;
  private int speakersRight;
  private int speakers;

  NewsQuotes(Path folder) {
    this.folder = folder;
  }

  /** Share of the gold quotations that are found, and of the found ones that are gold, as one. */
  double f1() {
    return 2.0 * right / (2 * right + wrong + missed);
  }

  /** Share of the found gold quotations whose speaker is right. */
  double speaker() {
    return (double) speakersRight / speakers;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "news: direct quotations precision %.3f recall %.3f F1 %.3f, speakers %.3f of %d",
        (double) right / (right + wrong),
        (double) right / (right + missed),
        f1(),
        speaker(),
        speakers);
  }

  NewsQuotes measure() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, List<JsonNode>> rows = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("gold_direct_quotes.jsonl"))) {
      JsonNode row = mapper.readTree(line);
      rows.computeIfAbsent(row.get("doc").asText(), key -> new ArrayList<>()).add(row);
    }
    for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
      JsonNode doc = mapper.readTree(line);
      String text = doc.get("text").asText();
      compare(text, rows.getOrDefault(doc.get("id").asText(), List.of()));
    }
    return this;
  }

  private void compare(String text, List<JsonNode> rows) {
    List<Gold> gold = new ArrayList<>();
    List<Gold> others = new ArrayList<>();
    List<TextSpan> covered = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (JsonNode quote : rows.get(i).get("quotes")) {
        List<TextSpan> contents = spans(text, quote.get("content"));
        covered.addAll(contents);
        (i == 0 ? gold : others).addAll(marked(text, contents, quote.get("source")));
      }
    }
    Article article = Documents.text("news.txt", text);
    List<Quote> found =
        Extraction.of(article, Authority.EMPTY).quotes().stream()
            .filter(quote -> quote.direct() && quote.within() < 0 && !quote.rule().equals("block"))
            .filter(quote -> quote.wording().at().end() <= text.length())
            .filter(quote -> afterMark(text, quote.wording().at().start()))
            .toList();
    Set<Integer> matched = match(gold, found);
    for (int i = 0; i < found.size(); i++) {
      if (!matched.contains(i) && counts(text, found.get(i), covered, others)) {
        wrong++;
      }
    }
  }

  private Set<Integer> match(List<Gold> gold, List<Quote> found) {
    Map<Integer, Gold> matched = new HashMap<>();
    for (Gold one : gold) {
      int best = -1;
      double most = SAME;
      for (int i = 0; i < found.size(); i++) {
        double common = common(one.words(), found.get(i).wording().at());
        if (common >= most && !matched.containsKey(i)) {
          most = common;
          best = i;
        }
      }
      if (best < 0) {
        missed++;
      } else {
        right++;
        matched.put(best, one);
        if (!one.source().isEmpty()) {
          speakers++;
          speakersRight += sameSpeaker(found.get(best), one) ? 1 : 0;
        }
      }
    }
    return matched.keySet();
  }

  private static boolean sameSpeaker(Quote quote, Gold gold) {
    String source = gold.sourceText().toLowerCase(Locale.ROOT);
    if (quote.speakerWording() != null) {
      TextSpan words = quote.speakerWording().at();
      for (TextSpan span : gold.source()) {
        int gap = span.start() - words.end();
        if (words.overlaps(span) || RELATIVES.contains(source) && gap > 0 && gap <= 12) {
          return true;
        }
      }
    }
    if (quote.speaker() == null) {
      return false;
    }
    String[] name = quote.speaker().toLowerCase(Locale.ROOT).split(" ", -1);
    return Pattern.compile("\\b" + Pattern.quote(name[name.length - 1]) + "\\b")
        .matcher(source)
        .find();
  }

  private static boolean counts(
      String text, Quote quote, List<TextSpan> covered, List<Gold> others) {
    TextSpan at = quote.wording().at();
    if (text.startsWith("''", at.start() - 2) || text.startsWith("``", at.start() - 2)) {
      return false;
    }
    boolean outside = covered.stream().noneMatch(span -> span.overlaps(at));
    if (outside && quote.kind() != Quote.Kind.SENTENCE) {
      return false;
    }
    return others.stream().noneMatch(other -> common(other.words(), at) >= SAME);
  }

  private static boolean afterMark(String text, int start) {
    return start > 0 && "\"“”' \u00A0".indexOf(text.charAt(start - 1)) >= 0;
  }

  private static double common(TextSpan a, TextSpan b) {
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    int all = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
    return shared <= 0 ? 0 : (double) shared / all;
  }

  /** The spans of a part of an attribution, in UTF-16 units. */
  private static List<TextSpan> spans(String text, JsonNode part) {
    List<TextSpan> spans = new ArrayList<>();
    for (JsonNode span : part.path("spans")) {
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(0, span.get(1).asInt());
      spans.add(new TextSpan(start, end));
    }
    spans.sort(null);
    return spans;
  }

  private static List<Gold> marked(String text, List<TextSpan> contents, JsonNode source) {
    List<TextSpan> joined = new ArrayList<>();
    for (TextSpan content : contents) {
      TextSpan last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.end() <= content.start()) {
        String between = text.substring(last.end(), content.start());
        if (between.matches("[ \u00A0\"“”]*") && !last.in(text).strip().matches("(?s).*[”\"]")) {
          joined.set(joined.size() - 1, new TextSpan(last.start(), content.end()));
          continue;
        }
      }
      joined.add(content);
    }
    List<TextSpan> sources = source.isObject() ? spans(text, source) : List.of();
    StringBuilder sourceText = new StringBuilder();
    sources.forEach(span -> sourceText.append(span.in(text)).append(' '));
    List<Gold> gold = new ArrayList<>();
    for (TextSpan piece : joined) {
      Matcher matcher = BETWEEN_MARKS.matcher(piece.in(text));
      while (matcher.find()) {
        String words = matcher.group(1);
        String stripped = words.strip();
        if (stripped.chars().anyMatch(Character::isLetterOrDigit)) {
          int start = piece.start() + matcher.start(1) + words.indexOf(stripped);
          gold.add(
              new Gold(
                  new TextSpan(start, start + stripped.length()),
                  sources,
                  sourceText.toString().strip()));
        }
      }
    }
    return gold;
  }
}
