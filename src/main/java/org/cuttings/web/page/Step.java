package org.cuttings.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A link or a button that leads on from a list.
 *
 * @param href null for a button
 * @param name of the parameter that the button adds; null for a link
 * @param value of that parameter
 */
public record Step(@Nullable String href, @Nullable String name, @Nullable String value) {
  public static Step link(String href) {
    return new Step(href, null, null);
  }
}
