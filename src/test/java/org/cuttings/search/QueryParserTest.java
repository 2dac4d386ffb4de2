package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  /** What a fuzz query is made of: every mark with a meaning, and what people paste. */
  static final String[] PIECES = {
    "kislyak",
    "son-in-law",
    "trump's",
    "trump’s",
    "Kisl*",
    "a*",
    "*",
    "*lyak",
    "w*rd",
    "kislyk~",
    "kislyk~2",
    "kislyk~9",
    "ab~",
    "~",
    "a~1~2",
    "\"",
    "“",
    "”",
    "\"personal lawyer\"",
    "\"near words\"~5",
    "\"near words\"~",
    "\"near words\"~999",
    "\"\"",
    "\"...\"",
    "(",
    ")",
    "((",
    "()",
    "AND",
    "OR",
    "NOT",
    "and",
    ".AND",
    "-",
    "--",
    "- ",
    "-x",
    "−x",
    "+x",
    "title:",
    "by:",
    "source:",
    "date:",
    "in:",
    "TITLE:x",
    "title:(",
    "by:unknown",
    "by:\"unknown\"",
    "date:2016",
    "date:2016-06..2016-09",
    "date:..2016",
    "date:2016..",
    "date:..",
    "date:13-2016",
    "date:2017..2016",
    "date:unknown",
    "in:comments",
    "in:body",
    "in:comments,captions",
    "in:nowhere",
    "-in:comments",
    "http://a.b/c?d=e&f",
    "/reg.*ex/",
    "C++",
    "#tag",
    "@at",
    "$5.00",
    "ñ",
    "ç",
    "e\u0301",
    "😀",
    "👩‍👩‍👧",
    "🇺🇸",
    "שלום",
    "\u202Eabc\u202C",
    "कि",
    "日本語",
    "\u0000",
    "\u0007",
    "\uD83D",
    "\uE000",
    "\u00AD",
    "\\",
    "\\\"",
    "&&",
    "||",
    "!",
    "^2",
    "[a TO b]",
    "{}",
    "<script>",
    "%00",
    "'; DROP",
    "  ",
    "\t\n",
    "\u3000",
    "0",
    "U.S.",
    "…",
    "—",
    "s"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kislyak                         | kislyak",
        "Sergey  Kislyak                 | Sergey Kislyak",
        "kislyak AND flynn               | kislyak flynn",
        "kislyak OR flynn                | kislyak OR flynn",
        "a b OR c d                      | a b OR c d",
        "a (b OR c) d                    | a (b OR c) d",
        "a AND (b AND c)                 | a b c",
        "(a OR (b OR c))                 | a OR b OR c",
        "a NOT b                         | a -b",
        "a -b                            | a -b",
        "NOT NOT a                       | a",
        "-(a OR b) c                     | -(a OR b) c",
        "-(a b)                          | -(a b)",
        "a OR -b                         | a OR -b",
        "a a a                           | a",
        "cats and dogs or birds not fish | cats and dogs or birds not fish",
        "\"personal lawyer\"             | \"personal lawyer\"",
        "“personal lawyer”               | \"personal lawyer\"",
        "«personal lawyer»               | \"personal lawyer\"",
        "-\"personal lawyer\"            | -\"personal lawyer\"",
        "\"near  words\"~5               | \"near words\"~5",
        "x\"near words\"y                | x \"near words\" y",
        "kis*                            | kis*",
        "kislyk~                         | kislyk~",
        "kislyk~1 kisliak~2              | kislyk~1 kisliak~2",
        "kislyk~0                        | kislyk",
        "title:kislyak                   | title:kislyak",
        "TITLE: kislyak                  | title:kislyak",
        "title:\"personal lawyer\"       | title:\"personal lawyer\"",
        "title:(a OR bo*)                | title:a OR title:bo*",
        "-title:a                        | -title:a",
        "by:jane source:\"the times\"    | by:jane source:\"the times\"",
        "by:unknown -source:unknown      | by:unknown -source:unknown",
        "by:\"unknown\"                  | by:\"unknown\"",
        "date:2016-06..2016-09           | date:2016-06..2016-09",
        "date:2016-06/2016-09            | date:2016-06..2016-09",
        "date:2016                       | date:2016",
        "date:2016-06-09                 | date:2016-06-09",
        "date:2016..                     | date:2016..",
        "date:..2016-09                  | date:..2016-09",
        "date:unknown                    | date:unknown",
        "kislyak in:comments             | kislyak in:comments",
        "in:comment kislyak flynn        | kislyak flynn in:comments",
        "a in:comments OR b              | a in:comments OR b",
        "(a OR b) in:comments            | (a OR b) in:comments",
        "a in:captions,credits           | a in:captions in:credits",
        "in:comments                     | in:comments",
        "-in:comments kislyak            | -in:comments kislyak",
        "date:2016 in:comments           | date:2016 (in:comments)",
        "a in:body                       | a in:body",
        "son-in-law trump's C++          | son-in-law trump's C",
        "#metoo @kislyak, ($5)?          | metoo kislyak 5",
        "who met Kislyak?                | who met Kislyak",
        "http://example.org/a?b          | http://example.org/a?b",
        ".AND (OR.)                      | and or",
        "ñandú façade                    | ñandú façade",
        "😀 שלום 日本語                     | 😀 שלום 日本語",
      })
  void isUnderstood(String typed, String understood) {
    ParsedQuery parsed = QueryParser.parse(typed);

    assertThat(parsed.reading().understood()).isEqualTo(understood);
    assertThat(parsed.reading().ignored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "*                   | ``           | *          | it has no letters or digits",
        "a ?! b              | a b          | ?!         | it has no letters or digits",
        "*lyak               | lyak         | *          | it stands for letters at the end of a word only",
        "w*rd                | w rd         | *          | it stands for letters at the end of a word only",
        "k*                  | k            | *          | at least 2 letters must stand before it",
        "x's-k*              | x's-k        | *          | at least 2 letters must stand before it",
        "ab~                 | ab           | ~          | at least 3 letters must stand before it",
        "kislyk~3            | kislyk~2     | ~3         | at most 2 letters may differ",
        "kis*~               | kis*         | ~          | a word is read with * or with ~, not both",
        "\"personal lawyer   | personal lawyer | \"      | the second quotation mark is missing, so these words are looked for one by one",
        "\"\" a              | a            | \"\"       | there is nothing between the quotation marks",
        "\"...\" a           | a            | \"...\"    | it has no letters or digits",
        "\"personal law*\"   | \"personal law\" | *      | a quotation is looked for as it stands",
        "\"a b\"~            | \"a b\"      | ~          | it needs a number: how far apart the words may stand",
        "\"a b\"~500         | \"a b\"~50   | ~500       | at most 50 words may stand between",
        "(a b                | a b          | (          | there is no ) after it",
        "a b)                | a b          | )          | there is no ( before it",
        "a ()                | a            | ()         | there is nothing between the parentheses",
        "AND a               | a            | AND        | it joins two things, and one is missing",
        "a AND               | a            | AND        | it joins two things, and one is missing",
        "a OR                | a            | OR         | it joins two things, and one is missing",
        "a OR OR b           | a OR b       | OR         | it joins two things, and one is missing",
        "a NOT               | a            | NOT        | there is nothing after it to leave out",
        "a - b               | a b          | -          | it has no letters or digits",
        "+a                  | a            | +          | every word must be found anyway",
        "title:              | ``           | title:     | there is no word after it",
        "a in:               | a            | in:        | there is no place after it",
        "date:13-2016        | ``           | date:13-2016 | a date is written 2016, 2016-06 or 2016-06-09, a range 2016-06..2016-09",
        "date:2017..2016     | ``           | date:2017..2016 | the range ends before it begins",
        "/kis.*k/            | kis k        | / /        | regular expressions are not read; their words are looked for",
      })
  void isLeftOutWithItsReason(String typed, String understood, String text, String reason) {
    ParsedQuery parsed = QueryParser.parse(typed);

    assertThat(parsed.reading().understood()).isEqualTo(understood);
    assertThat(parsed.reading().ignored()).contains(new SearchResults.Ignored(text, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200E", "\t\n\u3000"})
  void nothingTypedIsNothingIgnored(String typed) {
    ParsedQuery parsed = QueryParser.parse(typed);

    assertThat(parsed.clause()).isNull();
    assertThat(parsed.reading()).isEqualTo(new SearchResults.QueryReading("", List.of()));
  }

  @Test
  void controlCharactersAreReportedOnce() {
    assertThat(QueryParser.parse("a\u0000b\u0007c\uD83D").reading())
        .isEqualTo(
            new SearchResults.QueryReading(
                "a b c",
                List.of(
                    new SearchResults.Ignored("control characters", "they stand for no writing"))));
  }

  @Test
  void tooLongAQueryIsReadToTheLastWholeWordAndUpToSoManyWords() {
    ParsedQuery parsed = QueryParser.parse("flynn " + "kislyak".repeat(1_000) + " x");
    assertThat(parsed.reading().understood()).isEqualTo("flynn");
    assertThat(parsed.reading().ignored().getFirst().reason())
        .isEqualTo("only the first 800 characters of a query are read");

    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      many.append(" w").append(i);
    }
    ParsedQuery words = QueryParser.parse(many.toString());
    assertThat(words.reading().understood().split(" ", -1)).hasSize(QueryParser.MAX_TEXTS);
    assertThat(words.reading().ignored()).hasSize(13);
  }

  @Test
  void deepParenthesesAreLeftOutInPairs() {
    ParsedQuery parsed = QueryParser.parse("(a OR ".repeat(30) + "b" + ")".repeat(30) + " c");

    assertThat(parsed.reading().understood()).isEqualTo("(a OR b) c");
    assertThat(parsed.reading().ignored())
        .containsExactly(
            new SearchResults.Ignored("( )", "parentheses may stand 10 deep within one another"));
  }

  @Test
  void costlyMarksAreCounted() {
    ParsedQuery parsed = QueryParser.parse("aa* bb* cc* dd* ee* ff* aaa~ bbb~ ccc~ ddd~ eee~ fff~");

    assertThat(parsed.reading().understood())
        .isEqualTo("aa* bb* cc* dd* ee* ff aaa~ bbb~ ccc~ ddd~ eee~ fff");
    assertThat(parsed.reading().ignored())
        .containsExactly(
            new SearchResults.Ignored("*", "a query may have 5 of them"),
            new SearchResults.Ignored("~", "a query may have 5 of them"));
  }

  /** What the page says was understood, typed again, is understood the same, and wholly. */
  @Test
  void whateverIsTypedIsReadAndWhatWasUnderstoodReadsTheSame() {
    Random random = new Random(42);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        typed.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextInt(3) > 0) {
          typed.append(' ');
        }
      }
      assertReadsTheSame(typed.toString());
    }
  }

  @Test
  void noiseIsReadAndWhatWasUnderstoodReadsTheSame() {
    Random random = new Random(7);
    String marks = "\"'()*~:-+ANDORT ./\\ab1é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(60); j >= 0; j--) {
        if (random.nextInt(4) == 0) {
          typed.append((char) random.nextInt(0x10000));
        } else {
          typed.append(marks.charAt(random.nextInt(marks.length())));
        }
      }
      assertReadsTheSame(typed.toString());
    }
  }

  private static void assertReadsTheSame(String typed) {
    ParsedQuery parsed = QueryParser.parse(typed);
    ParsedQuery again = QueryParser.parse(parsed.reading().understood());

    assertThat(again.clause())
        .as("%s understood as %s", typed, parsed.reading().understood())
        .isEqualTo(parsed.clause());
    assertThat(again.reading().ignored()).as(parsed.reading().understood()).isEmpty();
  }
}
