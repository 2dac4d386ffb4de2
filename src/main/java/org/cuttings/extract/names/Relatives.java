package org.cuttings.extract.names;

import java.util.List;
import org.cuttings.extract.names.NameIndex.Kind;
import org.jspecify.annotations.Nullable;

/** Tells apart those of one surname: "the younger Agalarov", "Aras and Emin", "the Agalarovs". */
final class Relatives {
  private final Cast cast;
  private final DocumentNames names;
  private final Namesakes namesakes;
  private final NameIndex index;

  Relatives(Cast cast, DocumentNames names) {
    this.cast = cast;
    this.names = names;
    this.namesakes = cast.namesakes;
    this.index = cast.authority.names();
  }

  /** "the younger Agalarov", by relations on record; null where none is meant. */
  @Nullable Entity relative(NamedText text, Sighting sighting) {
    int before = sighting.first() - 1;
    while (text.has(before, NameLexicon.HONORIFIC)) {
      before--;
    }
    boolean younger = text.is(before, "younger") || text.is(before, "junior");
    boolean elder =
        text.is(before, "elder") || text.is(before, "older") || text.is(before, "senior");
    Sighting.Hit hit = sighting.hit();
    if (!younger && !elder || hit == null || hit.kind() != Kind.SURNAME) {
      return null;
    }
    List<Entity> people = namesakes.entities(hit.entry(), Kind.SURNAME);
    Entity found = null;
    for (Entity parent : people) {
      for (Entity child : people) {
        if (cast.authority.isChild(child.record, parent.record)) {
          Entity meant = younger ? child : parent;
          boolean possible = sighting.gender() == null || sighting.gender().equals(meant.gender);
          found = possible && (found == null || nearer(meant, found)) ? meant : found;
        }
      }
    }
    return found;
  }

  /** Whether {@code one} is more in mind than {@code other} of a family. */
  private boolean nearer(Entity one, Entity other) {
    if (one.introduced != other.introduced) {
      return one.introduced;
    }
    boolean named = !one.suffix.isEmpty();
    return named != !other.suffix.isEmpty()
        ? named
        : cast.authority.weight(one.record) > cast.authority.weight(other.record);
  }

  /** "Aras" of "Aras and Emin Agalarov". */
  private static boolean isGivenOf(NamedText text, int token, Sighting next) {
    return next.first() == token + 2
        && text.is(token + 1, "and")
        && next.end() - next.first() > 1
        && text.has(token, NameLexicon.GIVEN);
  }

  /** "Paul" of "Jared and Paul" is a given name too. */
  static boolean besideGiven(NamedText text, int token) {
    return text.cased
        && text.has(token, NameLexicon.GIVEN)
        && (text.is(token - 1, "and")
                && isBareGiven(text, token - 2)
                && !text.has(token - 3, NameLexicon.TITLE)
            || text.is(token + 1, "and") && isBareGiven(text, token + 2));
  }

  private static boolean isBareGiven(NamedText text, int token) {
    return text.capital(token)
        && text.has(token, NameLexicon.GIVEN)
        && !text.has(token, NameLexicon.ORDINARY | NameLexicon.PLACE)
        && !text.capital(token + 1)
        && !text.capital(token - 1);
  }

  /** Those whom "the Agalarovs" means; nobody where it is no family. */
  List<Entity> family(NamedText text, Sighting sighting) {
    int token = sighting.first();
    String word = sighting.key();
    if (!word.endsWith("s") || word.length() < 4) {
      return List.of();
    }
    boolean several = text.is(token - 1, "the") || text.is(token - 1, "both");
    List<Entity> people = names.surnamed(word.substring(0, word.length() - 1));
    if (people.isEmpty() && word.endsWith("es")) {
      people = names.surnamed(word.substring(0, word.length() - 2));
    }
    Sighting.Hit hit = sighting.hit();
    if (people.size() < 2 && hit != null && hit.kind() == Kind.FAMILY) {
      List<Entity> recorded = namesakes.entities(hit.entry(), Kind.FAMILY);
      boolean alone = people.isEmpty() && recorded.size() == 1;
      if (people.isEmpty() && !alone || !people.isEmpty() && recorded.size() <= 3) {
        people = recorded;
      }
    }
    if (people.isEmpty() || !several && text.cased) {
      return List.of();
    }
    if (!several || people.size() > 4) {
      Entity one = people.size() == 1 ? people.getFirst() : namesakes.heaviest(people);
      if (one == null) {
        return List.of();
      }
      return List.of(one);
    }
    return people;
  }

  /** The only one who is called by the given name; null where there is none, or several. */
  @Nullable Entity given(NamedText text, Sighting sighting) {
    int token = sighting.first();
    List<Entity> called = names.called(sighting.key());
    if (called.size() > 1) {
      Entity known = namesakes.heaviest(called);
      called = known != null && namesakes.household(known) ? List.of(known) : called;
    }
    if (called.size() != 1
        || text.has(token, NameLexicon.PLACE)
        || !text.cased && text.has(token, NameLexicon.ORDINARY | NameLexicon.FUNCTION)) {
      return null;
    }
    return called.getFirst();
  }

  /** "Aras" of "Aras and Emin Agalarov": the one with the surname of the full name that follows. */
  @Nullable Entity sibling(NamedText text, Sighting sighting, @Nullable Sighting next) {
    if (next == null || !isGivenOf(text, sighting.first(), next)) {
      return null;
    }
    String surname =
        next.hit() != null
            ? cast.ofRecord(index.record(next.hit().entry())).surname
            : PersonName.of(next.key()).surname();
    for (Entity entity : names.called(sighting.key())) {
      if (entity.surname.equals(surname)) {
        return entity;
      }
    }
    Sighting.Hit hit = sighting.hit();
    if (hit != null && hit.kind() == Kind.GIVEN) {
      for (Entity entity : namesakes.entities(hit.entry(), Kind.GIVEN)) {
        if (entity.surname.equals(surname)) {
          return entity;
        }
      }
    }
    return null;
  }
}
