package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document, or the person who delivered it, says about itself. Nothing here is guessed: what
 * nobody said is null.
 *
 * @param title headline
 * @param byline authors in the order given, names only
 * @param published date of publication, as precise as stated
 * @param publisher name of the paper, site or agency: the <i>source</i> of the article
 * @param language ISO 639-1 code, lower case; null where it cannot be told
 * @param url address of the original
 */
public record Metadata(
    @Nullable String title,
    List<String> byline,
    @Nullable PartialDate published,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable String url) {
  public static final Metadata UNKNOWN = new Metadata(null, List.of(), null, null, null, null);

  public Metadata {
    byline = List.copyOf(byline);
  }
}
