package org.cuttings.web.people;

import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Ways to the pages before and after one of a long list.
 *
 * @param earlier null on the first page
 * @param later null on the last page
 * @param place {@code page 2 of 7}
 */
public record Turning(@Nullable String earlier, @Nullable String later, String place) {
  /** Null where everything is on one page. */
  static @Nullable Turning of(String address, int page, int last) {
    if (page > last) {
      return new Turning(
          last == 1 ? address : Links.page(address, last),
          null,
          "there is no page " + Labels.count(page) + ", only " + Labels.count(last, "page"));
    }
    return last == 1
        ? null
        : new Turning(
            page > 1 ? Links.page(address, page - 1) : null,
            page < last ? Links.page(address, page + 1) : null,
            "page " + Labels.count(page) + " of " + Labels.count(last));
  }
}
