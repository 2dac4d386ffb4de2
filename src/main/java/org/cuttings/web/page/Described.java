package org.cuttings.web.page;

import java.util.List;
import java.util.Map;

/**
 * What a page says of itself to programs.
 *
 * @param meta names and contents for its head
 * @param things what it is about, as JSON-LD: texts, numbers, lists and maps of them
 */
public record Described(List<Meta> meta, List<Map<String, Object>> things) {
  public static final Described NOTHING = new Described(List.of(), List.of());

  public Described {
    meta = List.copyOf(meta);
    things = List.copyOf(things);
  }

  /** One of these, without names in the head. */
  public static Described as(Map<String, Object> thing) {
    return new Described(List.of(), List.of(thing));
  }

  /** A name and what stands under it. */
  public record Meta(String name, String content) {}
}
