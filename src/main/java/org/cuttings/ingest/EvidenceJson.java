package org.cuttings.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** The evidence as {@code extract} prints it. */
final class EvidenceJson {
  private final JsonGenerator json;
  private final CodePoints codePoints;

  EvidenceJson(JsonGenerator json, CodePoints codePoints) {
    this.json = json;
    this.codePoints = codePoints;
  }

  void write(Evidence evidence) throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Mention mention : evidence.mentions()) {
      if (isName(mention)) {
        mention(mention);
      }
    }
    json.writeEndArray();
    // Descriptions, groups and pronouns stand apart: a mention is a name.
    json.writeArrayFieldStart("references");
    for (Mention mention : evidence.mentions()) {
      if (!isName(mention)) {
        mention(mention);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : evidence.events()) {
      event(event);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("quotes");
    int[] numbers = numbers(evidence.quotes());
    for (Quote quote : evidence.quotes()) {
      if (quote.direct()) {
        quote(quote, quote.within() < 0 ? -1 : numbers[quote.within()]);
      }
    }
    json.writeEndArray();
    // What is retold stands apart: a quotation has the speaker's own words.
    json.writeArrayFieldStart("reported");
    for (Quote quote : evidence.quotes()) {
      if (!quote.direct()) {
        quote(quote, -1);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("claims");
    for (Claim claim : evidence.claims()) {
      claim(claim);
    }
    json.writeEndArray();
  }

  private static boolean isName(Mention mention) {
    return mention.form() == Mention.Form.NAME && mention.kind() != EntityKind.GROUP;
  }

  private void mention(Mention mention) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", mention.kind().value());
    if (mention.form() != Mention.Form.NAME) {
      json.writeStringField("form", mention.form().value());
    }
    json.writeStringField("id", mention.id());
    json.writeStringField("name", mention.name());
    place(mention.wording());
    found(mention.confidence(), mention.rule());
    json.writeEndObject();
  }

  private void event(Event event) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", event.type().value());
    json.writeStringField("status", event.status().value());
    wording("trigger", event.trigger());
    wording("passage", event.clause());
    json.writeArrayFieldStart("participants");
    for (Participant participant : event.participants()) {
      json.writeStartObject();
      json.writeStringField("id", participant.id());
      json.writeStringField("name", participant.name());
      json.writeStringField("role", participant.role().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    StatedDate date = event.date();
    if (date == null) {
      json.writeNullField("date");
    } else {
      json.writeObjectFieldStart("date");
      json.writeStringField("value", date.value() == null ? null : date.value().value());
      place(date.wording());
      json.writeBooleanField("inferred", date.inferred());
      json.writeEndObject();
    }
    json.writeStringField("place", event.place());
    json.writeStringField("attributed_to", event.attributedTo());
    json.writeArrayFieldStart("other_mentions");
    for (Wording trigger : event.otherTriggers()) {
      json.writeStartObject();
      place(trigger);
      json.writeEndObject();
    }
    json.writeEndArray();
    found(event.confidence(), event.rule());
    json.writeEndObject();
  }

  /** For each quote its number among the direct ones. */
  private static int[] numbers(List<Quote> quotes) {
    int[] numbers = new int[quotes.size()];
    int number = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = quotes.get(i).direct() ? number++ : -1;
    }
    return numbers;
  }

  private void quote(Quote quote, int within) throws IOException {
    json.writeStartObject();
    place(quote.wording());
    json.writeStringField("kind", quote.kind().value());
    json.writeBooleanField("direct", quote.direct());
    json.writeBooleanField("exact_end", quote.exactEnd());
    if (quote.speaker() == null) {
      json.writeNullField("speaker");
    } else {
      json.writeObjectFieldStart("speaker");
      json.writeStringField("id", quote.speakerId());
      json.writeStringField("name", quote.speaker());
      wording("words", quote.speakerWording());
      json.writeEndObject();
    }
    wording("cue", quote.cue());
    if (within >= 0) {
      json.writeNumberField("within", within);
    }
    json.writeStringField("via", quote.via());
    found(quote.confidence(), quote.rule());
    json.writeEndObject();
  }

  private void claim(Claim claim) throws IOException {
    json.writeStartObject();
    place(claim.wording());
    json.writeStringField("quantity", claim.quantity());
    json.writeStringField("unit", claim.unit());
    json.writeStringField("period", claim.period());
    json.writeStringField("attributed_to", claim.attributedTo());
    found(claim.confidence(), claim.rule());
    json.writeEndObject();
  }

  private void wording(String field, @Nullable Wording wording) throws IOException {
    if (wording == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    place(wording);
    json.writeEndObject();
  }

  private void place(Wording wording) throws IOException {
    json.writeNumberField("start", codePoints.at(wording.at().start()));
    json.writeNumberField("end", codePoints.at(wording.at().end()));
  }

  private void found(double confidence, String rule) throws IOException {
    json.writeNumberField("confidence", Math.round(confidence * 100) / 100.0);
    json.writeStringField("rule", rule);
  }
}
