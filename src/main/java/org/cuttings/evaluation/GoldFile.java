package org.cuttings.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.EntityKind;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * What is true in one text. Offsets in the file count code points, as {@code cuttings extract}
 * prints them; here they stay so.
 *
 * @param name file name of the text
 * @param characters code points of the text
 * @param body spans of the body; mentions outside count neither way
 * @param names people, organisations and places, each with its mentions
 * @param unnamed those who take part in events without a name
 * @param events what happened
 * @param quotes what is quoted
 * @param claims numbers about the whole
 */
public record GoldFile(
    String name,
    int characters,
    List<TextSpan> body,
    List<Name> names,
    List<Unnamed> unnamed,
    List<GoldEvent> events,
    List<GoldQuote> quotes,
    List<GoldClaim> claims) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Somebody or something with a name.
   *
   * @param forms the ways to write it, the id among them
   * @param mentions where the text names it
   * @param optional whether it could be argued that these are no mentions
   */
  record Name(
      EntityKind kind, String id, List<String> forms, List<TextSpan> mentions, boolean optional) {}

  /** Somebody without a name. */
  record Unnamed(String id, List<String> forms, List<TextSpan> mentions) {}

  /** Somebody who takes part, and how. */
  record GoldParticipant(String id, String role) {}

  /**
   * @param triggers the trigger and further mentions
   * @param date the value; null if none
   */
  record GoldEvent(
      String id,
      Tier tier,
      Set<String> types,
      Set<String> statuses,
      List<GoldParticipant> participants,
      @Nullable String date,
      List<TextSpan> triggers,
      TextSpan passage) {}

  /** How an event counts. */
  enum Tier {
    INTERACTION,
    ACT,
    /** Could be argued either way: counts neither way. */
    OPTIONAL
  }

  /**
   * @param likely whether its borders cannot be recovered from the text
   * @param speaker id, words, or null
   */
  record GoldQuote(TextSpan span, boolean likely, boolean term, @Nullable String speaker) {}

  record GoldClaim(TextSpan span, String quantity) {}

  /**
   * Reads a gold file.
   *
   * @throws BadGoldFileException if it is none
   */
  public static GoldFile read(Path file) {
    try {
      JsonNode gold = JSON.readTree(file.toFile());
      for (String field : List.of("file", "chars", "article", "events", "quotes", "claims")) {
        if (gold == null || !gold.has(field)) {
          throw new BadGoldFileException(file + " is no gold file: it has no \"" + field + "\"");
        }
      }
      return new Reading(gold).file();
    } catch (JsonProcessingException e) {
      throw new BadGoldFileException(file + " is not JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new BadGoldFileException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file, e);
    }
  }

  /** Whether {@code file} looks like a gold file; a folder of them may hold other JSON. */
  static boolean isOne(Path file) {
    try {
      JsonNode gold = JSON.readTree(Files.readAllBytes(file));
      return gold.has("file") && gold.has("events");
    } catch (IOException e) {
      return false;
    }
  }

  /** One reading of a file. */
  private static final class Reading {
    private final JsonNode gold;
    private final List<Name> names = new ArrayList<>();
    private final List<Unnamed> unnamed = new ArrayList<>();

    Reading(JsonNode gold) {
      this.gold = gold;
    }

    GoldFile file() {
      addNames("people", EntityKind.PERSON);
      addNames("organisations", EntityKind.ORGANISATION);
      addNames("places", EntityKind.PLACE);
      for (JsonNode entity : gold.path("unnamed")) {
        unnamed.add(
            new Unnamed(entity.path("id").asText(), forms(entity), spans(entity.path("mentions"))));
      }
      return new GoldFile(
          Path.of(gold.get("file").asText()).getFileName().toString(),
          gold.get("chars").asInt(),
          spans(gold.path("article").path("body")),
          List.copyOf(names),
          List.copyOf(unnamed),
          events(),
          quotes(),
          claims());
    }

    private void addNames(String field, EntityKind kind) {
      for (JsonNode entity : gold.path(field)) {
        names.add(
            new Name(
                kind,
                entity.path("id").asText(),
                forms(entity),
                spans(entity.path("mentions")),
                entity.path("optional").asBoolean()));
      }
    }

    private static List<String> forms(JsonNode entity) {
      List<String> forms = new ArrayList<>(List.of(entity.path("id").asText()));
      entity.path("aliases").forEach(alias -> forms.add(alias.asText()));
      forms.add(entity.path("canonical").asText());
      forms.add(entity.path("description").asText());
      return forms;
    }

    private List<GoldEvent> events() {
      List<GoldEvent> events = new ArrayList<>();
      for (JsonNode event : gold.get("events")) {
        List<TextSpan> triggers = new ArrayList<>(List.of(span(event.get("trigger"))));
        event.path("other_mentions").forEach(mention -> triggers.add(span(mention)));
        List<GoldParticipant> participants = new ArrayList<>();
        event
            .path("participants")
            .forEach(
                p ->
                    participants.add(
                        new GoldParticipant(p.path("id").asText(), p.path("role").asText())));
        events.add(
            new GoldEvent(
                event.path("id").asText(),
                Tier.valueOf(event.path("tier").asText().toUpperCase(Locale.ROOT)),
                choices(event, "type", "alt_types"),
                choices(event, "status", "alt_status"),
                participants,
                event.path("date").path("value").asText(null),
                triggers,
                span(event.get("passage"))));
      }
      return events;
    }

    private static Set<String> choices(JsonNode event, String first, String others) {
      Set<String> choices = new HashSet<>(Set.of(event.path(first).asText()));
      event.path(others).forEach(other -> choices.add(other.asText()));
      return choices;
    }

    private List<GoldQuote> quotes() {
      List<GoldQuote> quotes = new ArrayList<>();
      for (JsonNode quote : gold.get("quotes")) {
        quotes.add(
            new GoldQuote(
                span(quote),
                quote.path("certainty").asText().equals("likely"),
                quote.path("kind").asText().equals("term"),
                quote.path("speaker").asText(null)));
      }
      return quotes;
    }

    private List<GoldClaim> claims() {
      List<GoldClaim> claims = new ArrayList<>();
      gold.get("claims")
          .forEach(
              claim -> claims.add(new GoldClaim(span(claim), claim.path("quantity").asText())));
      return claims;
    }

    private static List<TextSpan> spans(JsonNode list) {
      List<TextSpan> spans = new ArrayList<>();
      list.forEach(span -> spans.add(new TextSpan(span.get(0).asInt(), span.get(1).asInt())));
      return spans;
    }

    private static TextSpan span(@Nullable JsonNode node) {
      if (node == null || !node.has("start") || !node.has("end")) {
        throw new IllegalArgumentException("something has no \"start\" and \"end\": " + node);
      }
      return new TextSpan(node.get("start").asInt(), node.get("end").asInt());
    }
  }
}
