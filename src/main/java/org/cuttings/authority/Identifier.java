package org.cuttings.authority;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The systems in which records have identifiers whose form is known. */
public enum Identifier {
  VIAF("viaf", "VIAF", "[1-9]\\d{0,21}", "https://viaf.org/viaf/%s"),
  WIKIDATA("wikidata", "Wikidata", "Q[1-9]\\d*", "https://www.wikidata.org/wiki/%s"),
  LCNAF(
      "lcnaf",
      "Library of Congress",
      "(n|nb|nr|no|ns)\\d{8,10}",
      "https://id.loc.gov/authorities/names/%s"),
  ISNI("isni", "ISNI", "\\d{15}[\\dX]", "https://isni.org/isni/%s");

  private final String key;
  private final String label;
  private final Pattern form;
  private final String address;

  Identifier(String key, String label, String form, String address) {
    this.key = key;
    this.label = label;
    this.form = Pattern.compile(form);
    this.address = address;
  }

  /** What it is called in the file. */
  public String key() {
    return key;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  public static Optional<Identifier> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }

  /** Without the spaces that people group the digits by, and without the address around it. */
  public String plain(String value) {
    String bare = value.strip().replaceFirst("^https?://\\S*/", "");
    return this == ISNI ? bare.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT) : bare;
  }

  /** Whether {@code value} has the form, and the check digit where the system has one. */
  public boolean accepts(String value) {
    return form.matcher(value).matches() && (this != ISNI || isniChecks(value));
  }

  /** Where the system shows it. */
  public String address(String value) {
    return address.formatted(value);
  }

  /** ISO 27729: the last sign is that of ISO 7064 MOD 11-2. */
  private static boolean isniChecks(String value) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      sum = (sum + Character.digit(value.charAt(i), 10)) * 2;
    }
    int check = (12 - sum % 11) % 11;
    return value.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
