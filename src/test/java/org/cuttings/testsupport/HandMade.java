package org.cuttings.testsupport;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** Evidence of an article made by hand: every piece by words that the article has. */
public final class HandMade {
  private final Article article;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  private HandMade(Article article) {
    this.article = article;
  }

  public static HandMade of(Article article) {
    return new HandMade(article);
  }

  /** Somebody with an authority record. */
  public HandMade person(String id, String name, String words) {
    return mention(EntityKind.PERSON, Mention.Form.NAME, id, name, words);
  }

  /** Somebody known by name only. */
  public HandMade candidate(String name, String words) {
    return mention(EntityKind.PERSON, Mention.Form.NAME, null, name, words);
  }

  public HandMade place(String id, String name, String words) {
    return mention(EntityKind.PLACE, Mention.Form.NAME, id, name, words);
  }

  public HandMade mention(
      EntityKind kind, Mention.Form form, @Nullable String id, String name, String words) {
    mentions.add(new Mention(kind, form, id, name, wording(words), 0.9, "by-hand"));
    return this;
  }

  /**
   * @param date as {@link PartialDate#parse} reads it, standing so in the text; null for none
   * @param participants one id each, the first the initiator and the others recipients
   */
  public HandMade event(
      EventType type,
      String trigger,
      String clause,
      @Nullable String date,
      String... participants) {
    List<Participant> parties = new ArrayList<>();
    for (String id : participants) {
      parties.add(
          new Participant(
              EntityKind.PERSON,
              id,
              nameOf(id),
              parties.isEmpty() ? Participant.Role.INITIATOR : Participant.Role.RECIPIENT,
              null));
    }
    events.add(
        new Event(
            type,
            EventStatus.HAPPENED,
            wording(trigger),
            wording(clause),
            parties,
            date == null
                ? null
                : new StatedDate(PartialDate.parse(date).orElseThrow(), wording(date), false, ""),
            null,
            null,
            null,
            List.of(),
            0.8,
            "by-hand"));
    return this;
  }

  /** An event as it is, its words made by {@link #wording}. */
  public HandMade event(Event event) {
    events.add(event);
    return this;
  }

  /** A sentence of somebody with an authority record. */
  public HandMade quote(String words, String speaker, String cue) {
    quotes.add(
        new Quote(
            wording(words),
            Quote.Kind.SENTENCE,
            true,
            true,
            speaker,
            nameOf(speaker),
            null,
            wording(cue),
            -1,
            null,
            0.7,
            "by-hand"));
    return this;
  }

  public HandMade claim(String words, String quantity, double least, String unit) {
    return claim(words, quantity, least, unit, null);
  }

  public HandMade claim(
      String words, String quantity, double least, String unit, @Nullable PartialDate when) {
    claims.add(
        new Claim(
            wording(words), quantity, least, null, unit, null, null, when, null, 0.6, "by-hand"));
    return this;
  }

  public Evidence evidence() {
    return new Evidence(mentions, events, quotes, claims);
  }

  private String nameOf(String id) {
    return mentions.stream()
        .filter(mention -> id.equals(mention.id()))
        .map(Mention::name)
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not mentioned"));
  }

  /** The words where they first stand in a passage. */
  public Wording wording(String words) {
    return article.passages().stream()
        .filter(passage -> passage.text().contains(words))
        .findFirst()
        .map(passage -> wording(passage, passage.text().indexOf(words), words.length()))
        .orElseThrow(() -> new AssertionError("The article does not say: " + words));
  }

  private Wording wording(Passage passage, int start, int length) {
    TextSpan within = new TextSpan(start, start + length);
    TextSpan at = passage.words().origin().toSource(within);
    return new Wording(
        at, at.in(article.text()), List.of(new Wording.Piece(passage.ordinal(), within)));
  }
}
