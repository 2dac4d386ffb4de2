package org.cuttings.search;

import java.util.List;
import java.util.Set;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** A query as it was understood: what {@link QueryParser} reads and {@link ClauseQueries} runs. */
sealed interface Clause {

  /** All of them must match. At least two different ones; none is an {@code All}. */
  record All(List<Clause> clauses) implements Clause {
    public All {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of them must match. At least two different ones; none is an {@code Any}. */
  record Any(List<Clause> clauses) implements Clause {
    public Any {
      clauses = List.copyOf(clauses);
    }
  }

  /** Must not match. */
  record Not(Clause clause) implements Clause {}

  /** The words of {@code clause} are looked for in these places instead of title and body. */
  record Within(Set<Place> places, Clause clause) implements Clause {
    public Within {
      places = Place.copyOf(places);
    }
  }

  /** The article has a part of one of these kinds, whatever it says. */
  record HasPart(Set<Place> places) implements Clause {
    public HasPart {
      places = Place.copyOf(places);
    }
  }

  /** The article states nothing of this property. */
  record Missing(Property property) implements Clause {}

  /** The article is dated between these days; null for open. */
  record Dated(@Nullable PartialDate from, @Nullable PartialDate to) implements Clause {}

  /** Something to look for in words. */
  sealed interface Text extends Clause {
    Field field();

    String text();
  }

  /** A word in any of its forms; one that has several parts (son-in-law) in that order. */
  record Word(Field field, String text) implements Text {}

  /** Words that begin like this. */
  record Prefix(Field field, String text) implements Text {}

  /**
   * Words spelled nearly like this.
   *
   * @param edits letters that may differ, 1 or 2; {@link #BY_LENGTH} for as many as suit its length
   */
  record Fuzzy(Field field, String text, int edits) implements Text {
    static final int BY_LENGTH = 0;
  }

  /**
   * These words as they stand, one after the other.
   *
   * @param slop how many places the words may be moved; 0 for none
   */
  record Phrase(Field field, String text, int slop) implements Text {}

  /** What of an article a word is compared with. */
  enum Field {
    /** Title and body, or the places of the enclosing {@link Within}. */
    WORDS(""),
    TITLE("title:"),
    BYLINE("by:"),
    SOURCE("source:");

    private final String prefix;

    Field(String prefix) {
      this.prefix = prefix;
    }

    /** As it stands before the word in a query. */
    String prefix() {
      return prefix;
    }
  }

  /** What an article may leave unsaid. */
  enum Property {
    DATE("date:"),
    BYLINE("by:"),
    SOURCE("source:");

    private final String prefix;

    Property(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }
  }
}
