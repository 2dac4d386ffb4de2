package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.names.NameIndex.Kind;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/** Tells whom the names of an article mean, in the order of the text. */
final class NameResolver {
  /** Tokens within which a place is named that tells which of several places is meant. */
  private static final int FARTHEST_PLACE = 4;

  private final Cast cast;
  private final DocumentNames names;
  private final Namesakes namesakes;
  private final NameIndex index;
  private final Relatives relatives;

  /** Who was last called by the full name, for each surname. */
  private final Map<String, Entity> lastInFull = new HashMap<>();

  /** By surname whom the article has named so far. */
  private final Map<String, Set<Entity>> namedSoFar = new HashMap<>();

  private final List<Reference> references = new ArrayList<>();

  NameResolver(Cast cast, DocumentNames names) {
    this.cast = cast;
    this.names = names;
    this.namesakes = cast.namesakes;
    this.index = cast.authority.names();
    this.relatives = new Relatives(cast, names);
  }

  /** The names of one stretch; the stretches of an article are given in order. */
  List<Reference> resolve(NamedText text, List<Sighting> sightings) {
    references.clear();
    for (int i = 0; i < sightings.size(); i++) {
      Sighting sighting = sightings.get(i);
      switch (sighting.sort()) {
        case RECORD -> record(text, sighting);
        case PART -> part(text, sighting, i + 1 < sightings.size() ? sightings.get(i + 1) : null);
        case CANDIDATE -> candidate(text, sighting);
      }
    }
    return List.copyOf(references);
  }

  private void record(NamedText text, Sighting sighting) {
    Sighting.Hit hit = sighting.hit();
    if (hit == null) {
      return;
    }
    List<Entity> found = new ArrayList<>(1);
    for (int entry = hit.entry(); entry != 0; entry = index.next(entry)) {
      if (index.kind(entry) == Kind.FULL) {
        Entity entity = cast.ofRecord(index.record(entry));
        if (!found.contains(entity)) {
          found.add(entity);
        }
      }
    }
    boolean single = sighting.end() - sighting.first() == 1;
    Entity only = found.getFirst();
    if (single && only.isPerson()) {
      if (found.size() > 1 && text.word(sighting.first()).folded.endsWith("s")) {
        add(text, sighting, sighting.first(), sighting.end(), found, 0.9, "family");
        return;
      }
      List<Entity> others = names.surnamed(text.word(sighting.first()).folded);
      if (!others.isEmpty() && !others.contains(only)) {
        only = nearest(text.word(sighting.first()).folded, others);
      }
    } else if (found.size() > 1) {
      Entity placed = placed(text, sighting.end(), found);
      only = placed == null ? namesakes.meant(hit.entry()) : placed;
    }
    if (!single && only.isPerson()) {
      named(only);
    }
    add(
        text,
        sighting,
        sighting.first(),
        sighting.end(),
        List.of(only),
        found.size() > 1 ? 0.8 : 0.98,
        "authority");
    if (only.kind == EntityKind.ORGANISATION && !single) {
      possessor(text, sighting);
    }
  }

  /** "the Plaza project in Lyon": the one of several places that lies there; null if not told. */
  private @Nullable Entity placed(NamedText text, int end, List<Entity> found) {
    for (int token = end; token < end + FARTHEST_PLACE && !text.opensAt(token); token++) {
      if (!text.is(token, "in") && !text.is(token, "for")) {
        continue;
      }
      FormMatcher matcher = new FormMatcher(text, cast.authority);
      int place = matcher.match(token + 1) ? matcher.entry(Kind.FULL) : 0;
      for (Entity entity : found) {
        String within = cast.authority.record(entity.record).within();
        if (place != 0
            && within != null
            && cast.authority.record(index.record(place)).id().equals(within)) {
          return entity;
        }
      }
    }
    return null;
  }

  /** The person in "Donald Trump's campaign". */
  private void possessor(NamedText text, Sighting sighting) {
    int end = sighting.first() + 1;
    while (end < sighting.end() && !text.possessive(end)) {
      end++;
    }
    if (end == sighting.end()) {
      return;
    }
    FormMatcher matcher = new FormMatcher(text, cast.authority);
    matcher.limit(end);
    if (!matcher.match(sighting.first()) || matcher.end() != end) {
      return;
    }
    int full = matcher.entry(Kind.FULL);
    int surname = matcher.entry(Kind.SURNAME);
    Entity person = null;
    if (full != 0) {
      person = namesakes.meant(full);
    } else if (surname != 0) {
      String word = text.word(end - 1).folded;
      List<Entity> introduced = names.surnamed(word);
      person = introduced.isEmpty() ? namesakes.dominant(surname) : nearest(word, introduced);
    }
    if (person != null && person.isPerson()) {
      add(text, sighting, sighting.first(), end, List.of(person), 0.9, "possessor");
    }
  }

  private void candidate(NamedText text, Sighting sighting) {
    Entity entity = names.candidate(sighting.key());
    Entity articled = articled(text, sighting);
    if (articled != null) {
      add(text, sighting, sighting.first(), sighting.end(), List.of(articled), 0.9, "surname");
      return;
    }
    List<Entity> called =
        sighting.end() - sighting.first() > 1 || entity != null && entity.isPerson()
            ? List.of()
            : names.surnamed(sighting.key());
    if (!called.isEmpty()) {
      Entity person = nearest(sighting.key(), called);
      add(text, sighting, sighting.first(), sighting.end(), List.of(person), 0.93, "surname");
      return;
    }
    if (entity == null) {
      // Two names side by side, or a word with a capital before a name.
      int last = sighting.end() - 1;
      String surname = text.word(last).folded;
      if (!names.surnamed(surname).isEmpty() && !text.has(last - 1, NameLexicon.GIVEN)) {
        Entity person = nearest(surname, names.surnamed(surname));
        add(text, sighting, last, last + 1, List.of(person), 0.7, "surname");
      } else {
        leading(text, sighting);
      }
      return;
    }
    int first = sighting.first();
    if (entity.kind == EntityKind.ORGANISATION
        && sighting.end() - first == 2
        && text.tokens.tag(first - 1 < 0 ? first : first - 1) == Tag.VERB
        && text.has(first + 1, NameLexicon.BODY_NOUN)) {
      // "sent Ardley Campaign figures": somebody, and what is capitalised after him.
      int known = namesakes.entry(text.word(first).folded);
      Entity person =
          !names.surnamed(text.word(first).folded).isEmpty()
              ? nearest(text.word(first).folded, names.surnamed(text.word(first).folded))
              : known == 0 ? null : namesakes.dominant(known);
      if (person != null) {
        add(text, sighting, first, first + 1, List.of(person), 0.8, "surname");
        return;
      }
    }
    if (text.loud(sighting.first()) && sighting.person() < 3 && entity.record < 0) {
      return;
    }
    if (entity.isPerson()) {
      named(entity);
    }
    add(
        text,
        sighting,
        sighting.first(),
        sighting.end(),
        List.of(entity),
        entity.record >= 0 ? 0.9 : 0.75,
        entity.record >= 0 ? "spelling" : "candidate");
  }

  /** "Al-Murr", of whom the text told as "Khalid al-Murr"; null if it is another. */
  private @Nullable Entity articled(NamedText text, Sighting sighting) {
    int first = sighting.first();
    int last = sighting.end() - 1;
    if (last - first != 2 || !text.has(first, NameLexicon.PARTICLE) || !text.is(first + 1, "-")) {
      return null;
    }
    String name = text.tokens.lower(first) + "-" + text.tokens.lower(last);
    List<Entity> people =
        names.surnamed(text.word(last).folded).stream()
            .filter(one -> one.name.toLowerCase(Locale.ROOT).endsWith(" " + name))
            .toList();
    return people.isEmpty() ? null : people.getFirst();
  }

  /** "Clinton Email Inquiry": a known surname that opens words with capitals. */
  private void leading(NamedText text, Sighting sighting) {
    int first = sighting.first();
    String surname = text.word(first).folded;
    if (text.loud(first) || names.surnamed(surname).isEmpty()) {
      return;
    }
    add(
        text,
        sighting,
        first,
        first + 1,
        List.of(nearest(surname, names.surnamed(surname))),
        0.6,
        "surname");
  }

  private void part(NamedText text, Sighting sighting, @Nullable Sighting next) {
    int token = sighting.first();
    String word = sighting.key();
    Sighting.Hit hit = sighting.hit();
    if (text.cased && body(text, sighting) || text.cased && !mayBeName(text, token, sighting)) {
      return;
    }
    if (!text.cased
        && text.has(token, NameLexicon.ORDINARY | NameLexicon.FUNCTION)
        && !names.isClearly(word)) {
      return;
    }
    Entity relative = relatives.relative(text, sighting);
    if (relative != null) {
      add(text, sighting, token, sighting.end(), List.of(relative), 0.9, "relative");
      return;
    }
    Entity sibling = relatives.sibling(text, sighting, next);
    if (sibling != null) {
      add(text, sighting, token, sighting.end(), List.of(sibling), 0.9, "given name");
      return;
    }
    Address address = Address.of(text, sighting);
    List<Entity> introduced = names.surnamed(word).stream().filter(address::suits).toList();
    if (!introduced.isEmpty()) {
      Entity person = addressed(word, address);
      if (person == null) {
        person = nearest(word, introduced);
      }
      if (!address.suits(person)) {
        person = introduced.getFirst();
      }
      introduced(person);
      add(text, sighting, token, sighting.end(), List.of(person), 0.93, "surname");
      return;
    }
    boolean called =
        text.cased && text.has(token, NameLexicon.GIVEN) && names.called(word).size() == 1;
    if (hit != null
        && hit.kind() == Kind.SURNAME
        && !called
        && !Relatives.besideGiven(text, token)) {
      Entity person = namesakes.dominant(hit.entry(), address);
      boolean foreign =
          text.cased
              && text.has(token - 1, NameLexicon.GIVEN)
              && text.capital(token - 1)
              && !text.tokens.startsSentence(token);
      if (person != null && !foreign) {
        introduced(person);
        add(text, sighting, token, sighting.end(), List.of(person), 0.85, "surname");
        return;
      }
    }
    List<Entity> family = relatives.family(text, sighting);
    if (!family.isEmpty()) {
      add(text, sighting, token, sighting.end(), family, 0.85, "family");
      return;
    }
    Entity known = relatives.given(text, sighting);
    if (known != null) {
      add(text, sighting, token, sighting.end(), List.of(known), 0.85, "given name");
      return;
    }
    Entity defined = names.defined(word);
    if (defined != null) {
      add(text, sighting, token, sighting.end(), List.of(defined), 0.85, "short name");
      return;
    }
    List<Entity> alike = text.cased && text.word(token).flags == 0 ? names.alike(word) : List.of();
    if (alike.size() == 1) {
      add(text, sighting, token, sighting.end(), alike, 0.7, "spelling");
    }
  }

  /** Whether a capital here may be that of a name. */
  private boolean mayBeName(NamedText text, int token, Sighting sighting) {
    if (sighting.phraseFirst() < token && text.capital(token - 1)) {
      return true;
    }
    if (text.has(token, NameLexicon.CALENDAR) && isDate(text, token, sighting)) {
      return false;
    }
    if (text.is(token - 1, "the") && text.has(token, NameLexicon.TITLE | NameLexicon.PERSON_NOUN)) {
      // "the Prince" is one by rank.
      return false;
    }
    boolean plain =
        text.has(token, NameLexicon.ORDINARY | NameLexicon.FUNCTION) || text.plainTag(token);
    int after = sighting.end();
    if (text.loud(token)) {
      return !plain;
    }
    if (!text.opens(token) || !plain) {
      return true;
    }
    return after < text.size()
        && (text.has(after, NameLexicon.SPEECH)
            || names.isClearly(sighting.key()) && suitsName(text, after)
            || text.possessive(after)
            || text.is(after, "was")
            || text.is(after, "had")
            || text.is(after, "has")
            || text.is(after, "did"));
  }

  /** "the Committee" is the one that the article names in full. */
  private boolean body(NamedText text, Sighting sighting) {
    int token = sighting.first();
    if (!text.has(token, NameLexicon.BODY_NOUN | NameLexicon.ORGANISATION_HEAD)
        || text.opens(token)
        || text.loud(token)
        || text.capital(token - 1)
        || text.is(token - 1, "of")
        || sighting.phraseFirst() < token
        || text.tokens.shape(token) != Shape.CAPITALISED) {
      return false;
    }
    Entity body = names.body(sighting.key());
    if (body != null) {
      add(text, sighting, token, sighting.end(), List.of(body), 0.8, "short name");
    }
    return body != null;
  }

  /** Whether "May" is a month here: nobody of that name has been spoken of, or words say so. */
  private boolean isDate(NamedText text, int token, Sighting sighting) {
    int before = token - 1;
    int after = sighting.end();
    return names.surnamed(sighting.key()).isEmpty()
        || text.has(before, NameLexicon.FUNCTION | NameLexicon.CALENDAR)
        || text.is(before, "early")
        || text.is(before, "late")
        || text.is(before, "mid")
        || text.is(before, "-")
        || text.is(before, "last")
        || text.is(before, "next")
        || after < text.size()
            && (text.tokens.shape(after) == Shape.NUMBER || text.is(after, "of"));
  }

  private void named(Entity person) {
    lastInFull.put(person.surname, person);
    introduced(person);
  }

  private void introduced(Entity person) {
    namedSoFar.computeIfAbsent(person.surname, surname -> new HashSet<>(2)).add(person);
  }

  /**
   * Whom a paper that says "Mr. Trump" means where it has named only the younger one in full so
   * far, as such papers do with everybody; null where it has not.
   */
  private @Nullable Entity addressed(String surname, Address address) {
    Set<Entity> named = namedSoFar.getOrDefault(surname, Set.of());
    boolean civil = address.gender() != null && address.offices().isEmpty();
    Entity only = civil && named.size() == 1 ? named.iterator().next() : null;
    return only != null && only.suffix.isEmpty() ? null : only;
  }

  /** Whether the word at {@code after} may follow a name that opens a sentence. */
  private static boolean suitsName(NamedText text, int after) {
    return switch (text.tokens.tag(after)) {
      case VERB, AUX, ADV, CCONJ, PUNCT -> true;
      default -> false;
    };
  }

  /** Whom a surname means that the article introduces several people with, or one. */
  private Entity nearest(String surname, List<Entity> people) {
    if (people.size() == 1) {
      Entity only = people.getFirst();
      Entity better = namesakes.betterKnown(surname, only);
      return better == null ? only : better;
    }
    Entity heaviest = namesakes.heaviest(people);
    if (heaviest != null && namesakes.household(heaviest)) {
      return heaviest;
    }
    Entity last = lastInFull.get(surname);
    if (last != null && people.contains(last) && last.suffix.isEmpty()) {
      return last;
    }
    for (Entity person : people) {
      if (person.suffix.isEmpty()) {
        return person;
      }
    }
    return people.getFirst();
  }

  private void add(
      NamedText text,
      Sighting sighting,
      int first,
      int end,
      List<Entity> entities,
      double confidence,
      String rule) {
    List<Referent> referents = new ArrayList<>(entities.size());
    for (Entity entity : entities) {
      if (entity.isPerson() && entity.gender == null && sighting.gender() != null) {
        entity.gender = sighting.gender();
      }
      if (entity.kind != EntityKind.GROUP) {
        referents.add(entity.referent(cast));
      }
    }
    if (referents.isEmpty()) {
      return;
    }
    references.add(
        new Reference(
            first,
            end,
            first == sighting.first() ? sighting.phraseFirst() : first,
            end,
            Mention.Form.NAME,
            referents,
            text.possessive(end),
            confidence,
            rule));
  }
}
