package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Tells "the younger Mr. Lee" and "the elder Mr. Lee" apart by who is on record as whose parent;
 * where that does not tell, nobody is meant rather than the wrong one.
 */
final class Generations {
  private static final List<String> PARENTS = List.of("father", "mother");
  private static final List<String> CHILDREN = List.of("son", "daughter");

  private final Cast cast;

  Generations(Cast cast) {
    this.cast = cast;
  }

  /** The names of a text, those of which a word before tells the generation put right. */
  List<Reference> toldApart(NamedText text, List<Reference> names) {
    List<Reference> found = names;
    for (int i = 0; i < names.size(); i++) {
      Reference name = names.get(i);
      int word = comparative(text, name);
      if (word < 0) {
        continue;
      }
      Entity meant =
          meant(cast.of(name.referent()), text.is(word, "younger"), gender(text, word + 1));
      if (found == names) {
        found = new ArrayList<>(names);
      }
      Entity kept = meant == null ? cast.of(name.referent()) : meant;
      found.set(
          i,
          new Reference(
              name.first(),
              name.end(),
              name.phraseFirst(),
              name.phraseEnd(),
              name.form(),
              List.of(kept.referent(cast)),
              name.possessive(),
              0.8,
              "generation"));
    }
    return found;
  }

  /** The token of "younger" or "elder" before a surname; -1 where none stands there. */
  private static int comparative(NamedText text, Reference name) {
    if (name.form() != Mention.Form.NAME
        || name.referents().size() > 1
        || name.end() - name.first() > 1) {
      return -1;
    }
    for (int t = name.first() - 1; t >= Math.max(0, name.first() - 3); t--) {
      if (text.is(t, "younger") || text.is(t, "elder") || text.is(t, "older")) {
        return t;
      }
      if (!text.has(t, NameLexicon.HONORIFIC)) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable String gender(NamedText text, int honorific) {
    return switch (text.tokens.lower(honorific)) {
      case "mr", "mr." -> "m";
      case "ms", "ms.", "mrs", "mrs.", "miss" -> "f";
      default -> null;
    };
  }

  private @Nullable Entity meant(Entity named, boolean younger, @Nullable String gender) {
    if (!named.isPerson() || named.record < 0) {
      return null;
    }
    Entity child = known(named, CHILDREN, gender);
    Entity parent = known(named, PARENTS, gender);
    if (younger) {
      return child != null ? child : parent != null ? named : null;
    }
    return child != null ? named : parent;
  }

  /**
   * The one of the same surname, of whom the article speaks, who is that to {@code named}: of
   * several the one called junior, else nobody.
   */
  private @Nullable Entity known(Entity named, List<String> kinds, @Nullable String gender) {
    Entity found = null;
    boolean several = false;
    for (String kind : kinds) {
      for (RecordDescriptions.Related one :
          cast.authority.descriptions().related(kind, named.record)) {
        Entity entity = cast.ofRecord(one.record());
        if (!cast.isKnown(one.record())
            || !entity.surname.equals(named.surname)
            || gender != null && entity.gender != null && !entity.gender.equals(gender)) {
          continue;
        }
        several |= found != null && found != entity;
        found = found == null || !entity.suffix.isEmpty() ? entity : found;
      }
    }
    return several && (found == null || found.suffix.isEmpty()) ? null : found;
  }
}
