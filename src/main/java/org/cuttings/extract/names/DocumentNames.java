package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.names.NameIndex.Kind;
import org.cuttings.extract.names.Sighting.Sort;
import org.cuttings.extract.text.Shape;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * The names that an article introduces, gathered in a first reading: whose surname, given name or
 * acronym is whose, and what the names are that no record has.
 */
final class DocumentNames {
  /** Points from which words are taken for a name of their kind. */
  private static final int ENOUGH = 2;

  /** Points of a name that "Mr." or the like stands before. */
  private static final int ADDRESSED = 5;

  private final Cast cast;
  private final NameLexicon lexicon = NameLexicon.shipped();
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, Entity> definedRecords = new HashMap<>();
  private final Map<String, List<Entity>> bySurname = new HashMap<>();
  private final Map<String, List<Entity>> byGiven = new HashMap<>();
  private final Map<String, List<Entity>> bySkeleton = new HashMap<>();
  private final Map<String, Entity> byShortName = new HashMap<>();
  private final Set<Entity> present = new LinkedHashSet<>();

  /** How often the article names each body in full, by the last word of its name. */
  private final Map<String, Map<Entity, Integer>> bodies = new HashMap<>();

  /** Ordinary words that a text without capitals clearly uses as names. */
  private final Set<String> clear = new HashSet<>();

  private boolean settled;
  private boolean mostlyRecords;

  /** Words that look like a name and that no record has. */
  private static final class Candidate {
    final String written;
    int person;
    int organisation;
    int place;

    /** Whether it stands with an article and no title between. */
    boolean article;

    /** Whether its first word is in no list. */
    boolean strange;

    /** Whether it stands anywhere but in headlines. */
    boolean quiet;

    /** Whether its last word is in no list. */
    boolean surname;

    /** Places that say that it is somebody. */
    int somebody;

    /** Places where it does what people do, and firms and papers too. */
    int speaking;

    /** Places where it stands as a place or a thing. */
    int lying;

    @Nullable String gender;
    @Nullable Entity entity;

    Candidate(String written) {
      this.written = written;
    }

    /**
     * Whether words that are in no list are somebody's name by where they stand.
     *
     * @param alone whether the last of them also stands alone
     */
    boolean isStranger(boolean alone) {
      int places = alone ? somebody + speaking : somebody;
      return strange && surname && !article && places > lying;
    }
  }

  DocumentNames(Cast cast) {
    this.cast = cast;
    cast.namesakes.hears(this);
  }

  void survey(NamedText text, List<Sighting> sightings) {
    cast.namesakes.hears(text);
    for (Sighting sighting : sightings) {
      switch (sighting.sort()) {
        case RECORD -> introduce(text, sighting);
        case CANDIDATE -> gather(text, sighting);
        case PART -> {
          if (!text.cased) {
            if (new NameCues(text).nameByContext(sighting.first(), sighting.end(), true)) {
              clear.add(sighting.key());
            }
          } else if (!text.loud(sighting.first())) {
            parts.computeIfAbsent(sighting.key(), key -> new Part()).count(text, sighting);
          }
          present(sighting);
        }
      }
      if (sighting.sort() != Sort.PART) {
        define(text, sighting);
      }
    }
  }

  private void introduce(NamedText text, Sighting sighting) {
    Sighting.Hit hit = sighting.hit();
    if (hit == null) {
      return;
    }
    Entity entity = cast.namesakes.meant(hit.entry());
    if (entity.kind == EntityKind.ORGANISATION && sighting.end() - sighting.first() > 1) {
      bodies
          .computeIfAbsent(text.word(sighting.end() - 1).folded, head -> new LinkedHashMap<>())
          .merge(entity, 1, Integer::sum);
    }
    if (entity.isPerson()) {
      cast.namesakes.seen(entity);
      if (sighting.end() - sighting.first() > 1) {
        register(entity);
      }
    }
  }

  /** A surname that is clearly one person's makes its bearer's given name known as well. */
  private void present(Sighting sighting) {
    Sighting.Hit hit = sighting.hit();
    if (hit == null || hit.kind() != Kind.SURNAME) {
      return;
    }
    Entity person = cast.namesakes.dominant(hit.entry());
    if (person != null
        && !cast.authority.names().has(hit.entry(), NameIndex.ORDINARY)
        && present.add(person)) {
      cast.namesakes.seen(person);
    }
  }

  private void gather(NamedText text, Sighting sighting) {
    Candidate candidate =
        candidates.computeIfAbsent(
            sighting.key(),
            key ->
                new Candidate(
                    text.tokens
                        .span(sighting.first(), sighting.end())
                        .in(text.tokens.text())
                        .replace('\u00A0', ' ')));
    candidate.strange |=
        text.tokens.strange(sighting.first()) && text.word(sighting.first()).flags == 0;
    candidate.quiet |= !text.loud(sighting.first());
    candidate.article |= articleBefore(text, sighting);
    NameCues cues = new NameCues(text);
    candidate.surname |= text.tokens.strange(sighting.end() - 1);
    candidate.somebody += cues.isSomebody(sighting.first(), sighting.end()) ? 1 : 0;
    candidate.speaking += cues.speaks(sighting.first(), sighting.end()) ? 1 : 0;
    candidate.lying += cues.lies(sighting.first(), sighting.end()) ? 1 : 0;
    candidate.person = Math.max(candidate.person, sighting.person());
    candidate.organisation = Math.max(candidate.organisation, sighting.organisation());
    candidate.place = Math.max(candidate.place, sighting.place());
    if (candidate.gender == null) {
      candidate.gender = sighting.gender();
    }
  }

  private static boolean articleBefore(NamedText text, Sighting sighting) {
    int before = sighting.first() - 1;
    return sighting.phraseFirst() == sighting.first()
        && (text.is(before, "the") || text.is(before, "a") || text.is(before, "an"));
  }

  /** "Internet Research Agency (IRA)", "the Centre for Policy (“the Centre”)". */
  private void define(NamedText text, Sighting sighting) {
    int token = sighting.end();
    if (!text.is(token, "(") || token + 2 >= text.size()) {
      return;
    }
    token++;
    boolean quoted = text.tokens.shape(token) == Shape.OPENING_MARK;
    token += quoted ? 1 : 0;
    token += text.is(token, "the") ? 1 : 0;
    int first = token;
    StringBuilder key = new StringBuilder();
    while (token < text.size() && token < first + 4 && text.capital(token)) {
      key.append(key.isEmpty() ? "" : " ").append(text.word(token).folded);
      token++;
    }
    boolean closed =
        token < text.size()
            && (text.is(token, ")") || text.tokens.shape(token) == Shape.CLOSING_MARK);
    boolean acronym =
        token == first + 1
            && (text.tokens.shape(first) == Shape.UPPER || text.tokens.shape(first) == Shape.MIXED)
            && initialsFit(key.toString(), text, sighting);
    if (!closed || key.isEmpty() || !quoted && !acronym) {
      return;
    }
    Sighting.Hit hit = sighting.hit();
    if (hit != null) {
      definedRecords.putIfAbsent(
          key.toString(), cast.ofRecord(cast.authority.names().record(hit.entry())));
    } else {
      definitions.putIfAbsent(key.toString(), sighting.key());
      Candidate candidate = candidates.get(sighting.key());
      if (candidate != null && acronym) {
        candidate.organisation += 3;
      }
    }
  }

  private static boolean initialsFit(String acronym, NamedText text, Sighting sighting) {
    int at = 0;
    for (int token = sighting.first(); token < sighting.end() && at < acronym.length(); token++) {
      String folded = text.word(token).folded;
      if (!folded.isEmpty() && folded.charAt(0) == acronym.charAt(at)) {
        at++;
      }
    }
    return at * 3 >= acronym.length() * 2;
  }

  /** Decides on the candidates; called once, after the survey. */
  void settle() {
    if (settled) {
      return;
    }
    settled = true;
    for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
      settle(entry.getKey(), entry.getValue());
    }
    definitions.forEach(
        (shortName, key) -> {
          Entity entity = candidate(key);
          if (entity != null) {
            byShortName.put(shortName, entity);
          }
        });
    byShortName.putAll(definedRecords);
    parts.forEach(this::settle);
    present.forEach(this::registerGiven);
    List<Entity> people =
        bySurname.values().stream()
            .flatMap(List::stream)
            .distinct()
            .filter(person -> person.introduced)
            .toList();
    long recorded = people.stream().filter(one -> one.record >= 0).count();
    mostlyRecords = recorded > 0 && 2 * recorded >= people.size();
  }

  /** A surname without a full name anywhere: "Mr. Kovač", or "Kovač" who says things. */
  private void settle(String key, Part part) {
    boolean junior = !surnamed(key).isEmpty() && surnamed(key).stream().allMatch(this::isJunior);
    if (key.isEmpty() || bySurname.containsKey(key) && !junior || byGiven.containsKey(key)) {
      return;
    }
    int entry = cast.namesakes.entry(key);
    if (entry != 0 && cast.namesakes.dominant(entry) != null
        || byShortName.containsKey(key)
        || !alike(key).isEmpty()
        || !part.isPerson(lexicon.flags(key))) {
      return;
    }
    Entity entity = person(part.written, part.gender);
    entity.surname = key;
    if (entity.gender == null) {
      entity.gender = gender(key);
    }
    bySurname.remove(key);
    alias(entity, key);
  }

  private void settle(String key, Candidate candidate) {
    if (!candidate.quiet && !isHeaded(key, candidate)) {
      return;
    }
    int organisation = candidate.organisation;
    int place = candidate.place;
    PersonName name = PersonName.of(key);
    int person = candidate.person;
    if (person > 0 && (parts.containsKey(name.last()) || isAlone(name))) {
      person++;
    } else if (person < ENOUGH
        && organisation + place == 0
        && candidate.isStranger(parts.containsKey(name.last()))) {
      person = ENOUGH;
    } else if (person == 0 && organisation + place == 0 && candidate.strange && acts(name.last())) {
      person = ENOUGH;
    }
    if (candidate.article && person < ADDRESSED) {
      person = 0;
    }
    boolean full = !name.given().isEmpty() || !name.suffix().isEmpty() || person >= ADDRESSED;
    if (person >= ENOUGH && person > organisation && person > place && full) {
      candidate.entity = person(key, name, candidate);
    } else if (organisation > ENOUGH && organisation >= place) {
      candidate.entity = new Entity(EntityKind.ORGANISATION, -1, null, candidate.written, false);
    } else if (place > ENOUGH) {
      candidate.entity = new Entity(EntityKind.PLACE, -1, null, candidate.written, false);
    }
  }

  /** "1. Laurel Hatch", of whom the text goes on as "Hatch": whether a headline names a person. */
  private boolean isHeaded(String key, Candidate candidate) {
    PersonName name = PersonName.of(key);
    boolean given = (lexicon.flags(name.given()) & NameLexicon.GIVEN) != 0;
    return given && candidate.person > ENOUGH && parts.containsKey(name.last());
  }

  /** Whether the word also stands alone, and does there what people do. */
  private boolean acts(String word) {
    Part part = parts.get(word);
    return part != null && part.acts(lexicon.flags(word));
  }

  /** Whether the last word of the name also stands alone, and something there says who it is. */
  private boolean isAlone(PersonName name) {
    Candidate alone = name.given().isEmpty() ? null : candidates.get(name.last());
    return alone != null && alone.person > 0;
  }

  private Entity person(String key, PersonName name, Candidate candidate) {
    for (Entity known : bySurname.getOrDefault(name.surname(), List.of())) {
      if (same(known, name)) {
        return known(known, candidate);
      }
    }
    for (Entity known : bySkeleton.getOrDefault(Folding.skeleton(name.surname()), List.of())) {
      if (Folding.alike(known.surname, name.surname()) && same(known, name)) {
        return known(known, candidate);
      }
    }
    int record = record(name);
    Entity entity;
    if (record >= 0) {
      entity = cast.ofRecord(record);
      alias(entity, name.surname());
    } else {
      entity = person(candidate.written, candidate.gender);
      entity.given = name.given();
      entity.surname = name.surname();
      entity.suffix = name.suffix();
      if (entity.gender == null) {
        entity.gender = gender(name.given());
      }
    }
    register(entity);
    return entity;
  }

  /** Whether somebody with the same surname is the one named: "Trump Jr." is "Donald Trump Jr." */
  private boolean same(Entity known, PersonName name) {
    return known.suffix.equals(name.suffix())
        && (name.given().isEmpty()
            ? !name.suffix().isEmpty()
            : lexicon.sameGiven(known.given, name.given()));
  }

  private static Entity known(Entity known, Candidate candidate) {
    if (known.record < 0 && candidate.written.length() > known.name.length()) {
      known.name = candidate.written;
    }
    if (known.gender == null) {
      known.gender = candidate.gender;
    }
    return known;
  }

  private @Nullable String gender(String given) {
    int flags = lexicon.flags(given) & (NameLexicon.MALE | NameLexicon.FEMALE);
    return flags == NameLexicon.MALE ? "m" : flags == NameLexicon.FEMALE ? "f" : null;
  }

  private static Entity person(String written, @Nullable String gender) {
    Entity entity = new Entity(EntityKind.PERSON, -1, null, written, false);
    entity.gender = gender;
    return entity;
  }

  /** The record of somebody whose name is written in another way; -1 if none. */
  private int record(PersonName name) {
    NameIndex index = cast.authority.names();
    int node = 0;
    for (String word : name.surname().split(" ")) {
      int number = index.word(word);
      node = number < 0 ? -1 : index.step(node, number);
      if (node < 0) {
        break;
      }
    }
    int looked = 0;
    if (node > 0) {
      for (int entry = index.entry(node); entry != 0 && looked++ < 64; entry = index.next(entry)) {
        if (index.kind(entry) == Kind.SURNAME
            && !index.has(entry, NameIndex.JUNIOR)
            && lexicon.sameGiven(cast.ofRecord(index.record(entry)).given, name.given())) {
          return index.record(entry);
        }
      }
    }
    return cast.authority.soundingLike(name.given(), name.surname());
  }

  private void register(Entity person) {
    if (person.introduced) {
      return;
    }
    person.introduced = true;
    alias(person, person.surname);
    int space = person.surname.lastIndexOf(' ');
    if (space > 0) {
      alias(person, person.surname.substring(space + 1));
    }
    registerGiven(person);
  }

  /** Whether somebody is called "Trump Jr.", so that "Trump" is another. */
  private boolean isJunior(Entity person) {
    return !person.suffix.isEmpty()
        && person.record < 0
        && candidates.containsKey(person.surname + " " + person.suffix);
  }

  private void registerGiven(Entity person) {
    if (person.given.length() > 2 && !called(person.given).contains(person)) {
      byGiven.computeIfAbsent(person.given, key -> new ArrayList<>(1)).add(person);
      for (String nickname : lexicon.nicknames(person.given)) {
        byGiven.computeIfAbsent(nickname, key -> new ArrayList<>(1)).add(person);
      }
    }
  }

  private void alias(Entity person, String surname) {
    List<Entity> same = bySurname.computeIfAbsent(surname, key -> new ArrayList<>(1));
    if (!same.contains(person)) {
      same.add(person);
      bySkeleton.computeIfAbsent(Folding.skeleton(surname), key -> new ArrayList<>(1)).add(person);
    }
  }

  /** Whether most people whom the article names in full have a record. */
  boolean areMostlyRecords() {
    return mostlyRecords;
  }

  /** Whether the article makes {@code word}, which may be an ordinary one, a name somewhere. */
  boolean isClearly(String word) {
    Part part = parts.get(word);
    return clear.contains(word) || !surnamed(word).isEmpty() || part != null && part.isName();
  }

  /** What the words {@code key} name; null if nothing of any kind. */
  @Nullable Entity candidate(String key) {
    Candidate candidate = candidates.get(key);
    return candidate == null ? null : candidate.entity;
  }

  /** The people with this surname that the article gives the full name of. */
  List<Entity> surnamed(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }

  /** Whether the article has {@code word} alone, as a given name would stand. */
  boolean mentions(String word) {
    return parts.containsKey(word);
  }

  /** The people with this given name that the article gives the full name of. */
  List<Entity> called(String given) {
    return byGiven.getOrDefault(given, List.of());
  }

  /** People whose surname may have been meant by a misspelt one. */
  List<Entity> alike(String surname) {
    if (surname.length() < 5) {
      return List.of();
    }
    List<Entity> alike = new ArrayList<>();
    for (Entity entity : bySkeleton.getOrDefault(Folding.skeleton(surname), List.of())) {
      if (Folding.alike(entity.surname, surname)) {
        alike.add(entity);
      }
    }
    return alike;
  }

  /** The body that the article names most of those that end with {@code head}; null if none. */
  @Nullable Entity body(String head) {
    Entity most = null;
    int times = 0;
    for (Map.Entry<Entity, Integer> body : bodies.getOrDefault(head, Map.of()).entrySet()) {
      if (body.getValue() > times) {
        times = body.getValue();
        most = body.getKey();
      }
    }
    return most;
  }

  /** What the article says a short name stands for; null if it says nothing. */
  @Nullable Entity defined(String shortName) {
    return byShortName.get(shortName);
  }
}
