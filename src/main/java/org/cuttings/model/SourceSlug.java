package org.cuttings.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The last part of the address of a source's page: {@code The Times & Star} → {@code
 * the-times-star}.
 */
public final class SourceSlug {
  private SourceSlug() {}

  public static String of(String source) {
    String slug =
        Normalizer.normalize(source, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    // A name of nothing but signs still needs an address.
    return slug.isEmpty() ? "source-" + Integer.toHexString(source.hashCode()) : slug;
  }
}
