package org.cuttings.extract.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.extract.text.GivenNames;

/** What is known of words beside the authority file: given names, titles, heads of names … */
final class NameLexicon {
  static final int MALE = 1;
  static final int FEMALE = 1 << 1;

  /** Any given name, also one of women and men alike. */
  static final int GIVEN = 1 << 2;

  /** "Mr.", "Mrs." */
  static final int HONORIFIC = 1 << 3;

  /** "President", "Special Counsel", "Lt.", "Dr.", and parts of such titles. */
  static final int TITLE = 1 << 4;

  static final int PARTICLE = 1 << 5;
  static final int SUFFIX = 1 << 6;
  static final int ORGANISATION_HEAD = 1 << 7;
  static final int PLACE_HEAD = 1 << 8;

  /** "adviser" */
  static final int PERSON_NOUN = 1 << 9;

  /** "advisers" */
  static final int PEOPLE_NOUN = 1 << 10;

  /** "russian" */
  static final int DEMONYM = 1 << 11;

  /** "russians" */
  static final int DEMONYM_PLURAL = 1 << 12;

  /** An ordinary word that is a surname too: "page", "stone". */
  static final int ORDINARY = 1 << 13;

  /** Never part of a name unless within one: "the", "when", "however". */
  static final int FUNCTION = 1 << 14;

  /** "said", "told" */
  static final int SPEECH = 1 << 15;

  /** "june", "monday" */
  static final int CALENDAR = 1 << 16;

  /** "london", "virginia" */
  static final int PLACE = 1 << 17;

  /** Person noun of a man or a woman: "businessman", "spokeswoman". */
  static final int MALE_NOUN = 1 << 18;

  static final int FEMALE_NOUN = 1 << 19;

  /** "son", "wife", "lawyer" with a possessor. */
  static final int KIN = 1 << 20;

  /** Name of a thing that one works for: "campaign", "government". */
  static final int BODY_NOUN = 1 << 21;

  /** A given name that is an ordinary word too: "april", "mark". */
  static final int GIVEN_WORD = 1 << 22;

  /** "reuters", "congress": an organisation of one word. */
  static final int ORGANISATION = 1 << 23;

  /** A word before others in a title: "deputy", "campaign" of "campaign manager". */
  static final int TITLE_PART = 1 << 24;

  /** "new", "san": opens the name of a place. */
  static final int PLACE_OPENER = 1 << 25;

  /** What a word is too that is written with accents, and without them in the lists. */
  private static final int SPELT_WITHOUT_ACCENTS =
      GIVEN
          | MALE
          | FEMALE
          | PLACE
          | DEMONYM
          | DEMONYM_PLURAL
          | PERSON_NOUN
          | PEOPLE_NOUN
          | MALE_NOUN
          | FEMALE_NOUN
          | TITLE
          | ORGANISATION;

  private static final NameLexicon SHIPPED = new NameLexicon();

  private final Map<String, Integer> flags = new HashMap<>();
  private final Map<String, List<String>> nicknames = new HashMap<>();
  private final Map<String, String> singulars = new HashMap<>();
  private final Map<String, List<String>> alike = new HashMap<>();
  private final Map<String, Set<String>> inverses = new HashMap<>();

  private NameLexicon() {
    marks("function-words.txt", FUNCTION);
    GivenNames.all()
        .forEach(
            (name, whose) -> {
              int gender = whose.equals("m") ? MALE : whose.equals("f") ? FEMALE : 0;
              mark(name, GIVEN | gender);
            });
    for (String[] row : rows("titles.tsv")) {
      boolean honorific = row.length > 1 && row[1].equals("honorific");
      String[] words = row[0].split("[ -]");
      int last = words.length - 1;
      for (int i = 1; i < words.length; i++) {
        // "secretary of state": the secretary is one, the state is not.
        last = words[i].equals("of") || words[i].equals("to") ? Math.min(last, i - 1) : last;
      }
      for (int i = 0; i < words.length; i++) {
        if ((flags(words[i]) & FUNCTION) == 0) {
          int flag = i != last ? TITLE_PART : honorific ? HONORIFIC | TITLE : TITLE;
          mark(words[i].replace(".", ""), flag);
        }
      }
    }
    Set<String> things = new HashSet<>();
    rows("things.txt").forEach(row -> things.add(row[0]));
    for (String[] row : rows("person-nouns.tsv")) {
      int gender =
          switch (row.length > 2 ? row[2] : "u") {
            case "m" -> MALE_NOUN;
            case "f" -> FEMALE_NOUN;
            default -> 0;
          };
      if (row[0].indexOf(' ') >= 0 || things.contains(row[0])) {
        continue;
      }
      mark(row[0], PERSON_NOUN | gender);
      if (row.length > 1) {
        mark(row[1], PEOPLE_NOUN | gender);
        singulars.putIfAbsent(row[1], row[0]);
      }
    }
    for (String[] row : rows("demonyms.tsv")) {
      if (row[0].indexOf(' ') >= 0) {
        continue;
      }
      mark(row[0], DEMONYM);
      if (row.length > 2) {
        mark(row[2], DEMONYM_PLURAL);
      }
    }
    for (String[] row : rows("nicknames.tsv")) {
      if (row.length > 1) {
        nicknames.put(row[0], List.of(row[1].split(",")));
      }
    }
    marks("particles.txt", PARTICLE);
    for (String[] row : rows("nouns-alike.txt")) {
      alike.put(row[0], List.of(row[1].split(",")));
    }
    for (String[] row : rows("relations.tsv")) {
      inverses.put(row[0], Set.of(row[1].split(",")));
    }
    for (String[] row : rows("suffixes.txt")) {
      // Degrees ("M.D.") are no part of a name.
      if (row[0].indexOf('.') < 0 || row[0].indexOf('.') == row[0].length() - 1) {
        mark(row[0].replace(".", ""), SUFFIX);
      }
    }
    marks("organisation-heads.txt", ORGANISATION_HEAD);
    marks("place-heads.txt", PLACE_HEAD);
    marks("surname-words.txt", ORDINARY);
    marks("speech-verbs.txt", SPEECH);
    marks("calendar.txt", CALENDAR);
    marks("place-words.txt", PLACE);
    marks("place-openers.txt", PLACE_OPENER);
    marks("kin.txt", KIN);
    marks("given-words.txt", GIVEN_WORD);
    marks("organisation-words.txt", ORGANISATION);
    marks("body-nouns.txt", BODY_NOUN);
  }

  static NameLexicon shipped() {
    return SHIPPED;
  }

  /** What is known of {@code word}, in lower case; a full stop at its end does not matter. */
  int flags(String word) {
    Integer known = flags.get(word);
    if (known == null && word.endsWith(".") && word.length() > 2) {
      known = flags.get(word.substring(0, word.length() - 1));
    }
    return known == null ? 0 : known;
  }

  /** The same, where "josé" that no list has is "jose" that one has, of those words that name. */
  int flagsOfSpelling(String word, String folded) {
    int known = flags(word);
    return known == 0 && word.chars().anyMatch(letter -> letter > 'z')
        ? flags(folded) & SPELT_WITHOUT_ACCENTS
        : known;
  }

  /** Short and familiar forms of a given name, in folded form. */
  List<String> nicknames(String given) {
    return nicknames.getOrDefault(given, List.of());
  }

  /** Every given name with its short and familiar forms, in folded form. */
  Map<String, List<String>> nicknames() {
    return Collections.unmodifiableMap(nicknames);
  }

  /** Whether one of the two given names may stand for the other. */
  boolean sameGiven(String a, String b) {
    return a.equals(b)
        || a.length() == 1 && b.startsWith(a)
        || b.length() == 1 && a.startsWith(b)
        || nicknames(a).contains(b)
        || nicknames(b).contains(a)
        || a.length() > 3
            && b.length() > 3
            && !differInGender(a, b)
            && Folding.skeleton(a).equals(Folding.skeleton(b));
  }

  private boolean differInGender(String a, String b) {
    int one = flags(a) & (MALE | FEMALE);
    int other = flags(b) & (MALE | FEMALE);
    return one != 0 && other != 0 && (one & other) == 0;
  }

  /** "adviser" for "advisers"; the word itself where it is no plural of a person noun. */
  String singular(String plural) {
    return singulars.getOrDefault(plural, plural);
  }

  private void mark(String word, int flag) {
    String folded = Folding.fold(word);
    flags.merge(folded, flag, (a, b) -> a | b);
  }

  private void marks(String file, int flag) {
    for (String[] row : rows(file)) {
      if (!row[0].contains(" ")) {
        mark(row[0], flag);
      }
    }
  }

  /** What else somebody may have been called who is called {@code noun} now. */
  List<String> alike(String noun) {
    return alike.getOrDefault(noun, List.of());
  }

  /** What somebody is to the one who is {@code noun} to him: to a client, lawyer and attorney. */
  Set<String> inverse(String noun) {
    return inverses.getOrDefault(noun, Set.of());
  }

  private static List<String[]> rows(String file) {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    NameLexicon.class.getResourceAsStream(file), () -> file + " is missing"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(line.strip().toLowerCase(java.util.Locale.ROOT).split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file, e);
    }
    return rows;
  }
}
