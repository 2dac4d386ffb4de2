package org.cuttings.index;

import static org.cuttings.elastic.ArticleFields.leaf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.WordingFields;
import org.cuttings.extract.SentenceContext;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** What an article's own document says of its evidence: everybody it speaks of, and its facets. */
final class ArticleEvidenceFields {
  private final JsonGenerator json;
  private final Article article;
  private final List<Mentioned> mentioned;
  private final Map<Integer, SentenceContext> contexts = new HashMap<>();

  private ArticleEvidenceFields(JsonGenerator json, Article article, Evidence evidence) {
    this.json = json;
    this.article = article;
    this.mentioned = Mentioned.in(evidence);
  }

  /**
   * @param before keys of those whom the article spoke of as it was read before
   */
  static void write(JsonGenerator json, Article article, Evidence evidence, Set<String> before)
      throws IOException {
    ArticleEvidenceFields fields = new ArticleEvidenceFields(json, article, evidence);
    fields.mentions();
    fields.noMore(before);
    fields.facets(evidence);
    json.writeNumberField(
        ArticleFields.EVIDENCE_COUNT,
        evidence.events().size() + evidence.quotes().size() + evidence.claims().size());
  }

  private void mentions() throws IOException {
    if (mentioned.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(ArticleFields.MENTIONS);
    for (Mentioned one : mentioned) {
      json.writeStartObject();
      unlessNull(ArticleFields.MENTIONS_KEY, one.key());
      unlessNull(ArticleFields.MENTIONS_NAME, one.name());
      unlessNull(ArticleFields.MENTIONS_KIND, one.kind().value());
      strings(leaf(ArticleFields.MENTIONS_FORMS), one.forms());
      json.writeNumberField(leaf(ArticleFields.MENTIONS_COUNT), one.count());
      doubt(one);
      unlessNull(ArticleFields.MENTIONS_ARTICLE, article.id().value());
      unlessNull(ArticleFields.MENTIONS_SOURCE, article.metadata().publisher());
      PartialDate published = article.metadata().published();
      unlessNull(ArticleFields.MENTIONS_PUBLISHED, published == null ? null : published.value());
      if (one.key() != null && EntityKey.isCandidate(one.key())) {
        context(one);
      }
      json.writeArrayFieldStart(leaf(ArticleFields.MENTIONS_PLACES));
      for (Mention mention : one.mentions()) {
        place(mention);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void doubt(Mentioned one) throws IOException {
    Optional<Mention> weakest = one.weakest();
    if (weakest.isPresent()) {
      json.writeNumberField(
          leaf(ArticleFields.MENTIONS_DOUBT), Math.round(weakest.get().confidence() * 100) / 100.0);
      json.writeStringField(leaf(ArticleFields.MENTIONS_RULE), weakest.get().rule());
    }
  }

  private void noMore(Set<String> before) throws IOException {
    Set<String> keys = new TreeSet<>(before);
    mentioned.forEach(one -> keys.remove(Objects.requireNonNullElse(one.key(), "")));
    strings(ArticleFields.MENTIONS_BEFORE, keys);
  }

  private void context(Mentioned candidate) throws IOException {
    Wording.Piece first =
        candidate.mentions().stream()
            .filter(mention -> mention.form() == Mention.Form.NAME)
            .findFirst()
            .orElseThrow()
            .wording()
            .pieces()
            .getFirst();
    SentenceContext context =
        contexts.computeIfAbsent(
            first.passage(),
            passage -> new SentenceContext(article.passages().get(passage).text()));
    json.writeObjectFieldStart(leaf(ArticleFields.MENTIONS_CONTEXT));
    json.writeStringField(
        leaf(ArticleFields.MENTIONS_CONTEXT_TEXT), context.sentence(first.span()));
    json.writeNumberField(leaf(ArticleFields.MENTIONS_CONTEXT_PASSAGE), first.passage());
    json.writeEndObject();
  }

  private void place(Mention mention) throws IOException {
    json.writeStartObject();
    json.writeStringField(WordingFields.FORM, mention.form().value());
    json.writeStringField(WordingFields.WORDS, mention.wording().words());
    EvidenceJson.places(json, mention.wording());
    EvidenceJson.found(json, mention.confidence(), mention.rule());
    EvidenceJson.review(json, mention.review());
    json.writeEndObject();
  }

  private void facets(Evidence evidence) throws IOException {
    labelled(ArticleFields.PERSON, ArticleFields.PERSON_LABEL, labels(EntityKind.PERSON));
    labelled(ArticleFields.PLACE, ArticleFields.PLACE_LABEL, labels(EntityKind.PLACE));
    labelled(ArticleFields.SPEAKER, ArticleFields.SPEAKER_LABEL, speakers(evidence));
    Set<String> types = new TreeSet<>();
    evidence.events().forEach(event -> types.add(event.type().value()));
    strings(ArticleFields.EVENT_TYPE, types);
  }

  private Map<String, String> labels(EntityKind kind) {
    Map<String, String> labels = new TreeMap<>();
    for (Mentioned one : mentioned) {
      if (one.kind() == kind && one.key() != null) {
        labels.put(one.key(), Objects.requireNonNull(one.label()));
      }
    }
    return labels;
  }

  /** Those whom the article quotes by name; a word set apart is no quote. */
  private Map<String, String> speakers(Evidence evidence) {
    Set<String> named = new HashSet<>();
    mentioned.forEach(one -> named.add(Objects.requireNonNullElse(one.key(), "")));
    Map<String, String> labels = new TreeMap<>();
    for (Quote quote : evidence.quotes()) {
      String speaker = quote.speaker();
      if (speaker != null && quote.kind() != Quote.Kind.TERM) {
        String key = EntityKey.of(quote.speakerId(), speaker);
        if (quote.speakerId() != null || named.contains(key)) {
          String name = quote.speakerId() == null ? EntityKey.evenName(speaker) : speaker;
          labels.put(key, key + "|" + name);
        }
      }
    }
    return labels;
  }

  private void labelled(String field, String labelField, Map<String, String> labels)
      throws IOException {
    strings(field, labels.keySet());
    strings(labelField, labels.values());
  }

  private void unlessNull(String path, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(leaf(path), value);
    }
  }

  private void strings(String field, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
