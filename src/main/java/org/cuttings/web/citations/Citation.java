package org.cuttings.web.citations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.web.page.Labels;

/**
 * A reference as plain text, ready to be pasted.
 *
 * @param style name of the style
 * @param text the words, if some are cited, and the reference
 */
public record Citation(String style, String text) {
  private static final Map<CitationStyle, StyleFormatter> FORMATTERS = formatters();

  private static Map<CitationStyle, StyleFormatter> formatters() {
    Map<CitationStyle, StyleFormatter> all = new EnumMap<>(CitationStyle.class);
    for (CitationStyle style : CitationStyle.values()) {
      all.put(style, new StyleFormatter(style));
    }
    return all;
  }

  /** Reads the styles ahead, so that the first reader does not wait for it. */
  public static void warmUp() {
    in(Reference.toRecord("warm-up", "Title", "/", null, ""), true);
  }

  /**
   * In every style.
   *
   * @param direct whether the words stand between marks in the article; else they are given without
   */
  public static List<Citation> in(Reference reference, boolean direct) {
    List<Citation> all = new ArrayList<>();
    for (CitationStyle style : CitationStyle.values()) {
      StyleFormatter formatter = Objects.requireNonNull(FORMATTERS.get(style));
      all.add(new Citation(style.label(), text(style, formatter, reference, direct)));
    }
    return all;
  }

  private static String text(
      CitationStyle style, StyleFormatter formatter, Reference reference, boolean direct) {
    String words = reference.words();
    if (words == null || reference.kind() == Reference.Kind.RECORD) {
      return formatter.entry(reference);
    }
    String quoted = direct ? Wording.quoted(words) : Wording.plain(words);
    String before = reference.speaker() == null ? "" : reference.speaker() + style.quoted();
    return style.notes()
        ? quoted + "\n" + formatter.citation(reference, before)
        : quoted
            + (before.isEmpty() ? "" : " " + formatter.citation(reference, before))
            + "\n"
            + formatter.entry(reference);
  }

  /**
   * Words with where they stand, in one line and in no style: “Words” (Ines Roth, quoted in The
   * Gazette, 14 March 2017, “Title”, address).
   */
  public static String plain(Reference reference, boolean direct) {
    String words = Objects.requireNonNullElse(reference.words(), reference.shownTitle());
    String said = reference.speaker() == null ? "from " : reference.speaker() + ", quoted in ";
    return (direct ? Wording.quoted(words) : Wording.plain(words))
        + " ("
        + said
        + Stream.of(
                Labels.source(reference.container()),
                Labels.date(reference.date()),
                "“" + Wording.innerMarks(reference.shownTitle()) + "”",
                reference.address())
            .collect(Collectors.joining(", "))
        + ")";
  }
}
