package org.cuttings.web.downloads;

import java.util.Locale;

/** In what form a list is taken along. */
enum Format {
  ATOM("Atom feed", "application/atom+xml; charset=utf-8"),
  CSV("CSV", "text/csv; charset=utf-8; header=present"),
  JSON("JSON", "application/json; charset=utf-8");

  private final String label;
  private final String type;

  Format(String label, String type) {
    this.label = label;
    this.type = type;
  }

  String label() {
    return label;
  }

  /** With its parameters, as it stands in the answer. */
  String type() {
    return type;
  }

  /** Without parameters. */
  String mediaType() {
    int end = type.indexOf(';');
    return end < 0 ? type : type.substring(0, end);
  }

  /** {@code .csv} */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The companion of a list in this form. */
  String of(String list) {
    int query = list.indexOf('?');
    return query < 0
        ? list + suffix()
        : list.substring(0, query) + suffix() + list.substring(query);
  }
}
