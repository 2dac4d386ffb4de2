package org.cuttings.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Metadata as the fields of a JSON object: in sidecar files and in JSON Lines. */
final class StatedFields {
  static final ObjectMapper JSON = new ObjectMapper();

  private StatedFields() {}

  /** Unknown fields and values that cannot be understood are as if they were not there. */
  static Metadata read(JsonNode fields) {
    String date = text(fields, "date", "published");
    String language = text(fields, "language", "lang");
    return new Metadata(
        text(fields, "title"),
        byline(fields),
        date == null ? null : PartialDate.parse(date).or(() -> DateLine.parse(date)).orElse(null),
        text(fields, "source", "publisher"),
        language == null || !language.matches("[A-Za-z]{2}([-_].*)?")
            ? null
            : language.substring(0, 2).toLowerCase(Locale.ROOT),
        text(fields, "url"));
  }

  /** {@code first}, and {@code second} where it is silent. */
  static Metadata over(Metadata first, Metadata second) {
    return new Metadata(
        first.title() != null ? first.title() : second.title(),
        first.byline().isEmpty() ? second.byline() : first.byline(),
        first.published() != null ? first.published() : second.published(),
        first.publisher() != null ? first.publisher() : second.publisher(),
        first.language() != null ? first.language() : second.language(),
        first.url() != null ? first.url() : second.url());
  }

  private static List<String> byline(JsonNode fields) {
    List<String> names = new ArrayList<>();
    for (String field : List.of("byline", "authors", "author")) {
      JsonNode value = fields.get(field);
      if (value == null || !names.isEmpty()) {
        continue;
      }
      if (value.isTextual()) {
        String said = value.textValue().strip();
        names.addAll(Byline.parse(said).or(() -> Byline.parse("By " + said)).orElse(List.of(said)));
      }
      value.forEach(name -> names.add(name.asText().strip()));
    }
    return names.stream().filter(name -> !name.isBlank()).toList();
  }

  private static @Nullable String text(JsonNode fields, String... names) {
    return Stream.of(names)
        .map(fields::get)
        .filter(value -> value != null && (value.isTextual() || value.isNumber()))
        .map(value -> value.asText().strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
