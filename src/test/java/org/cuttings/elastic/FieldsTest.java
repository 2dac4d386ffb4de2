package org.cuttings.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldsTest {
  @ParameterizedTest
  @EnumSource
  void everyFieldOfTheMappingHasAConstantAndTheOtherWayRound(Indices.Kind kind) throws IOException {
    JsonNode mappings = new ObjectMapper().readTree(kind.definition()).path("mappings");
    Set<String> constants = new TreeSet<>();
    for (Class<?> names : names(kind)) {
      constants.addAll(constants(names));
    }

    assertThat(fields(mappings, "")).isEqualTo(constants).hasSizeGreaterThan(20);
  }

  private static List<Class<?>> names(Indices.Kind kind) {
    return switch (kind) {
      case ARTICLES -> List.of(ArticleFields.class);
      case REPORTS ->
          List.of(
              EvidenceFields.class, HappeningFields.class, ReportFields.class, ReviewFields.class);
      case EVENTS -> List.of(HappeningFields.class, EventFields.class);
      case QUOTES -> List.of(EvidenceFields.class, QuoteFields.class, ReviewFields.class);
      case CLAIMS -> List.of(EvidenceFields.class, ClaimFields.class);
      case PEOPLE -> List.of(PersonFields.class);
    };
  }

  @Test
  void definitionHasTheSettingsOfAllIndicesAndItsOwn() throws IOException {
    JsonNode definition = new ObjectMapper().readTree(Indices.Kind.ARTICLES.definition());

    assertThat(definition.at("/settings/index/number_of_shards").asInt()).isEqualTo(1);
    assertThat(definition.at("/settings/index/max_inner_result_window").asInt()).isEqualTo(10_000);
    assertThat(definition.at("/settings/analysis/analyzer").has("stemmed_words")).isTrue();
    assertThat(definition.at("/mappings/_meta/definition").asText())
        .isEqualTo(Indices.Kind.ARTICLES.digest())
        .isNotEqualTo(Indices.Kind.QUOTES.digest());
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

  private static Set<String> constants(Class<?> names) {
    return Arrays.stream(names.getFields())
        .map(FieldsTest::value)
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
