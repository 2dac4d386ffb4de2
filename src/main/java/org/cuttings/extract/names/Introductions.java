package org.cuttings.extract.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, beside their names, that people are: "Ambassador Roe", "Ann Roe, the
 * mayor", "the vice consul, Ivan Petrov". Gathered in the first reading, so that "the mayor" is
 * known before she is named too.
 */
final class Introductions {
  private static final int LONGEST = 8;

  /** What somebody is of a bank who is a banker. */
  private static final Set<String> BANKERS =
      Set.of(
          "chairman",
          "chairwoman",
          "president",
          "head",
          "chief",
          "director",
          "executive",
          "manager",
          "owner",
          "founder");

  private static final Set<String> NO_BANKS =
      Set.of("blood", "food", "left", "right", "west", "river", "data", "memory");

  private final Set<Introduction> introductions = new LinkedHashSet<>();

  /**
   * A name as it was seen.
   *
   * @param sort how
   * @param entry of the name in the authority file; 0 for none
   * @param key its folded words
   */
  private record Name(Sighting.Sort sort, int entry, String key) {
    static Name of(Sighting sighting) {
      Sighting.Hit hit = sighting.hit();
      return new Name(sighting.sort(), hit == null ? 0 : hit.entry(), sighting.key());
    }
  }

  /**
   * Somebody who is called something.
   *
   * @param head noun
   * @param words before it
   * @param of whether it is told of what
   * @param owner whose lawyer or aide it is; null where nobody is named
   */
  private record Introduction(
      Name name, String head, List<String> words, boolean of, @Nullable Name owner) {}

  /** Takes note of what {@code text} says of those whom it names. */
  void survey(NamedText text, List<Sighting> sightings) {
    for (int i = 0; i < sightings.size(); i++) {
      new Place(text, sightings, i).read();
    }
  }

  /** A name of a stretch, with what stands around it. */
  private final class Place {
    private final NamedText text;
    private final List<Sighting> sightings;
    private final int index;
    private final Sighting sighting;

    Place(NamedText text, List<Sighting> sightings, int index) {
      this.text = text;
      this.sightings = sightings;
      this.index = index;
      this.sighting = sightings.get(index);
    }

    void read() {
      titles();
      running();
      before();
      headed();
      after();
    }

    /** "publicist Rob Roe", "Sen. Mara Holt" */
    private void titles() {
      for (int token = sighting.phraseFirst(); token < sighting.first(); token++) {
        boolean consul = text.is(token, "consul") && token + 1 < sighting.first();
        if (isHead(text, token) || consul) {
          add(sighting.phraseFirst(), token);
        }
      }
    }

    /** "Ann Roe's campaign", "Ann Roe was elected mayor" */
    private void running() {
      int token = sighting.end();
      boolean campaign =
          text.possessive(token)
              && (text.is(token + 1, "campaign") && !text.is(token + 2, "against")
                  || text.is(token + 1, "candidacy")
                  || text.is(token + 1, "presidential") && text.is(token + 2, "campaign"));
      if (campaign) {
        introductions.add(new Introduction(Name.of(sighting), "candidate", List.of(), false, null));
        return;
      }
      while (isCopula(token) || text.is(token, "had") || text.is(token, "been")) {
        token++;
      }
      if (isCandidacy(token)) {
        introductions.add(new Introduction(Name.of(sighting), "candidate", List.of(), false, null));
      }
      if (token > sighting.end() && text.is(token, "elected") && isHead(text, token + 1)) {
        add(token + 1, token + 1);
      }
    }

    /** "Ann Roe [was elected]", "Ann Roe [announces that she is running]", "Ann Roe [wins]." */
    private boolean isCandidacy(int token) {
      if (text.opensAt(token)) {
        return false;
      }
      int next = token + 1;
      return switch (text.tokens.lower(token)) {
        case "elected" -> token > sighting.end();
        case "running", "ran", "runs", "run" -> text.is(next, "for") && isOffice(next + 1);
        case "wins", "won" ->
            text.opensAt(next)
                || text.is(next, ".")
                || text.is(next, "by")
                || text.is(next, "on")
                || text.is(next, "with");
        case "announces", "announced", "declares", "declared" ->
            text.opensAt(next) || text.is(next, ".") || announcesRun(next);
        default -> false;
      };
    }

    /** "[announces] that she is running", "… his candidacy", "… that he will stand for mayor" */
    private boolean announcesRun(int from) {
      boolean own = false;
      for (int token = from; token < from + LONGEST && !text.opensAt(token); token++) {
        switch (text.tokens.lower(token)) {
          case "he", "she", "they", "his", "her", "their" -> own = true;
          case "running", "candidacy" -> {
            return own;
          }
          case "stand" -> {
            return own && text.is(token + 1, "for");
          }
          default -> {
            if (text.capital(token)) {
              return false;
            }
          }
        }
      }
      return false;
    }

    /** "the governorship", "mayor", "office" */
    private boolean isOffice(int from) {
      int token = text.is(from, "the") ? from + 1 : from;
      return isHead(text, token) || text.is(token, "office") || text.is(token, "parliament");
    }

    /** "the vice consul, Ivan Petrov", "his deputy for science, Carol Roe" */
    private void before() {
      int head = NameCues.headBefore(text, sighting.phraseFirst() - 1, sighting.end());
      if (head >= 0) {
        int first = firstBefore(head);
        add(first, head);
      }
    }

    /** "3. The Singer: Ann Roe" */
    private void headed() {
      int colon = sighting.phraseFirst() - 1;
      int head = colon - 1;
      if (head < 1
          || !text.is(colon, ":")
          || text.tokens.startsSentence(colon + 1)
          || !text.opensAt(sighting.end())) {
        return;
      }
      boolean role = isHead(text, head) || text.has(head, NameLexicon.KIN);
      if (role && text.is(head - 1, "the") && text.opens(head - 1)) {
        add(head, head);
      }
    }

    private int firstBefore(int head) {
      int first = head;
      while (first > 0 && head - first < LONGEST && !text.tokens.startsSentence(first)) {
        Tag tag = text.tokens.tag(first - 1);
        if (tag != Tag.ADJ && tag != Tag.NOUN && tag != Tag.PROPN || text.possessive(first - 1)) {
          break;
        }
        first--;
      }
      return first;
    }

    /** "Ann Roe, [then] the mayor", "Ann Roe was the mayor" */
    private void after() {
      int from = sighting.end();
      if (from >= text.size() || text.tokens.startsSentence(from)) {
        return;
      }
      boolean comma = text.is(from, ",");
      boolean who = comma && text.is(from + 1, "who");
      from += comma ? 1 : 0;
      from += who ? 1 : 0;
      boolean is = !comma || who;
      if (is && !isCopula(from)) {
        return;
      }
      from += is ? 1 : 0;
      int head = -1;
      int first = from;
      for (int token = from; token < Math.min(text.size(), from + LONGEST); token++) {
        if (text.tokens.startsSentence(token)) {
          break;
        }
        Tag tag = text.tokens.tag(token);
        if (text.possessive(token)) {
          first = token + 1;
          head = -1;
        } else if (tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.ADJ) {
          head = isHead(text, token) ? token : -1;
        } else if (text.is(token, "no") || text.is(token, "not")) {
          return;
        } else if (tag == Tag.DET || tag == Tag.PRON && token == from) {
          first = token + 1;
        } else if (!text.is(token, "then") && !text.is(token, "now") && !text.is(token, "-")) {
          break;
        }
      }
      if (head >= 0 && (is || Descriptions.closes(text, head + 1))) {
        add(first, head);
      }
    }

    private boolean isCopula(int token) {
      return text.is(token, "is") || text.is(token, "was") || text.is(token, "became");
    }

    private void add(int first, int head) {
      String noun = Epithets.office(text.tokens.lower(head));
      if (isOfBank(head)) {
        introductions.add(new Introduction(Name.of(sighting), "banker", List.of(), false, null));
      }
      introductions.add(
          new Introduction(
              Name.of(sighting),
              noun,
              Descriptions.words(text, first, head),
              text.is(head + 1, "of"),
              owner(first, head)));
    }

    /** "chairman of the state bank": a banker. */
    private boolean isOfBank(int head) {
      if (!BANKERS.contains(text.tokens.lower(head))) {
        return false;
      }
      int end = Math.min(text.size(), head + LONGEST);
      for (int token = head + 2; text.is(head + 1, "of") && token < end; token++) {
        if (text.opensAt(token) || text.tokens.tag(token) == Tag.PUNCT || text.verb(token)) {
          return false;
        }
        if (text.is(token, "bank")) {
          boolean other = token + 1 < end && text.tokens.tag(token + 1) == Tag.NOUN;
          return !other && !NO_BANKS.contains(text.tokens.lower(token - 1));
        }
      }
      return false;
    }

    /** "[Ben Cole]'s lawyer, Ann Roe", "Ann Roe, an aide to [Ben Cole]" */
    private @Nullable Name owner(int first, int head) {
      for (int i = index - 1; i <= index + 1; i += 2) {
        Sighting other = i < 0 || i == sightings.size() ? sighting : sightings.get(i);
        boolean possessor = other.end() == first - 1 && text.possessive(first - 1);
        boolean complement =
            other.phraseFirst() == head + 2
                && (text.is(head + 1, "to") || text.is(head + 1, "for") || text.is(head + 1, "of"));
        if (other != sighting && (possessor || complement)) {
          return Name.of(other);
        }
      }
      return null;
    }
  }

  private static boolean isHead(NamedText text, int token) {
    return text.has(token, NameLexicon.PERSON_NOUN)
        || text.has(token, NameLexicon.TITLE) && !text.has(token, NameLexicon.HONORIFIC)
        || text.is(token, "dr.")
        || text.is(token, "dr");
  }

  /** Tells {@code roles} who is called what, once it is known whose the names are. */
  void settle(Cast cast, DocumentNames names, Roles roles) {
    for (Introduction introduction : introductions) {
      Entity person = person(introduction.name, cast, names);
      if (person == null || !person.isPerson()) {
        continue;
      }
      roles.give(person, introduction.head, introduction.words, introduction.of);
      Entity owner = introduction.owner == null ? null : person(introduction.owner, cast, names);
      if (owner != null && !Descriptions.isAnother(introduction.words)) {
        roles.relate(owner, introduction.head, person);
      }
    }
    introductions.clear();
  }

  private static @Nullable Entity person(Name name, Cast cast, DocumentNames names) {
    if (name.sort == Sighting.Sort.RECORD) {
      return cast.namesakes.meant(name.entry);
    }
    Entity known = names.candidate(name.key);
    if (known != null) {
      return known;
    }
    List<Entity> people = names.surnamed(name.key);
    return people.size() == 1
        ? people.getFirst()
        : people.isEmpty() && name.entry != 0 ? cast.namesakes.dominant(name.entry) : null;
  }
}
