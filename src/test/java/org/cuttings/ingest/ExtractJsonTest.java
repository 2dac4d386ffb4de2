package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cuttings.model.Article;
import org.cuttings.model.Evidence;
import org.junit.jupiter.api.Test;

class ExtractJsonTest {
  @Test
  void lineIsStableToTheByte() {
    String text =
        "Harbour Sold\n\nBy Jane Doe\n\nJuly 2017\n\nIn Short\n\n"
            + FIRST
            + "\n\njdoe's picture\n\nNo!";
    int body = text.indexOf(FIRST) + FIRST.length();
    int comment = text.indexOf("No!");
    assertThat(ExtractJson.of(Reading.text(text), Evidence.NONE))
        .isEqualTo(
            "{\"file\":\"sample.txt\",\"sha256\":\""
                + Reading.text(text).original().sha256()
                + "\",\"article\":{\"title\":\"Harbour Sold\",\"byline\":[\"Jane Doe\"],"
                + "\"published\":\"2017-07\",\"publisher\":null,\"language\":\"en\","
                + "\"body\":[[38,46],[48,"
                + body
                + "]],\"sections\":[{\"start\":38,\"end\":46}],"
                + "\"comments\":[{\"author\":\"jdoe\",\"start\":"
                + comment
                + ",\"end\":"
                + (comment + 3)
                + "}]},\"mentions\":[],\"references\":[],\"events\":[],\"quotes\":[],\"reported\":[],\"claims\":[]}");
  }

  @Test
  void offsetsCountCodePoints() throws Exception {
    String text = "😀 Harbour Sold 😀\n\n" + FIRST + " 😀\n\n" + SECOND;
    JsonNode body =
        new ObjectMapper()
            .readTree(ExtractJson.of(Reading.text(text), Evidence.NONE))
            .at("/article/body");
    int[] points = text.codePoints().toArray();
    int start = body.get(1).get(0).asInt();
    int end = body.get(1).get(1).asInt();
    assertThat(new String(points, start, end - start)).isEqualTo(SECOND);
    assertThat(end).isEqualTo(points.length);
  }

  @Test
  void codePointsOfLongTexts() {
    String text = ("a😀" + "b".repeat(700)).repeat(9);
    CodePoints codePoints = new CodePoints(text);
    for (int i = 0; i <= text.length(); i += 13) {
      if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
        assertThat(codePoints.at(i)).isEqualTo(text.codePointCount(0, i));
      }
    }
    assertThat(codePoints.at(text.length())).isEqualTo(text.codePointCount(0, text.length()));
  }

  @Test
  void textIsCarriedWhereTheFileIsNotTheText() throws Exception {
    Article json = Reading.read("a.jsonl#1", "{\"text\": \"" + FIRST + "\"}");
    assertThat(
            new ObjectMapper().readTree(ExtractJson.of(json, Evidence.NONE)).get("text").asText())
        .isEqualTo(FIRST);
    assertThat(
            new ObjectMapper()
                .readTree(ExtractJson.of(Reading.text(FIRST), Evidence.NONE))
                .has("text"))
        .isFalse();
  }
}
