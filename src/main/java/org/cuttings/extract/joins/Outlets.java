package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/**
 * Papers, agencies and other outlets by the names that texts give them: those of the authority
 * file, and what by its last word can be nothing else ("the Northern Gazette"). Immutable, used by
 * many threads.
 */
public final class Outlets {
  /** The side of the authority records of outlets. */
  private static final String PRESS = "press";

  private static final int MOST_WORDS = 5;

  /** Last words of the names of outlets. */
  private static final Set<String> LAST =
      Set.of(
          "times",
          "post",
          "herald",
          "tribune",
          "journal",
          "gazette",
          "courier",
          "ledger",
          "chronicle",
          "dispatch",
          "observer",
          "telegraph",
          "globe",
          "examiner",
          "inquirer",
          "register",
          "news",
          "wire",
          "blog",
          "checkdesk",
          "briefs");

  private static final Set<String> LAST_TWO =
      Set.of("wire service", "news agency", "news service", "press agency", "evening post");

  /** Knows only what by its last word can be nothing else. */
  public static final Outlets UNLISTED = new Outlets(List.of());

  private final Map<String, String> names = new HashMap<>();
  private final Set<String> ordinary = new HashSet<>();

  private Outlets(Collection<AuthorityRecord> records) {
    // Of two records with one alias the first by id has it, in whatever order they come.
    for (AuthorityRecord record :
        records.stream().sorted(Comparator.comparing(AuthorityRecord::id)).toList()) {
      if (record.kind() == EntityKind.ORGANISATION && PRESS.equals(record.side())) {
        add(record.name(), record.name());
        record.aliases().forEach(alias -> add(alias, record.name()));
        record.ordinaryWords().forEach(word -> ordinary.add(key(word)));
      }
    }
  }

  public static Outlets of(Collection<AuthorityRecord> records) {
    return new Outlets(records);
  }

  private void add(String name, String canonical) {
    names.putIfAbsent(key(name), canonical);
  }

  private static String key(String name) {
    String key = String.join(" ", Multiplicity.words(Report.folded(name)));
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  /**
   * An outlet in a text.
   *
   * @param first its first word
   * @param end word after the last
   * @param name as the authority file has it, else as the text has it
   */
  record Found(int first, int end, String name) {}

  /** The outlets among {@code words}, longest first where two begin alike. */
  List<Found> in(List<String> words) {
    List<Found> found = new ArrayList<>();
    boolean cased = words.stream().anyMatch(Outlets::capital);
    for (int i = 0; i < words.size(); i++) {
      for (int end = Math.min(words.size(), i + MOST_WORDS); end > i; end--) {
        String name = name(words.subList(i, end), cased);
        if (!name.isEmpty()) {
          found.add(new Found(i, end, name));
          i = end - 1;
          break;
        }
      }
    }
    return found;
  }

  private String name(List<String> words, boolean cased) {
    if (cased && !(capital(words.getFirst()) && capital(words.getLast()))) {
      return "";
    }
    String key = key(String.join(" ", words));
    String canonical = Report.folded(words.getFirst()).equals("the") ? null : names.get(key);
    if (canonical != null && (cased || !ordinary.contains(key))) {
      return canonical;
    }
    if (!cased || words.size() < 2 || Report.folded(words.getFirst()).equals("the")) {
      return "";
    }
    int last = key.lastIndexOf(' ');
    int before = key.lastIndexOf(' ', last - 1);
    boolean outlet =
        LAST.contains(key.substring(last + 1))
            || (before > 0 && LAST_TWO.contains(key.substring(before + 1)));
    return outlet && words.stream().allMatch(Outlets::capital) ? String.join(" ", words) : "";
  }

  private static boolean capital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
