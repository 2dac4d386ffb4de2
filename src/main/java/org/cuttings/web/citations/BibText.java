package org.cuttings.web.citations;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** References as BibTeX, in UTF-8, with {@code date} beside {@code year} for BibLaTeX. */
public final class BibText {
  /** What means something else to TeX. */
  private static final Map<Integer, String> ESCAPES =
      Map.ofEntries(
          Map.entry((int) '\\', "{\\textbackslash}"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '~', "{\\textasciitilde}"),
          Map.entry((int) '^', "{\\textasciicircum}"));

  private BibText() {}

  /** With an empty line at the end. */
  public static String of(Reference reference) {
    boolean printed = reference.kind() == Reference.Kind.ARTICLE;
    StringBuilder bib = new StringBuilder(printed ? "@article{" : "@misc{");
    bib.append(reference.id());
    field(bib, "title", "{" + escaped(reference.shownTitle()) + "}");
    field(
        bib,
        "author",
        reference.authors().isEmpty()
            ? null
            : reference.names().stream().map(BibText::author).collect(Collectors.joining(" and ")));
    field(bib, printed ? "journal" : "howpublished", escaped(reference.container()));
    field(bib, "year", reference.year());
    field(bib, "date", date(reference.date()));
    field(bib, "url", address(reference.address()));
    field(bib, "abstract", escaped(reference.words()));
    field(bib, "note", escaped(reference.note()));
    field(bib, "langid", reference.language());
    return bib.append("\n}\n\n").toString();
  }

  /** A name that is no person's must not be turned. */
  private static String author(AuthorName name) {
    return name.isPerson()
        ? escaped(name.family())
            + (name.suffix().isEmpty() ? "" : ", " + escaped(name.suffix()))
            + ", "
            + escaped(name.given())
        : "{" + escaped(name.family()) + "}";
  }

  private static @Nullable String date(@Nullable PartialDate date) {
    return date == null ? null : date.value();
  }

  /** Braces would end the value; the rest of an address stands as it is. */
  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  private static void field(StringBuilder bib, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      bib.append(",\n  ")
          .append(name.toLowerCase(Locale.ROOT))
          .append(" = {")
          .append(value)
          .append("}");
    }
  }

  private static String escaped(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder escaped = new StringBuilder();
    Reference.oneLine(text)
        .codePoints()
        .forEach(
            character -> {
              String other = ESCAPES.get(character);
              if (other == null) {
                escaped.appendCodePoint(character);
              } else {
                escaped.append(other);
              }
            });
    return escaped.toString();
  }
}
