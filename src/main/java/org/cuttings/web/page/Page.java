package org.cuttings.web.page;

import java.util.List;

/** Everything that one page shows, ready to be printed: templates only loop, choose and print. */
public interface Page {
  /** The template that prints it, without folder prefix and suffix. */
  String template();

  /** What it shares with every other page. */
  Frame frame();

  /**
   * What it says of itself to programs.
   *
   * @param origin where this site begins, {@code https://example.org}
   */
  default Described described(String origin) {
    return Described.NOTHING;
  }

  /** Style sheets besides the one of all pages. */
  default List<String> sheets() {
    return List.of();
  }
}
