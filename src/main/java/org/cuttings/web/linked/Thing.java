package org.cuttings.web.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.EntityKind;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** Something in the words of schema.org, being put together: what is not known is left out. */
public final class Thing {
  private final Map<String, Object> properties = new LinkedHashMap<>();

  private Thing(String type) {
    properties.put("@type", type);
  }

  /** The thing that a page is about. */
  public static Thing main(String type) {
    Thing thing = new Thing(type);
    Map<String, Object> rest = new LinkedHashMap<>(thing.properties);
    thing.properties.clear();
    thing.properties.put("@context", "https://schema.org");
    thing.properties.putAll(rest);
    return thing;
  }

  /** A thing within another. */
  public static Thing of(String type) {
    return new Thing(type);
  }

  /** Somebody or something that is named, with its page where it has one. */
  static Map<String, Object> named(
      EntityKind kind, @Nullable String key, String name, String origin) {
    @Nullable String page = Links.record(kind, key);
    return new Thing(type(kind))
        .with("name", name)
        .with("url", page == null ? null : origin + page)
        .map();
  }

  static String type(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANISATION, GROUP -> "Organization";
      case PLACE -> "Place";
    };
  }

  /** Adds a property, unless there is nothing to say. */
  public Thing with(String property, @Nullable Object value) {
    boolean empty =
        value == null
            || value instanceof String text && text.isBlank()
            || value instanceof List<?> list && list.isEmpty();
    if (value != null && !empty) {
      properties.put(property, value);
    }
    return this;
  }

  public Map<String, Object> map() {
    return properties;
  }
}
