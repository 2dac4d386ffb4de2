package org.cuttings.web.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cuttings.model.TextSpan;
import org.junit.jupiter.api.Test;

/** Marks that overlap in any way are printed within each other, and no character is lost. */
class InkTest {
  private static final String PIECES =
      "<a href=\"#x\">|</b>|&amp;|\"|'|😀|\u202e|\t|dog |cat |ñ|-->";

  @Test
  void aLinkNeverStandsWithinALink() {
    List<Ink> ink =
        Ink.of(
            "the Lantern House meeting",
            List.of(
                spot(4, 17, Spot.Layer.WORD, "m4"),
                spot(12, 25, Spot.Layer.WORD, "e12"),
                spot(12, 17, Spot.Layer.WORD, "m12")),
            List.of());
    assertThat(printed(ink)).isEqualTo("the [m4:Lantern {m12}{e12}House] meeting");
  }

  @Test
  void aNameThatCrossesTheEndOfAQuoteIsPrintedInTwoPieces() {
    List<Ink> ink =
        Ink.of(
            "I saw Ines Roth",
            List.of(spot(0, 10, Spot.Layer.QUOTE, "q0"), spot(6, 15, Spot.Layer.WORD, "m6")),
            List.of());
    assertThat(printed(ink)).isEqualTo("[q0:I saw [m6:Ines]>][:" + " Roth]");
  }

  @Test
  void quotesNestAndHitsAreInnermost() {
    List<Ink> ink =
        Ink.of(
            "he said no to her",
            List.of(
                spot(8, 10, Spot.Layer.QUOTE_WITHIN, "q8"), spot(0, 17, Spot.Layer.QUOTE, "q0")),
            List.of(new TextSpan(3, 10)));
    assertThat(printed(ink)).isEqualTo("[q0:he *said **[q8:*no*>] to her>]".replace("**[", "*["));
  }

  @Test
  void whateverOverlapsWhateverEveryCharacterIsPrintedOnce() {
    Random random = new Random(11);
    for (int run = 0; run < 3_000; run++) {
      String text = text(random);
      List<Spot> spots = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        TextSpan span = span(random, text.length() + 4);
        Spot.Layer layer = Spot.Layer.values()[random.nextInt(Spot.Layer.values().length)];
        spots.add(
            random.nextInt(4) == 0
                ? Spot.unmarked(span, layer, "s" + i)
                : spot(span.start(), span.end(), layer, random.nextInt(5) == 0 ? null : "s" + i));
      }
      List<TextSpan> hits = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        hits.add(span(random, text.length() + 4));
      }
      List<Ink> ink = Ink.of(text, spots, hits);
      assertThat(plain(ink)).isEqualTo(text);
      List<String> names = new ArrayList<>();
      check(ink, false, names);
      assertThat(names).doesNotHaveDuplicates();
      for (Spot spot : spots) {
        boolean empty = spot.span().start() >= text.length() || spot.span().isEmpty();
        if (spot.anchor() != null && !empty && !splitsOnePair(text, spot.span())) {
          assertThat(names).as(text + " " + spot).contains(spot.anchor());
        }
      }
      StringBuilder cells = new StringBuilder();
      Ink.cells(text, spots, hits).forEach(cell -> cells.append(plain(cell)));
      assertThat(cells.toString()).isEqualTo(text.replaceAll("[\t|]", ""));
    }
  }

  @Test
  void aLongLineWithMarksIsPrintedAtOnce() {
    String text = "dog ".repeat(200_000);
    List<Spot> spots = new ArrayList<>();
    List<TextSpan> hits = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      spots.add(spot(8 * i, 8 * i + 3, Spot.Layer.WORD, "m" + i));
      hits.add(new TextSpan(8 * i + 1, 8 * i + 6));
    }
    assertThat(plain(Ink.of(text, spots, hits))).isEqualTo(text);
  }

  /** A span within one character of two code units covers no whole character. */
  private static boolean splitsOnePair(String text, TextSpan span) {
    String words = new TextSpan(span.start(), Math.min(span.end(), text.length())).in(text);
    return words.length() == 1 && Character.isSurrogate(words.charAt(0));
  }

  private static void check(List<Ink> ink, boolean inLink, List<String> names) {
    for (Ink one : ink) {
      switch (one) {
        case Ink.Plain(String text, boolean hit) -> {
          assertThat(text).isNotEmpty();
          assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
        }
        case Ink.Anchor(String anchor) -> names.add(anchor);
        case Ink.Marked marked -> {
          boolean link = marked.href() != null;
          assertThat(link && inLink).isFalse();
          assertThat(marked.tail() != null && inLink).isFalse();
          if (marked.anchor() != null) {
            names.add(marked.anchor());
          }
          check(marked.within(), inLink || link, names);
        }
      }
    }
  }

  private static String plain(List<Ink> ink) {
    StringBuilder text = new StringBuilder();
    for (Ink one : ink) {
      switch (one) {
        case Ink.Plain(String characters, boolean hit) -> text.append(characters);
        case Ink.Anchor anchor -> {}
        case Ink.Marked marked -> text.append(plain(marked.within()));
      }
    }
    return text.toString();
  }

  /** Marks in brackets after their names, hits between stars, links at an end as an arrow. */
  private static String printed(List<Ink> ink) {
    StringBuilder text = new StringBuilder();
    for (Ink one : ink) {
      switch (one) {
        case Ink.Plain(String characters, boolean hit) ->
            text.append(hit ? "*" + characters + "*" : characters);
        case Ink.Anchor(String anchor) -> text.append("{").append(anchor).append("}");
        case Ink.Marked marked ->
            text.append("[")
                .append(marked.anchor() == null ? "" : marked.anchor())
                .append(":")
                .append(printed(marked.within()))
                .append(marked.tail() == null ? "]" : ">]");
      }
    }
    return text.toString();
  }

  private static Spot spot(
      int start, int end, Spot.Layer layer, @org.jspecify.annotations.Nullable String anchor) {
    return new Spot(new TextSpan(start, end), layer, "look", anchor, "#there", "label", null);
  }

  private static TextSpan span(Random random, int length) {
    int start = random.nextInt(length);
    return new TextSpan(start, start + random.nextInt(12));
  }

  private static String text(Random random) {
    String[] pieces = PIECES.split("\\|", -1);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
      if (random.nextInt(5) == 0) {
        text.append('|');
      }
    }
    return text.toString();
  }
}
