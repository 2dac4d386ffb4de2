package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.OffsetMap.Run;
import org.junit.jupiter.api.Test;

class JsonLineReaderTest {
  @Test
  void fieldsAreMetadataAndTheTextIsTheBody() {
    Article article =
        Reading.read(
            "a.jsonl#1",
            "{\"id\": 7, \"title\": \"Harbour Sold Again\", \"text\": \""
                + FIRST
                + "\\n\\n"
                + SECOND
                + "\", \"date\": \"2017-07\", \"source\": \"The Morning Sample\", \"url\": \"http://sample.example/1\","
                + " \"authors\": [\"Jane Doe\", \"Tom Roe\"]}");
    assertThat(article.format()).isEqualTo(Format.JSON);
    assertThat(article.metadata().title()).isEqualTo("Harbour Sold Again");
    assertThat(article.metadata().published()).hasToString("2017-07");
    assertThat(article.metadata().publisher()).isEqualTo("The Morning Sample");
    assertThat(article.metadata().byline()).containsExactly("Jane Doe", "Tom Roe");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
    OffsetCheck.everyCopiedRunEqualsTheText(article);
  }

  @Test
  void everyCharacterOfTheTextHasItsPlaceInTheLine() {
    String line =
        "{\"a\": [1, {\"text\": \"no\"}], \"text\": \"He said \\\"no\\\" \\u00e9\\t\\ud83d\\ude00 and left.\"}";
    Article article = Reading.read("a.jsonl#1", line);
    assertThat(article.text()).isEqualTo("He said \"no\" é\t😀 and left.");
    assertThat(article.origin().length()).isEqualTo(article.text().length());
    for (Run run : article.origin().runs()) {
      if (run.copied()) {
        assertThat(article.text().substring(run.at(), run.at() + run.length()))
            .isEqualTo(line.substring(run.source(), run.source() + run.sourceLength()));
      } else {
        assertThat(line.charAt(run.source())).isEqualTo('\\');
      }
    }
  }

  @Test
  void titleInTheTextIsNotBody() {
    Article article =
        Reading.read(
            "a.jsonl#1",
            "{\"title\": \"Harbour Sold Again\", \"text\": \"Harbour Sold Again\\n\\n"
                + FIRST
                + "\\n\\n"
                + SECOND
                + "\"}");
    assertThat(Reading.body(article)).containsExactly(FIRST, SECOND);
  }
}
