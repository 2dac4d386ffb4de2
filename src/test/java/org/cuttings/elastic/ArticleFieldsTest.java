package org.cuttings.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleFieldsTest {
  @Test
  void everyFieldOfTheMappingHasAConstantAndTheOtherWayRound() throws IOException {
    JsonNode mappings = new ObjectMapper().readTree(Indices.articlesMapping()).path("mappings");

    assertThat(fields(mappings, "")).isEqualTo(constants()).hasSizeGreaterThan(40);
  }

  @Test
  void leafIsTheLastStepOfAPath() {
    assertThat(ArticleFields.leaf("original.sha256")).isEqualTo("sha256");
    assertThat(ArticleFields.leaf("title")).isEqualTo("title");
  }

  private static Set<String> fields(JsonNode object, String prefix) {
    Set<String> fields = new TreeSet<>();
    for (String group : new String[] {"properties", "fields"}) {
      object
          .path(group)
          .properties()
          .forEach(
              field -> {
                fields.add(prefix + field.getKey());
                fields.addAll(fields(field.getValue(), prefix + field.getKey() + "."));
              });
    }
    return fields;
  }

  private static Set<String> constants() {
    return Arrays.stream(ArticleFields.class.getFields())
        .map(ArticleFieldsTest::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
