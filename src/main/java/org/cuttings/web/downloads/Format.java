package org.cuttings.web.downloads;

import java.util.Locale;

/** In what form a list is taken along. */
enum Format {
  ATOM("Atom feed", "application/atom+xml; charset=utf-8"),
  CSV("CSV", "text/csv; charset=utf-8; header=present"),
  JSON("JSON", "application/json; charset=utf-8"),
  JSONL("JSON Lines", "application/jsonl; charset=utf-8"),
  RIS("RIS", "application/x-research-info-systems; charset=utf-8"),
  BIB("BibTeX", "application/x-bibtex; charset=utf-8"),
  CSL_JSON("CSL-JSON", "application/vnd.citationstyles.csl+json; charset=utf-8");

  private final String label;
  private final String type;

  Format(String label, String type) {
    this.label = label;
    this.type = type;
  }

  /** Whether it holds references, rather than what there is to know. */
  boolean refers() {
    return switch (this) {
      case ATOM, CSV, JSON, JSONL -> false;
      case RIS, BIB, CSL_JSON -> true;
    };
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

  /** {@code .csv}, {@code .csl.json} */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The companion of a list in this form. */
  String of(String list) {
    int query = list.indexOf('?');
    return query < 0
        ? list + suffix()
        : list.substring(0, query) + suffix() + list.substring(query);
  }
}
