package org.cuttings.web.citations;

import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** References as RIS: a tag and a value a line, {@code ER} at the end of each. */
public final class RisText {
  private RisText() {}

  /** With the lines' ends that the format asks for. */
  public static String of(Reference reference) {
    StringBuilder ris = new StringBuilder();
    line(ris, "TY", reference.kind() == Reference.Kind.ARTICLE ? "NEWS" : "ELEC");
    line(ris, "ID", reference.id());
    line(ris, "TI", reference.shownTitle());
    reference.names().forEach(name -> line(ris, "AU", name.inverted()));
    line(ris, "T2", reference.container());
    line(ris, "PY", reference.year());
    line(ris, "DA", date(reference.date()));
    line(ris, "AB", reference.words());
    line(ris, "N1", reference.note());
    line(ris, "LA", reference.language());
    line(ris, "UR", reference.address());
    line(ris, "DB", Reference.ARCHIVE);
    line(ris, "AV", reference.page());
    return ris.append("ER  - \r\n\r\n").toString();
  }

  private static void line(StringBuilder ris, String tag, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      ris.append(tag).append("  - ").append(Reference.oneLine(value)).append("\r\n");
    }
  }

  /**
   * {@code 2017/03/14/}, {@code 2017/03//}, {@code 2017///}; null where the year is not certain.
   */
  private static @Nullable String date(@Nullable PartialDate date) {
    if (date == null || date.certainYear() == null) {
      return null;
    }
    String day = date.precision() == PartialDate.Precision.DAY ? date.value().substring(8) : "";
    String month = date.certainMonth() == null ? "" : "%02d".formatted(date.from().getMonthValue());
    return date.certainYear() + "/" + month + "/" + day + "/";
  }
}
