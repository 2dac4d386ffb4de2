package org.cuttings.extract.names;

import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Somebody or something of an article while the article is being read. */
final class Entity {
  final EntityKind kind;

  /** Number of the authority record; -1 for none. */
  final int record;

  final @Nullable String id;
  String name;
  @Nullable String gender;
  final boolean plural;
  boolean named;

  /** For a person: folded given name and surname; empty where not known. */
  String given = "";

  String surname = "";

  /** "jr", "iii"; empty where there is none. */
  String suffix = "";

  /** Whether the article gives the full name. */
  boolean introduced;

  /** How often the text, as far as read, names it. */
  int times;

  private @Nullable Referent referent;

  Entity(EntityKind kind, int record, @Nullable String id, String name, boolean plural) {
    this.kind = kind;
    this.record = record;
    this.id = id;
    this.name = name;
    this.plural = plural;
    this.named = true;
  }

  boolean isPerson() {
    return kind == EntityKind.PERSON;
  }

  /** Whether the text has come to it. */
  boolean isSpokenOf() {
    return referent != null;
  }

  /** The referent, numbered when first asked for. */
  Referent referent(Cast cast) {
    Referent known = referent;
    if (known == null) {
      known = new Referent(cast.number(this), kind, id, name, gender, plural, named);
      referent = known;
    }
    return known;
  }
}
