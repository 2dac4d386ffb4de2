package org.cuttings.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What librarians know about a person, an organisation, a place or a standing group.
 *
 * @param id slug that never changes
 * @param kind what it is
 * @param name preferred name
 * @param aliases other full forms, transliterations, acronyms; surnames and given names alone are
 *     derived, not listed
 * @param gender {@code m}, {@code f} or null
 * @param roles offices held, with periods, the best known first
 * @param relations to other records
 * @param side which side of the story; null where none
 * @param ordinaryWords forms that are also ordinary words, a mention only where the text makes it
 *     one
 * @param notNamed forms that must never be taken for it
 * @param within record of the place, or parent of the organisation, that it is part of
 * @param identifiers in other systems: {@code wikidata}, {@code viaf} …
 * @param note what tells it from namesakes
 * @param languages of aliases that are not English, as BCP 47 tags with the script where it is
 *     told: {@code ru-Cyrl}; by alias
 * @param from birth or foundation; null where unknown
 * @param to death or end; null where unknown or not over
 * @param seeAlso ids of other records
 */
public record AuthorityRecord(
    String id,
    EntityKind kind,
    String name,
    List<String> aliases,
    @Nullable String gender,
    List<Office> roles,
    List<Relation> relations,
    @Nullable String side,
    List<String> ordinaryWords,
    List<String> notNamed,
    @Nullable String within,
    Map<String, String> identifiers,
    @Nullable String note,
    Map<String, String> languages,
    @Nullable PartialDate from,
    @Nullable PartialDate to,
    List<String> seeAlso) {

  /** A record without what names are found without. */
  public AuthorityRecord(
      String id,
      EntityKind kind,
      String name,
      List<String> aliases,
      @Nullable String gender,
      List<Office> roles,
      List<Relation> relations,
      @Nullable String side,
      List<String> ordinaryWords,
      List<String> notNamed,
      @Nullable String within,
      Map<String, String> identifiers,
      @Nullable String note) {
    this(
        id,
        kind,
        name,
        aliases,
        gender,
        roles,
        relations,
        side,
        ordinaryWords,
        notNamed,
        within,
        identifiers,
        note,
        Map.of(),
        null,
        null,
        List.of());
  }

  /**
   * An office or occupation.
   *
   * @param title in full
   * @param descriptions how texts call whoever holds it: "the ambassador"
   * @param from first year, month or day; null where unknown
   * @param to last one; null where unknown or not ended
   */
  public record Office(
      String title,
      List<String> descriptions,
      @Nullable PartialDate from,
      @Nullable PartialDate to) {
    public Office {
      descriptions = List.copyOf(descriptions);
    }
  }

  /**
   * A relation that texts use as a name: "Trump's oldest son".
   *
   * @param kind {@code son}, {@code wife} …: what this record is to {@code of}
   * @param of id of the other record
   * @param ordinal {@code oldest}, {@code second} …; null where it is the only one or not told
   */
  public record Relation(String kind, String of, @Nullable String ordinal) {}

  /** The same with other forms of its name; what is no alias any more loses its language. */
  public AuthorityRecord withNames(String otherName, List<String> otherAliases) {
    Map<String, String> kept = new TreeMap<>(languages);
    kept.keySet().retainAll(otherAliases);
    return new AuthorityRecord(
        id,
        kind,
        otherName,
        otherAliases,
        gender,
        roles,
        relations,
        side,
        ordinaryWords,
        notNamed,
        within,
        identifiers,
        note,
        kept,
        from,
        to,
        seeAlso);
  }

  public AuthorityRecord {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    relations = List.copyOf(relations);
    ordinaryWords = List.copyOf(ordinaryWords);
    notNamed = List.copyOf(notNamed);
    // In one order, so that the same record always prints the same.
    languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    seeAlso = List.copyOf(seeAlso);
    identifiers = Collections.unmodifiableMap(new TreeMap<>(identifiers));
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("An authority record needs an id and a name");
    }
  }
}
