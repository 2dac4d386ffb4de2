package org.cuttings.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One of several ways to show the same.
 *
 * @param href null for the current one
 */
public record Option(String label, @Nullable String href) {
  public boolean current() {
    return href == null;
  }
}
