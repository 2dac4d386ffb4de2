package org.cuttings.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** The documents of the quotes of one article. */
final class QuoteDocument {
  private final Article article;
  private final TreeMap<Integer, List<Spoken>> people = new TreeMap<>();
  private final List<String> ids;
  private final WordsAround around;

  /**
   * @param ids of the quotes of the article, in their order
   */
  QuoteDocument(Article article, Evidence evidence, List<String> ids, WordsAround around) {
    this.article = article;
    this.around = around;
    this.ids = ids;
    if (!ids.isEmpty()) {
      Mentioned.in(evidence).stream()
          .filter(one -> one.kind() == EntityKind.PERSON && one.key() != null)
          .forEach(this::add);
    }
  }

  /** A place that speaks of somebody. */
  private record Spoken(TextSpan at, String key, String label) {}

  private void add(Mentioned person) {
    String key = Objects.requireNonNull(person.key());
    String label = Objects.requireNonNull(person.label());
    for (Mention mention : person.mentions()) {
      TextSpan at = mention.wording().at();
      people
          .computeIfAbsent(at.start(), start -> new ArrayList<>())
          .add(new Spoken(at, key, label));
    }
  }

  /**
   * @param origin outlet to which the words were said first; null if to this one
   */
  void write(EvidenceJson document, String id, Quote quote, @Nullable Origin origin)
      throws IOException {
    var json = document.json();
    json.writeStartObject();
    document.common(id, quote.wording(), quote.wording(), quote.confidence(), quote.rule());
    published(document);
    document.field(QuoteFields.TITLE, article.metadata().title());
    document.array(QuoteFields.BYLINE, article.metadata().byline());
    document.wording(QuoteFields.WORDING, quote.wording());
    document.field(QuoteFields.KIND, quote.kind().value());
    json.writeBooleanField(QuoteFields.DIRECT, quote.direct());
    json.writeBooleanField(QuoteFields.EXACT_END, quote.exactEnd());
    speaker(document, quote);
    Wording cue = quote.cue();
    if (cue != null) {
      document.wording(QuoteFields.CUE, cue);
      document.field(QuoteFields.CUE_WORD, cue.words().toLowerCase(Locale.ROOT));
    }
    document.field(QuoteFields.VIA, quote.via());
    ReportDocument.origin(document, QuoteFields.ORIGIN, origin);
    document.field(QuoteFields.WITHIN, quote.within() < 0 ? null : ids.get(quote.within()));
    about(document, quote.wording().at());
    document.field(QuoteFields.BEFORE, around.before(quote.wording()));
    document.field(QuoteFields.AFTER, around.after(quote.wording()));
    EvidenceJson.review(json, quote.review());
    json.writeEndObject();
  }

  private void published(EvidenceJson document) throws IOException {
    PartialDate date = article.metadata().published();
    if (date != null) {
      document.field(QuoteFields.YEAR, date.certainYear());
      document.field(QuoteFields.MONTH, date.certainMonth());
    }
  }

  private static void speaker(EvidenceJson document, Quote quote) throws IOException {
    String speaker = quote.speaker();
    if (speaker == null) {
      return;
    }
    String key = EntityKey.of(quote.speakerId(), speaker);
    document.json().writeObjectFieldStart(QuoteFields.SPEAKER);
    document.field(QuoteFields.SPEAKER_KEY, key);
    document.field(QuoteFields.SPEAKER_ID, quote.speakerId());
    document.field(QuoteFields.SPEAKER_NAME, speaker);
    document.field(QuoteFields.SPEAKER_LABEL, key + "|" + EntityKey.evenName(speaker));
    document.wording(QuoteFields.SPEAKER_WORDING, quote.speakerWording());
    document.json().writeEndObject();
  }

  /** People whom the quoted words speak of. */
  private void about(EvidenceJson document, TextSpan words) throws IOException {
    Map<String, String> labels = new TreeMap<>();
    for (List<Spoken> begun : people.subMap(words.start(), words.end()).values()) {
      for (Spoken one : begun) {
        if (words.contains(one.at)) {
          labels.put(one.key, one.label);
        }
      }
    }
    document.array(QuoteFields.ABOUT, labels.keySet());
    document.array(QuoteFields.ABOUT_LABEL, labels.values());
  }
}
