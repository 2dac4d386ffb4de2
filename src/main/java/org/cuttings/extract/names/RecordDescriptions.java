package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Descriptions, relations and names of groups that the records of the authority file give. */
final class RecordDescriptions {
  private final Map<String, List<Described>> people = new HashMap<>();
  private final Map<String, Integer> groups = new HashMap<>();
  private final Map<String, List<Related>> relations = new HashMap<>();

  /**
   * Somebody who is called something.
   *
   * @param from first year; 0 where not known
   * @param to last year; 9999 where not known or not over
   */
  record Described(int record, int from, int to) {
    /** Whether it is known when it was so. */
    boolean dated() {
      return from > 0 || to < 9999;
    }

    /** Whether it was so in {@code year}; 0 for any year. */
    boolean in(int year) {
      return year == 0 || from <= year && year <= to;
    }
  }

  /** Somebody who is something to somebody. */
  record Related(int record, String ordinal) {}

  RecordDescriptions(List<AuthorityRecord> records) {
    Map<String, Integer> numbers = HashMap.newHashMap(records.size());
    for (int i = 0; i < records.size(); i++) {
      numbers.put(records.get(i).id(), i);
    }
    for (int i = 0; i < records.size(); i++) {
      AuthorityRecord record = records.get(i);
      if (record.kind() == EntityKind.GROUP) {
        groups.putIfAbsent(key(record.name()), i);
        for (String alias : record.aliases()) {
          groups.putIfAbsent(key(alias), i);
        }
      } else if (record.kind() == EntityKind.PERSON) {
        for (AuthorityRecord.Office office : record.roles()) {
          Described described = new Described(i, year(office.from(), 0), year(office.to(), 9999));
          add(key(office.title()), described);
          for (String description : office.descriptions()) {
            add(key(description), described);
          }
        }
        for (AuthorityRecord.Relation relation : record.relations()) {
          relate(i, relation, numbers);
        }
      }
    }
  }

  private void relate(int number, AuthorityRecord.Relation relation, Map<String, Integer> numbers) {
    Integer of = numbers.get(relation.of());
    if (of == null) {
      return;
    }
    String ordinal = relation.ordinal() == null ? "" : relation.ordinal();
    add(relation.kind(), of, new Related(number, ordinal));
    String inverse = inverse(relation.kind());
    if (!inverse.isEmpty() && !inverse.equals(relation.kind())) {
      // Known from the other side: who has a father is a son.
      for (String kind : inverse.split("\\|")) {
        add(kind, number, new Related(of, ""));
      }
    }
  }

  /** What the other one may be to somebody who is {@code kind} to him or her. */
  private static String inverse(String kind) {
    return switch (kind) {
      case "son", "daughter" -> "father|mother";
      case "husband" -> "wife";
      case "wife" -> "husband";
      case "father", "mother" -> "son|daughter";
      case "son-in-law", "daughter-in-law" -> "father-in-law|mother-in-law";
      default -> "";
    };
  }

  private void add(String kind, int of, Related related) {
    List<Related> known = relations.computeIfAbsent(kind + " " + of, key -> new ArrayList<>(1));
    if (!known.contains(related)) {
      known.add(related);
    }
  }

  private static int year(@Nullable PartialDate date, int unknown) {
    return date == null ? unknown : Integer.parseInt(date.value().substring(0, 4));
  }

  private void add(String key, Described described) {
    List<Described> known = people.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!known.contains(described)) {
      known.add(described);
    }
  }

  /** Folded words, without articles and possessive endings. */
  private static String key(String description) {
    List<String> atoms = Authority.atoms(description);
    atoms.removeIf(atom -> atom.equals("the") || atom.equals("a") || atom.equals("an"));
    return atoms.stream().map(RecordDescriptions::spelt).collect(Collectors.joining(" "));
  }

  /** The word as the key has it: "adviser" for "advisor". */
  static String spelt(String word) {
    return word.equals("advisor") ? "adviser" : word;
  }

  /** Records of people whom the words {@code key} describe. */
  List<Described> described(String key) {
    return people.getOrDefault(key, List.of());
  }

  /** Record of the group that is called {@code key}; -1 for none. */
  int group(String key) {
    return groups.getOrDefault(key, -1);
  }

  /** Who is {@code kind} ("son") to the record {@code of}. */
  List<Related> related(String kind, int of) {
    return relations.getOrDefault(kind + " " + of, List.of());
  }
}
