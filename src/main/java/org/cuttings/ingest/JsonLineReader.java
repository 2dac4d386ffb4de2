package org.cuttings.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.OffsetMap.Run;

/** One line of a JSON Lines file: its {@code text}, and what its other fields state. */
final class JsonLineReader implements FormatReader {
  @Override
  public Article read(SourceDocument document) throws UnreadableDocumentException {
    String line = new String(document.bytes(), StandardCharsets.UTF_8);
    try {
      JsonNode fields = StatedFields.JSON.readTree(line);
      JsonNode content = fields == null ? null : fields.get("text");
      if (content == null || !content.isTextual() || content.textValue().isBlank()) {
        throw new UnreadableDocumentException("The line has no \"text\".");
      }
      String text = content.textValue();
      Metadata own = StatedFields.read(fields);
      Sorting sorting =
          Sorting.of(text, PlainLayout.blocks(text), StatedFields.over(own, document.stated()));
      return new Article(
          document.id(),
          Format.JSON,
          Originals.of(document, "application/json", "UTF-8"),
          StatedFields.over(StatedFields.over(own, sorting.metadata()), document.stated()),
          text,
          places(line, text),
          sorting.passages(),
          sorting.parts());
    } catch (IOException e) {
      throw new UnreadableDocumentException("The line is not JSON: " + e.getMessage(), e);
    }
  }

  /** Where each character of the text stands in the line, escapes being wholes. */
  private static OffsetMap places(String line, String text) throws IOException {
    int at = 0;
    try (JsonParser parser = StatedFields.JSON.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isText = parser.currentName().equals("text");
        parser.nextToken();
        if (isText) {
          // The last one counts, as it does for the tree.
          at = Math.toIntExact(parser.currentTokenLocation().getCharOffset()) + 1;
        }
        parser.skipChildren();
      }
    }
    List<Run> runs = new ArrayList<>();
    int start = 0;
    int from = at;
    int i = 0;
    while (i < text.length()) {
      if (line.charAt(at) != '\\') {
        i++;
        at++;
        continue;
      }
      if (i > start) {
        runs.add(new Run(start, i - start, from, at - from));
      }
      int length = line.charAt(at + 1) == 'u' ? 6 : 2;
      runs.add(new Run(i, 1, at, length));
      i++;
      at += length;
      start = i;
      from = at;
    }
    if (i > start) {
      runs.add(new Run(start, i - start, from, at - from));
    }
    return new OffsetMap(runs);
  }
}
