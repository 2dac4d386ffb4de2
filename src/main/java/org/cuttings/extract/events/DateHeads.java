package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.dates.UnmarkedDates;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Tells which dates head what follows them: a sentence, or an entry of a chronology. */
final class DateHeads {
  /** Words beside the dates at the head of an entry: "May 3 as well". */
  private static final Set<String> IN_ENTRY =
      Set.of(
          "on", "and", "to", "also", "again", "as", "well", "about", "around", "early", "mid",
          "mid-", "late", "*", "**", "(", ")", "&", ",", "the", "of", "circa", "end", "later",
          "evening", "morning");

  /** What an entry begins with after its date. */
  private static final Set<String> ENDS_ENTRY = Set.of(".", ":", "—", "–", "-", "|");

  private final Scene scene;
  private final NounDates nouns;
  private final UnmarkedDates unmarked;

  DateHeads(Scene scene) {
    this.scene = scene;
    this.nouns = new NounDates(scene);
    this.unmarked = new UnmarkedDates(scene.tokens, scene.dates);
  }

  /**
   * "May 3. The board meets …", "May 3 and 4: The board meets …": the last of the dates that alone
   * head a line, of which the date at {@code index} is the first; null if they do not.
   */
  @Nullable FoundDate entry(int index) {
    FoundDate last = scene.dates.get(index);
    if (scene.tokens.unmarked() && unmarked.isEntry(last)) {
      return last;
    }
    int sentence = scene.tokens.sentence(last.first());
    int t = scene.tokens.firstOf(sentence);
    if (!beginsLine(t) || !inEntry(t, last.first())) {
      return null;
    }
    int end = scene.tokens.endOf(sentence);
    for (int next = index + 1; next < scene.dates.size(); next++) {
      FoundDate other = scene.dates.get(next);
      if (other.first() >= end || !inEntry(last.end(), other.first())) {
        break;
      }
      last = other;
    }
    for (t = last.end(); t < end; t++) {
      if (ENDS_ENTRY.contains(scene.tokens.lower(t))) {
        return last;
      }
      if (!inEntry(t, t + 1)) {
        return null;
      }
    }
    return last;
  }

  private boolean inEntry(int from, int end) {
    for (int t = from; t < end; t++) {
      if (!IN_ENTRY.contains(scene.tokens.lower(t))) {
        return false;
      }
    }
    return true;
  }

  private boolean beginsLine(int token) {
    return token == 0
        || scene.tokens.text().lastIndexOf('\n', scene.tokens.start(token))
            >= scene.tokens.end(token - 1);
  }

  /** Whether {@code date} is a day at the head of a sentence, which the telling goes on from. */
  boolean isHead(FoundDate date) {
    PartialDate value = date.value();
    int first = scene.tokens.firstOf(scene.tokens.sentence(date.first()));
    return date.eventDate()
        && !nouns.isAttribute(date)
        && value != null
        && (!scene.verbBetween(first, date.first()) || opens(date, first))
        && !isSaid(first);
  }

  /** Whether the telling goes to another time with {@code date}. */
  boolean leads(FoundDate date) {
    if (scene.quoted(date.first()) || nouns.isAttribute(date)) {
      return false;
    }
    int first = scene.tokens.firstOf(scene.tokens.sentence(date.first()));
    return date.carries()
        || date.eventDate() && date.value() == null && !scene.verbBetween(first, date.first());
  }

  /** "When the fair began on May 3, …": whether the clause of the date opens the sentence. */
  private boolean opens(FoundDate date, int first) {
    int index = scene.clauseAt(date.first());
    return index >= 0
        && scene.clauses.get(index).relation() == Relation.ADVERBIAL
        && scene.clauses.get(index).first() == first;
  }

  /** Whether the sentence tells that something was said or published: that is not the day of it. */
  private boolean isSaid(int first) {
    int end = scene.tokens.endOf(scene.tokens.sentence(first));
    for (int t = first; t < end; t++) {
      int index = scene.clauseOfVerb(t);
      if (index >= 0 && scene.clauses.get(index).relation() == Relation.MAIN) {
        return Sources.says(scene.clauses.get(index).verb().lemma());
      }
    }
    return false;
  }
}
