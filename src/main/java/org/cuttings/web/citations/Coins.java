package org.cuttings.web.citations;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Metadata;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** A reference to an article within a list, in the form (COinS) that programs find in pages. */
public final class Coins {
  private Coins() {}

  /** The {@code title} of an empty element of the class {@code Z3988}. */
  public static String of(Metadata metadata) {
    List<String> pairs = new ArrayList<>();
    add(pairs, "ctx_ver", "Z39.88-2004");
    add(pairs, "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    add(pairs, "rft.type", "newspaperArticle");
    add(pairs, "rft.title", metadata.title());
    metadata.byline().forEach(author -> add(pairs, "rft.creator", author));
    add(pairs, "rft.source", metadata.publisher());
    add(pairs, "rft.date", metadata.published() == null ? null : metadata.published().value());
    add(pairs, "rft.language", metadata.language());
    add(pairs, "rft.identifier", Links.external(metadata.url()));
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      pairs.add(name + "=" + Links.encoded(value));
    }
  }
}
