package org.cuttings.model;

import java.util.Locale;

/**
 * The outlet from which an article has something that it does not know itself.
 *
 * @param outlet its name, as the article has it
 * @param basis what shows it
 */
public record Origin(String outlet, Basis basis) {

  /** What shows that an article restates another outlet. */
  public enum Basis {
    /** It says so: "Reuters reported", "according to the Post". */
    ATTRIBUTED,
    /** The credit of an agency at its head: "(Reuters) —". */
    CREDITED,
    /** The words stand in a block quotation that is introduced as the outlet's. */
    QUOTED,
    /** The article is introduced as an account of the outlet's report. */
    RETOLD;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
