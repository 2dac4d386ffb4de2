package org.cuttings.web.downloads;

import java.util.Arrays;
import java.util.List;
import org.cuttings.web.page.Frame;

/** The ways from a list to what can be taken along from it. */
public final class Companions {
  private Companions() {}

  /**
   * Feed, CSV and JSON of a list, to be named in the head of its page ({@link
   * Frame#withAlternates}) and linked from it.
   *
   * @param list its address with parameters, without page and snapshot
   */
  public static List<Frame.Alternate> of(String list) {
    return Arrays.stream(Format.values())
        .map(format -> new Frame.Alternate(format.label(), format.mediaType(), format.of(list)))
        .toList();
  }
}
