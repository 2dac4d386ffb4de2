package org.cuttings.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/** Articles for tests: plain text, one paragraph a passage. */
final class Articles {
  private Articles() {}

  static Article of(String key, Metadata metadata, String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      TextSpan span = new TextSpan(start, start + paragraph.length());
      passages.add(new Passage(passages.size(), Passage.Kind.PARAGRAPH, 0, Words.copy(text, span)));
      start = span.end() + 2;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Article(
        ArticleId.of(key),
        Format.TEXT,
        new Original(sha256(bytes), key + ".txt", bytes.length, "text/plain", "UTF-8"),
        metadata,
        text,
        OffsetMap.copy(0, text.length()),
        passages,
        List.of());
  }

  static Article of(String key, String... paragraphs) {
    return of(key, titled("Title of " + key), paragraphs);
  }

  static Metadata titled(String title) {
    return new Metadata(title, List.of(), null, "The Sample Post", "en", null);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
