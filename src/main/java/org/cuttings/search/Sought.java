package org.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word, phrase … that a query asks for, and where. What it excludes is not sought.
 *
 * @param text what to look for
 * @param places where, for a text without a field of its own
 */
record Sought(Clause.Text text, Set<Place> places) {

  static List<Sought> in(Clause clause) {
    List<Sought> sought = new ArrayList<>();
    collect(clause, Place.USUAL, sought);
    return List.copyOf(sought);
  }

  private static void collect(Clause clause, Set<Place> places, List<Sought> sought) {
    switch (clause) {
      case Clause.All all -> all.clauses().forEach(one -> collect(one, places, sought));
      case Clause.Any any -> any.clauses().forEach(one -> collect(one, places, sought));
      case Clause.Within within -> collect(within.clause(), within.places(), sought);
      case Clause.Text text -> sought.add(new Sought(text, places));
      case Clause.Not not -> {}
      case Clause.HasPart part -> {}
      case Clause.Missing missing -> {}
      case Clause.Dated dated -> {}
    }
  }

  boolean inTitle() {
    return text.field() == Clause.Field.TITLE
        || (text.field() == Clause.Field.WORDS && places.contains(Place.TITLE));
  }

  boolean inBody() {
    return text.field() == Clause.Field.WORDS && places.contains(Place.BODY);
  }

  boolean inParts() {
    return text.field() == Clause.Field.WORDS && places.stream().anyMatch(Place::isPart);
  }
}
