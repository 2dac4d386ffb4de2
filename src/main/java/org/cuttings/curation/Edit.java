package org.cuttings.curation;

/**
 * Who changes something, and why.
 *
 * @param by account, or where the change comes from
 * @param action what is done, in a word or two
 * @param reason what the person gave as reason; empty for none
 */
public record Edit(String by, String action, String reason) {
  /** An edit without a reason. */
  public static Edit of(String by, String action) {
    return new Edit(by, action, "");
  }
}
