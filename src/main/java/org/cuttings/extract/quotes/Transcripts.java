package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a hearing or an interview: paragraphs without marks that begin with whoever
 * speaks, "MS. VANCE: No.", "Q. Where were you?". Those without a name of their own, such as the
 * witness, stay without a speaker.
 */
final class Transcripts {
  /** How many paragraphs in a row make a transcript, and how many must speak in them. */
  private static final int LEAST = 3;

  private static final int VOICES = 2;
  private static final int LONGEST_LABEL = 6;

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "ms",
          "mrs",
          "miss",
          "dr",
          "mr.",
          "ms.",
          "mrs.",
          "dr.",
          "senator",
          "sen",
          "sen.",
          "representative",
          "rep",
          "rep.",
          "chairman",
          "chairwoman",
          "judge",
          "justice",
          "general",
          "gen",
          "gen.",
          "the");

  private static final Set<String> TURNS = Set.of("q", "a");

  private final Layout layout;
  private final Tokens tokens;

  Transcripts(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
  }

  /**
   * @param who the words for the speaker, in lower case
   * @param first first token of them
   * @param end token after the last one
   * @param words first token of what is said
   */
  private record Turn(String who, int first, int end, int words, int paragraph) {}

  void addTo(List<Draft> drafts) {
    List<Turn> turns = new ArrayList<>();
    Map<String, Referent> people = Map.of();
    for (int paragraph = 0; paragraph + 1 < layout.paragraphs.length; paragraph++) {
      Turn turn = turn(paragraph);
      if (turn != null) {
        turns.add(turn);
      }
      if (turn == null || paragraph + 2 == layout.paragraphs.length) {
        if (isTranscript(turns)) {
          people = people.isEmpty() ? people() : people;
          for (Turn each : turns) {
            add(each, people, drafts);
          }
        }
        turns.clear();
      }
    }
  }

  private static boolean isTranscript(List<Turn> turns) {
    Set<String> voices = new HashSet<>();
    turns.forEach(turn -> voices.add(turn.who()));
    return turns.size() >= LEAST && voices.size() >= VOICES;
  }

  private void add(Turn turn, Map<String, Referent> people, List<Draft> drafts) {
    int end = layout.paragraphs[turn.paragraph() + 1];
    if (layout.quoteOf(turn.words()) >= 0) {
      return;
    }
    Referent speaker = people.get(turn.who());
    Voice.Tied tied =
        speaker == null
            ? Attribution.NOBODY
            : new Voice.Tied(
                new Voice(speaker, turn.first(), turn.end()), -1, -1, null, 0.9, "transcript");
    drafts.add(
        new Draft(
            tokens.start(turn.words()),
            tokens.end(end - 1),
            Quote.Kind.SENTENCE,
            true,
            true,
            tied));
  }

  /** The turn that {@code paragraph} is; null if it does not begin with a speaker. */
  private @Nullable Turn turn(int paragraph) {
    int first = layout.paragraphs[paragraph];
    int end = layout.paragraphs[paragraph + 1];
    if (TURNS.contains(tokens.lower(first)) && tokens.shape(first) == Shape.UPPER
        || TURNS.contains(tokens.lower(first)) && tokens.shape(first) == Shape.CAPITALISED) {
      boolean mark = tokens.is(first + 1, ":") || tokens.is(first + 1, ".");
      return mark && first + 2 < end
          ? new Turn(tokens.lower(first), first, first + 1, first + 2, paragraph)
          : null;
    }
    int colon = first + 1;
    while (colon < Math.min(end, first + LONGEST_LABEL) && !tokens.is(colon, ":")) {
      colon++;
    }
    if (!tokens.is(colon, ":") || colon + 1 >= end || tokens.spaceBefore(colon)) {
      return null;
    }
    int name = first;
    while (name < colon - 1 && isTitle(name)) {
      name++;
    }
    boolean upper = true;
    for (int t = name; t < colon; t++) {
      Shape shape = tokens.shape(t);
      upper &= shape == Shape.UPPER;
      if (shape != Shape.UPPER && shape != Shape.CAPITALISED && shape != Shape.MIXED) {
        return null;
      }
    }
    boolean known = upper && name > first || isPerson(first, colon);
    return known ? new Turn(tokens.lower(colon - 1), first, colon, colon + 1, paragraph) : null;
  }

  private boolean isTitle(int token) {
    return TITLES.contains(tokens.lower(token)) || tokens.is(token, ".");
  }

  /** Whether the words up to {@code colon} end with the name of somebody. */
  private boolean isPerson(int first, int colon) {
    int r = layout.referenceFrom(first);
    for (; r < layout.references.size() && layout.references.get(r).first() < colon; r++) {
      Reference reference = layout.references.get(r);
      if (reference.end() == colon && reference.referent().kind() == EntityKind.PERSON) {
        return reference.referent().named();
      }
    }
    return false;
  }

  /** Those whom the text names, by the last word of their name; none where two share it. */
  private Map<String, Referent> people() {
    Map<String, Referent> people = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Reference reference : layout.references) {
      Referent referent = reference.referent();
      if (referent.kind() != EntityKind.PERSON || !referent.named()) {
        continue;
      }
      String name = referent.name().toLowerCase(Locale.ROOT);
      String last = name.substring(name.lastIndexOf(' ') + 1);
      Referent other = people.putIfAbsent(last, referent);
      if (other != null && other.number() != referent.number()) {
        shared.add(last);
      }
    }
    people.keySet().removeAll(shared);
    return people;
  }
}
