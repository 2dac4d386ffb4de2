package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Penn;
import org.cuttings.model.EntityKind;

/** Reads who was there besides those of whom the verb is. */
final class Company {
  private static final int FARTHEST = 30;

  /** "with Ann and Ben [present]", "[in the room]": words behind those who were there too. */
  private static final Set<String> PRESENT =
      Set.of("present", "looking", "sitting", "listening", "watching", "there", "standing");

  private static final Set<String> ROOMS = Set.of("room", "attendance", "side", "tow", "table");

  private final Scene scene;

  Company(Scene scene) {
    this.scene = scene;
  }

  /** "received her in his office, [together with his son]" */
  List<Party> together(Clause clause) {
    for (int t = clause.verb().end(); t < end(clause); t++) {
      int words = scene.besides(t);
      if (words > 0) {
        return people(scene.listing(t + words).parties());
      }
    }
    return List.of();
  }

  /** "briefed him at the club, [with Ann Roe and Ben Lee in the room]" */
  List<Party> present(Clause clause) {
    for (int t = clause.verb().end(); t < end(clause); t++) {
      if (scene.tokens.is(t, "with") && scene.tokens.is(t - 1, ",")) {
        Enumerations.Listing listing = scene.listing(t + 1);
        if (isPresent(listing.end())) {
          return people(listing.parties());
        }
      }
    }
    return List.of();
  }

  private int end(Clause clause) {
    int from = clause.verb().end();
    int sentence = scene.tokens.endOf(scene.tokens.sentence(from - 1));
    int end = Math.min(sentence, from + FARTHEST);
    for (int t = from; t < end; t++) {
      int other = scene.clauseOfVerb(t);
      if (other >= 0 && scene.clauses.get(other).verb().form() == Clause.Form.FINITE) {
        return t;
      }
    }
    return end;
  }

  private boolean isPresent(int token) {
    String word = token < scene.tokens.size() ? scene.tokens.lower(token) : "";
    if (PRESENT.contains(word)) {
      return scene.tokens.penn(token) == Penn.VBG || scene.clauseOfVerb(token + 1) < 0;
    }
    if (!word.equals("in") && !word.equals("at")) {
      return false;
    }
    for (int t = token + 1; t < Math.min(scene.tokens.size(), token + 4); t++) {
      if (ROOMS.contains(scene.tokens.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private static List<Party> people(List<Party> parties) {
    return parties.stream().filter(party -> party.kind() == EntityKind.PERSON).toList();
  }
}
