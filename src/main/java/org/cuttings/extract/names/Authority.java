package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/** The authority records, made ready to be found in texts. Immutable, used by many threads. */
public final class Authority {
  /** Knows nobody: every name is a candidate. */
  public static final Authority EMPTY = new Authority(List.of());

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 20_000;

  private final List<AuthorityRecord> records;
  private final NameIndex names;
  private final RecordDescriptions descriptions;
  private final Map<String, Integer> numbers;

  /** What is known of the words met so far, so that each is looked up once; bounded. */
  private final Map<String, Word> words = new ConcurrentHashMap<>();

  /** How many records say that they are somebody's, or bear somebody's name, to each record. */
  private final int[] dependants;

  /** Records of people by the skeleton of given name and surname. */
  private final Map<String, Integer> skeletons = new HashMap<>();

  private Authority(Collection<AuthorityRecord> records) {
    this.records = List.copyOf(records);
    this.descriptions = new RecordDescriptions(this.records);
    this.numbers = HashMap.newHashMap(this.records.size());
    this.dependants = new int[this.records.size()];
    this.names = new NameIndex(forms(this.records));
    RecordForms forms = new RecordForms(names);
    for (int i = 0; i < this.records.size(); i++) {
      AuthorityRecord record = this.records.get(i);
      numbers.put(record.id(), i);
      forms.add(record, i);
      if (record.kind() == EntityKind.PERSON) {
        String skeleton = skeleton(record.name());
        if (!skeleton.isEmpty()) {
          skeletons.putIfAbsent(skeleton, i);
        }
      }
    }
    for (AuthorityRecord record : this.records) {
      for (AuthorityRecord.Relation relation : record.relations()) {
        int of = number(relation.of());
        if (of >= 0) {
          dependants[of]++;
        }
      }
      if (record.kind() == EntityKind.ORGANISATION) {
        countEponym(record.name());
        record.aliases().forEach(this::countEponym);
      }
    }
  }

  /** About how many forms the records have: each one listed, and two that follow from it. */
  private static int forms(List<AuthorityRecord> records) {
    int forms = 0;
    for (AuthorityRecord record : records) {
      forms += 1 + record.aliases().size();
    }
    return forms * 3;
  }

  /** "Hillary Clinton's campaign" is one more sign of whom "Clinton" alone means. */
  private void countEponym(String form) {
    List<String> atoms = atoms(form);
    if (atoms.size() < 3) {
      return;
    }
    int given = names.word(atoms.get(0));
    int surname = names.word(atoms.get(1));
    int node = given < 0 || surname < 0 ? -1 : names.step(0, given);
    node = node < 0 ? -1 : names.step(node, surname);
    if (node > 0 && names.entry(node) != 0) {
      dependants[names.record(names.entry(node))]++;
    }
  }

  public static Authority of(Collection<AuthorityRecord> records) {
    return new Authority(records);
  }

  public List<AuthorityRecord> records() {
    return records;
  }

  /** What is known of {@code lower}, a word in lower case. */
  Word word(String lower) {
    Word known = words.get(lower);
    if (known == null) {
      known = new Word(lower, names);
      if (words.size() < MOST_WORDS) {
        words.put(lower, known);
      }
    }
    return known;
  }

  RecordDescriptions descriptions() {
    return descriptions;
  }

  NameIndex names() {
    return names;
  }

  AuthorityRecord record(int number) {
    return records.get(number);
  }

  /** Number of the record with {@code id}; -1 if there is none. */
  int number(String id) {
    Integer number = numbers.get(id);
    return number == null ? -1 : number;
  }

  /** How widely a person is known by the surname alone: by offices and relations on record. */
  int weight(int record) {
    return dependants[record] + records.get(record).roles().size();
  }

  /** Whether {@code child} is on record as son or daughter of {@code parent}. */
  boolean isChild(int child, int parent) {
    return child >= 0
        && parent >= 0
        && (isRelated(child, "son", "daughter", parent)
            || isRelated(parent, "father", "mother", child));
  }

  private boolean isRelated(int one, String kind, String otherKind, int of) {
    String id = records.get(of).id();
    return records.get(one).relations().stream()
        .anyMatch(
            relation ->
                (relation.kind().equals(kind) || relation.kind().equals(otherKind))
                    && relation.of().equals(id));
  }

  /** The person whose full name sounds like {@code given} and {@code surname}; -1 if none. */
  int soundingLike(String given, String surname) {
    if (surname.length() < 5 || given.length() < 3) {
      return -1;
    }
    Integer found = skeletons.get(skeletonOf(given, surname));
    if (found == null) {
      return -1;
    }
    List<String> atoms = atoms(records.get(found).name());
    boolean near =
        Folding.near(
                Folding.latin(atoms.getFirst()),
                Folding.latin(given),
                Math.max(1, given.length() / 3))
            && Folding.near(
                Folding.latin(atoms.getLast()), Folding.latin(surname), surname.length() / 3);
    return near ? found : -1;
  }

  private static String skeleton(String name) {
    List<String> atoms = atoms(name);
    return atoms.size() < 2 || atoms.getLast().length() < 5 || atoms.getFirst().length() < 3
        ? ""
        : skeletonOf(atoms.getFirst(), atoms.getLast());
  }

  private static String skeletonOf(String given, String surname) {
    return Folding.skeleton(given) + " " + Folding.skeleton(surname);
  }

  static List<String> atoms(String name) {
    List<String> atoms = new ArrayList<>();
    for (String word : SPACES.split(name)) {
      boolean possessive = word.endsWith("'s") || word.endsWith("’s");
      Folding.atoms(possessive ? word.substring(0, word.length() - 2) : word, atoms);
    }
    return atoms;
  }
}
