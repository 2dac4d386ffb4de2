package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;

/** Reads lists of people by the order of words, where no clause tells: "X, Y and two aides". */
final class Enumerations {
  private static final int LONGEST_PHRASE = 12;
  private static final int FARTHEST = 14;

  private static final int CLAUSE = 40;

  /** People that a list goes on with at most. */
  private static final int MOST = 8;

  private final Scene scene;

  Enumerations(Scene scene) {
    this.scene = scene;
  }

  /**
   * Those named in the list that begins at {@code token}, such as "the ambassador and two aides";
   * empty if none begins there.
   */
  Listing at(int token) {
    List<Party> found = new ArrayList<>(2);
    int end = token;
    int next = scene.tokens.is(token, "both") ? token + 1 : token;
    while (true) {
      int after = item(next, found);
      if (after < 0) {
        addIncluded(end, found);
        return new Listing(found, end);
      }
      if (found.size() == 2 && isTitle(token, after, found)) {
        found.removeFirst();
      }
      end = after;
      next = skipAside(after);
      boolean comma = scene.tokens.is(next, ",");
      if (comma) {
        next++;
      }
      if (scene.tokens.is(next, "and")
          || scene.tokens.is(next, "or")
          || scene.tokens.is(next, "&")) {
        next++;
      } else if (!comma || !listGoesOn(next)) {
        addIncluded(end, found);
        return new Listing(found, end);
      }
    }
  }

  /** "former [CIA] and White House official Ann Roe": where she was, not who else took part. */
  private boolean isTitle(int first, int end, List<Party> found) {
    Reference name = scene.referenceAt(end - 1);
    return found.getFirst().kind() == EntityKind.ORGANISATION
        && scene.tokens.tag(first) != Tag.DET
        && name != null
        && Scene.isName(name)
        && EventLexicon.isPeople(scene.tokens.lower(Math.max(0, name.first() - 1)));
  }

  /** "the aides, [as well as Ann Roe]": who took part besides those just read. */
  void addBeside(int from, List<Party> found) {
    int t = scene.tokens.is(from, ",") ? from + 1 : from;
    int words = besides(t);
    if (words == 0 || found.isEmpty()) {
      return;
    }
    for (Party party : at(t + words).parties()) {
      Scene.add(party, found);
    }
  }

  /**
   * "Ann Roe of the bank, a lawyer, [Ben Lee] and [Cy Fox]": adds those named in a list that the
   * analysis of the sentence breaks off after the last of {@code found}.
   */
  void goOn(List<Party> found) {
    if (found.isEmpty() || found.getLast().first() < 0 || found.getLast().plural()) {
      return;
    }
    Party last = found.getLast();
    int end = afterOffice(last.end());
    boolean object = isBehindVerb(last.first());
    List<Party> more = new ArrayList<>(2);
    while (more.size() < MOST) {
      int next = afterApposition(end, last);
      boolean comma = scene.tokens.is(next, ",");
      next += comma ? 1 : 0;
      boolean and = scene.tokens.is(next, "and") || scene.tokens.is(next, "&");
      next += and ? 1 : 0;
      if (next >= scene.tokens.size()
          || scene.tokens.startsSentence(next)
          || !comma && !and
          || !and && !listGoesOn(next)) {
        break;
      }
      List<Party> one = new ArrayList<>(1);
      int after = item(next, one);
      boolean subject = object && isSubject(after);
      if (after < 0 || one.size() != 1 || !one.getFirst().named() || subject) {
        break;
      }
      more.add(one.getFirst());
      end = afterOffice(after);
      last = one.getFirst();
      if (and) {
        break;
      }
    }
    more.stream()
        .filter(party -> party.kind() == EntityKind.PERSON)
        .forEach(party -> Scene.add(party, found));
  }

  /** "Ann Roe [of the bank]" */
  private int afterOffice(int end) {
    if (!scene.tokens.is(end, "of")
        && !scene.tokens.is(end, "from")
        && !scene.tokens.is(end, "at")) {
      return end;
    }
    int token = scene.tokens.is(end + 1, "the") ? end + 2 : end + 1;
    Reference body = scene.referenceAt(token);
    if (body != null) {
      boolean person = body.referent().kind() == EntityKind.PERSON;
      return person || body.possessive() ? end : body.end();
    }
    return token < scene.tokens.size() && scene.tokens.tag(token) == Tag.PROPN ? token + 1 : end;
  }

  /**
   * "Ann Roe[, a lawyer from Rome], Ben Lee and": the comma after it; {@code end} if there is none.
   */
  private int afterApposition(int end, Party last) {
    if (!scene.tokens.is(end, ",")) {
      return end;
    }
    Reference same = scene.referenceAt(end + 1);
    boolean described =
        same != null
            && same.form() == Mention.Form.DESCRIPTION
            && Scene.party(same.referent(), 0, 1).key().equals(last.key());
    if (same == null || !described) {
      return end;
    }
    int token = afterOffice(same.end());
    return scene.tokens.is(token, ",") || scene.tokens.is(token, "and") ? token : end;
  }

  /** Whether a verb stands before {@code token} in its sentence. */
  private boolean isBehindVerb(int token) {
    int from = Math.max(scene.tokens.firstOf(scene.tokens.sentence(token)), token - CLAUSE);
    for (int t = from; t < token; t++) {
      if (isFinite(t)) {
        return true;
      }
    }
    return false;
  }

  /** "met Ann, and [Ben] called Cy", "[Ben], who was there, called Cy": a verb of his own. */
  private boolean isSubject(int after) {
    if (after < 0 || isFinite(after)) {
      return after >= 0;
    }
    if (!scene.tokens.is(after, ",")) {
      return false;
    }
    int end = Math.min(scene.tokens.endOf(scene.tokens.sentence(after)), after + FARTHEST);
    for (int t = after + 1; t < end; t++) {
      if (scene.tokens.is(t, ",")) {
        return isFinite(t + 1);
      }
    }
    return false;
  }

  private boolean isFinite(int token) {
    int clause = scene.clauseOfVerb(token);
    return clause >= 0 && scene.clauses.get(clause).verb().form() == Clause.Form.FINITE;
  }

  /** How many words at {@code token} say that others did the same; 0 if they do not. */
  int besides(int token) {
    if (scene.tokens.is(token, "as")) {
      return scene.tokens.is(token + 1, "well") && scene.tokens.is(token + 2, "as") ? 3 : 0;
    }
    boolean beside = scene.tokens.is(token, "along") || scene.tokens.is(token, "together");
    return beside && scene.tokens.is(token + 1, "with") ? 2 : 0;
  }

  /** "several officials he knew, [including Ann Roe]": who is named among those just read. */
  void addIncluded(int from, List<Party> found) {
    if (found.isEmpty() || !found.getLast().plural()) {
      return;
    }
    int end = Math.min(scene.tokens.endOf(scene.tokens.sentence(from - 1)), from + FARTHEST);
    for (int t = from; t < end; t++) {
      boolean apart = t == from || scene.tokens.shape(t - 1) == Shape.PUNCTUATION;
      boolean including =
          scene.tokens.is(t, "including")
              || scene.tokens.is(t, "notably")
              || scene.tokens.is(t, "among") && scene.tokens.is(t + 1, "them");
      if (apart && including) {
        for (Party party : at(scene.tokens.is(t, "among") ? t + 2 : t + 1).parties()) {
          Scene.add(party, found);
        }
        return;
      }
      Reference other = scene.referenceAt(t);
      if (other != null && other.referent().plural() && t > from) {
        return;
      }
    }
  }

  /** Whether a list whose comma stands before {@code token} goes on to an "and". */
  private boolean listGoesOn(int token) {
    List<Party> ignored = new ArrayList<>(2);
    int next = token;
    for (int items = 0; items < 8; items++) {
      int after = item(next, ignored);
      if (after < 0) {
        return false;
      }
      next = skipAside(after);
      boolean comma = scene.tokens.is(next, ",");
      next += comma ? 1 : 0;
      if (scene.tokens.is(next, "and") || scene.tokens.is(next, "or")) {
        return item(next + 1, ignored) >= 0;
      }
      if (!comma) {
        return false;
      }
    }
    return false;
  }

  private int skipAside(int token) {
    if (!scene.tokens.is(token, "(")) {
      return token;
    }
    for (int t = token; t < Math.min(scene.tokens.size(), token + 30); t++) {
      if (scene.tokens.is(t, ")")) {
        return t + 1;
      }
    }
    return token;
  }

  /** Reads one noun phrase; the token after it, or -1 if it names nobody. */
  private int item(int token, List<Party> found) {
    int t = token;
    int last = Math.min(scene.tokens.size(), token + LONGEST_PHRASE);
    int people = -1;
    while (t < last) {
      Reference reference = scene.referenceAt(t);
      if (reference != null) {
        int end = reference.end();
        boolean modifies =
            reference.possessive()
                || end < scene.tokens.size() && isNominal(end) && !isPhraseEnd(end);
        if (!modifies) {
          int before = found.size();
          scene.add(reference, found);
          return found.size() > before ? end : -1;
        }
        t = end;
        people = -1;
      } else if (t == token && Scene.SPEAKER.contains(scene.tokens.lower(t))) {
        int before = found.size();
        scene.addSpeaker(t, found);
        return found.size() > before ? t + 1 : -1;
      } else if (isNominal(t)) {
        people = EventLexicon.isPeople(scene.tokens.lower(t)) ? t : -1;
        t++;
      } else if (scene.tokens.shape(t) == Shape.POSSESSIVE
          || t == token && isDeterminer(t)
          || isModifier(t)) {
        t++;
      } else {
        break;
      }
    }
    boolean called = scene.tokens.is(t, "called") && scene.isIndefinite(token);
    if (t > token && (scene.tokens.is(t, "named") || called)) {
      Reference name = scene.referenceAt(t + 1);
      if (name != null && Scene.isName(name)) {
        scene.add(name, found);
        return name.end();
      }
    }
    if (people < 0) {
      return -1;
    }
    Reference inBrackets = scene.tokens.is(people + 1, "(") ? scene.referenceAt(people + 2) : null;
    if (inBrackets != null && Scene.isName(inBrackets) && scene.tokens.is(inBrackets.end(), ")")) {
      scene.add(inBrackets, found);
      return inBrackets.end() + 1;
    }
    found.add(scene.unnamed(token, people + 1));
    return people + 1;
  }

  private boolean isPhraseEnd(int token) {
    Reference next = scene.referenceAt(token);
    return next != null && next.first() == token && !next.possessive();
  }

  private boolean isNominal(int token) {
    Tag tag = scene.tokens.tag(token);
    return tag == Tag.NOUN
        || tag == Tag.PROPN
        || tag == Tag.X && EventLexicon.isPeople(scene.tokens.lower(token));
  }

  private boolean isDeterminer(int token) {
    Tag tag = scene.tokens.tag(token);
    return tag == Tag.DET || tag == Tag.PRON || Scene.ARTICLES.contains(scene.tokens.lower(token));
  }

  private boolean isModifier(int token) {
    Tag tag = scene.tokens.tag(token);
    return tag == Tag.ADJ || tag == Tag.NUM || tag == Tag.ADV || tag == Tag.DET;
  }

  /**
   * @param parties in their order
   * @param end token after the last one
   */
  record Listing(List<Party> parties, int end) {}
}
