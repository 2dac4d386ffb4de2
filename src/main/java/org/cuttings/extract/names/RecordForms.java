package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.extract.names.NameIndex.Kind;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/** Writes the forms of a record into the index: those it lists, and those that follow from them. */
final class RecordForms {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,()\"“”]+");

  private final NameIndex index;
  private final NameLexicon lexicon = NameLexicon.shipped();
  private final List<String> atoms = new ArrayList<>();
  private final Set<String> ordinary = new HashSet<>();
  private final Set<String> notNamed = new HashSet<>();

  RecordForms(NameIndex index) {
    this.index = index;
  }

  void add(AuthorityRecord record, int number) {
    ordinary.clear();
    notNamed.clear();
    record.ordinaryWords().forEach(word -> ordinary.add(key(word)));
    record.notNamed().forEach(word -> notNamed.add(key(word)));
    boolean person = record.kind() == EntityKind.PERSON;
    form(record.name(), number, person);
    for (String alias : record.aliases()) {
      form(alias, number, person);
    }
  }

  private String key(String form) {
    List<String> key = new ArrayList<>();
    read(form, key);
    return String.join(" ", key);
  }

  /** Reads a form into its atoms; tells by bits which of them have a capital. */
  private static int read(String form, List<String> into) {
    int capitals = 0;
    for (String word : BETWEEN_WORDS.split(form)) {
      if (word.isEmpty()) {
        continue;
      }
      String ending = "";
      String stem = word;
      if (word.endsWith("'s") || word.endsWith("’s")) {
        stem = word.substring(0, word.length() - 2);
        ending = "s";
      }
      int from = into.size();
      Folding.atoms(stem, into);
      int letter = 0;
      for (int i = from; i < into.size(); i++) {
        letter = Math.max(0, indexOfPart(stem, letter));
        if (i < 24 && Character.isUpperCase(stem.charAt(letter))) {
          capitals |= 1 << i;
        }
        while (letter < stem.length() && Character.isLetterOrDigit(stem.charAt(letter))) {
          letter++;
        }
      }
      if (!ending.isEmpty()) {
        into.add(ending);
      }
    }
    return capitals;
  }

  private static int indexOfPart(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i))) {
        return i;
      }
    }
    return word.length() - 1;
  }

  private void form(String form, int number, boolean person) {
    atoms.clear();
    int capitals = read(form, atoms);
    int flags = 0;
    if (atoms.size() > 1 && atoms.getFirst().equals("the")) {
      flags = form.startsWith("The ") && atoms.size() == 2 ? NameIndex.AFTER_THE : 0;
      atoms.removeFirst();
      capitals >>>= 1;
    }
    while (person && atoms.size() > 1 && isTitle(atoms.getFirst())) {
      // A title is no part of a name; what is left may be derived anyway.
      atoms.removeFirst();
      capitals >>>= 1;
      if (atoms.size() == 1) {
        return;
      }
    }
    if (atoms.isEmpty()) {
      return;
    }
    if (atoms.size() == 1 && isAcronym(form)) {
      flags |= NameIndex.ACRONYM;
    }
    put(atoms, number, Kind.FULL, flags, capitals);
    if ((flags & NameIndex.ACRONYM) != 0 && atoms.getFirst().length() <= 6) {
      // "F B I", "u s": letters apart, as stripped texts have them
      List<String> letters = new ArrayList<>();
      atoms.getFirst().codePoints().forEach(c -> letters.add(Character.toString(c)));
      if (letters.size() > 1) {
        put(letters, number, Kind.FULL, 0, (1 << letters.size()) - 1);
      }
    }
    if (person) {
      shorter(new ArrayList<>(atoms), number, capitals);
    }
  }

  private boolean isTitle(String atom) {
    return has(atom, NameLexicon.TITLE) && !has(atom, NameLexicon.GIVEN);
  }

  private static boolean isAcronym(String form) {
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      } else if (c != '.' && c != '&') {
        return false;
      }
    }
    return letters > 1;
  }

  /** The forms of a person's name that texts make of the full one. */
  private void shorter(List<String> name, int number, int capitals) {
    int last = name.size() - 1;
    boolean suffix = last > 1 && has(name.get(last), NameLexicon.SUFFIX);
    if (suffix) {
      last--;
    }
    boolean capital = last < 24 && (capitals >>> last & 1) != 0;
    boolean word =
        has(name.get(last), NameLexicon.FUNCTION) && !has(name.get(last), NameLexicon.ORDINARY);
    if (last < 1 || word || (capitals & 1) == 0 || !Character.isLetter(name.get(last).charAt(0))) {
      return;
    }
    int surname = last;
    while (surname > 1 && has(name.get(surname - 1), NameLexicon.PARTICLE)) {
      surname--;
    }
    List<String> family = name.subList(surname, last + 1);
    String given = name.getFirst();
    List<String> ending = suffix ? name.subList(last + 1, last + 2) : List.of();
    put(joined(List.of(given), family, ending), number, Kind.FULL, NameIndex.DERIVED, 1);
    for (String nickname : lexicon.nicknames(given)) {
      put(joined(List.of(nickname), family, ending), number, Kind.FULL, NameIndex.DERIVED, 1);
    }
    if (surname >= 2 && given.length() <= 2) {
      // "K.T. McFarland" is also "K. T." or "KT"
      spell(name, surname, family, ending, number);
    }
    if (suffix) {
      put(joined(List.of(), family, ending), number, Kind.FULL, NameIndex.DERIVED, 1);
      put(joined(List.of(given), List.of(), ending), number, Kind.FULL, NameIndex.DERIVED, 1);
      for (String nickname : lexicon.nicknames(given)) {
        put(joined(List.of(nickname), List.of(), ending), number, Kind.FULL, NameIndex.DERIVED, 1);
      }
    }
    if (given.length() == 2 && !has(given, NameLexicon.GIVEN)) {
      List<String> letters = List.of(given.substring(0, 1), given.substring(1));
      put(joined(letters, family, ending), number, Kind.FULL, NameIndex.DERIVED, 3);
    }
    int plain = suffix ? NameIndex.JUNIOR : 0;
    if (capital) {
      put(family, number, Kind.SURNAME, plain, 1);
    }
    if (family.size() > 1 && capital) {
      put(family.subList(family.size() - 1, family.size()), number, Kind.SURNAME, plain, 1);
    }
    put(List.of(plural(family.getLast())), number, Kind.FAMILY, 0, 1);
    if (given.length() > 2) {
      put(List.of(given), number, Kind.GIVEN, 0, 1);
    }
  }

  private void spell(
      List<String> name, int surname, List<String> family, List<String> ending, int number) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < surname; i++) {
      if (name.get(i).length() > 1) {
        return;
      }
      initials.append(name.get(i));
    }
    put(
        joined(List.of(initials.toString()), family, ending),
        number,
        Kind.FULL,
        NameIndex.DERIVED,
        1);
  }

  private static String plural(String surname) {
    boolean hisses =
        surname.endsWith("s")
            || surname.endsWith("x")
            || surname.endsWith("z")
            || surname.endsWith("ch")
            || surname.endsWith("sh");
    return surname + (hisses ? "es" : "s");
  }

  private static List<String> joined(List<String> a, List<String> b, List<String> c) {
    List<String> joined = new ArrayList<>(a);
    joined.addAll(b);
    joined.addAll(c);
    return joined;
  }

  private boolean has(String atom, int flag) {
    return (lexicon.flags(atom) & flag) != 0;
  }

  private void put(List<String> form, int number, Kind kind, int flags, int capitals) {
    // Few records say such things; for all others the form need not be put together.
    String key = notNamed.isEmpty() && ordinary.isEmpty() ? "" : String.join(" ", form);
    if (notNamed.contains(key)) {
      return;
    }
    int all = flags;
    String first = form.getFirst();
    if (ordinary.contains(key)
        || form.size() == 1
            && kind != Kind.FAMILY
            && (first.length() < 3 || has(first, NameLexicon.ORDINARY | NameLexicon.FUNCTION))
            && (flags & NameIndex.ACRONYM) == 0) {
      all |= NameIndex.ORDINARY;
    }
    index.add(form, number, kind, all, capitals);
  }
}
