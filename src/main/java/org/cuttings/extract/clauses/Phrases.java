package org.cuttings.extract.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Makes noun phrases, and phrases with a preposition, of a tree. */
final class Phrases {
  /** So many words belong to one phrase at most: a bound for trees gone wrong. */
  private static final int LONGEST = 60;

  private static final int MOST_MEMBERS = 24;

  /** Appositions of appositions are read so far. */
  private static final int DEEPEST = 3;

  private final Tokens tokens;
  private final Tree tree;

  /** For each token, the first and the end of the name or description it stands in; else -1. */
  private final int[] nameFirst;

  private final int[] nameEnd;

  /** For each token, 1 where it stands for a person, -1 where for another thing, 0 if unknown. */
  private final byte[] named;

  Phrases(Tokens tokens, Tree tree, List<Reference> references) {
    this.tokens = tokens;
    this.tree = tree;
    this.nameFirst = new int[tokens.size()];
    this.nameEnd = new int[tokens.size()];
    this.named = new byte[tokens.size()];
    java.util.Arrays.fill(nameFirst, -1);
    for (Reference reference : references) {
      int end = Math.min(reference.end(), reference.first() + LONGEST);
      for (int i = reference.first(); i < end; i++) {
        if (nameFirst[i] < 0 || end - reference.first() > nameEnd[i] - nameFirst[i]) {
          nameFirst[i] = reference.first();
          nameEnd[i] = end;
          named[i] = (byte) (isPerson(reference) ? 1 : -1);
        }
      }
    }
  }

  /**
   * The noun that "who" takes up, given the one before it: in "the director of the bank who", the
   * director.
   */
  int personBefore(int noun) {
    int at = noun;
    for (int steps = 0; steps < 4 && !isPersonLike(at); steps++) {
      int preposition = tree.head(at);
      if (preposition < 0
          || !tree.is(at, Dependency.POBJ)
          || tree.head(preposition) < 0
          || !isNominal(tree.head(preposition))) {
        return noun;
      }
      at = tree.head(preposition);
    }
    return isPersonLike(at) ? at : noun;
  }

  private static final Set<String> PEOPLE =
      Set.of(
          "official",
          "head",
          "chief",
          "aide",
          "wife",
          "son",
          "daughter",
          "member",
          "staff",
          "man",
          "woman",
          "person",
          "people",
          "friend",
          "colleague",
          "boss",
          "envoy",
          "candidate",
          "executive",
          "associate",
          "deputy",
          "secretary",
          "attorney",
          "spy",
          "guest",
          "delegate",
          "general",
          "judge",
          "analyst",
          "contact",
          "individual",
          "relative",
          "professional");

  /** Whether the noun is, by its name or its ending, likely to be a person. */
  boolean isPersonLike(int noun) {
    if (named[noun] != 0) {
      return named[noun] > 0;
    }
    Penn tag = tokens.penn(noun);
    String word = tokens.lower(noun);
    if (tag == Penn.NNS && word.endsWith("s")) {
      word = word.substring(0, word.length() - 1);
    }
    return tag == Penn.NNP
        || tag == Penn.PRP
        || tag == Penn.DT
        || PEOPLE.contains(word)
        || word.endsWith("er") && !word.endsWith("ter")
        || word.endsWith("ster")
        || word.endsWith("or")
        || word.endsWith("ist")
        || word.endsWith("ian")
        || word.endsWith("ant")
        || word.endsWith("ee")
        || word.endsWith("man")
        || word.endsWith("woman");
  }

  private static boolean isPerson(Reference reference) {
    EntityKind kind = reference.referent().kind();
    return kind == EntityKind.PERSON || kind == EntityKind.GROUP;
  }

  /** The phrase of the noun at {@code head}, with what is joined to it. */
  NounPhrase phrase(int head) {
    return phrase(head, 0);
  }

  private NounPhrase phrase(int head, int depth) {
    NounPhrase own = single(head, depth);
    int joined = joined(head);
    if (joined < 0) {
      return named(own, head);
    }
    List<NounPhrase> members = new ArrayList<>();
    members.add(own);
    for (int member = joined; member >= 0 && members.size() < MOST_MEMBERS; ) {
      NounPhrase other = single(member, depth);
      NounPhrase last = members.get(members.size() - 1);
      if (other.first() >= last.first() && other.end() > last.end()) {
        members.add(other);
      }
      int next = joined(member);
      member = next >= 0 ? next : after(head, member);
    }
    if (members.size() == 1) {
      return own;
    }
    int first = own.first();
    int end = own.end();
    for (NounPhrase member : members) {
      end = Math.max(end, member.end());
    }
    return new NounPhrase(first, end, own.head(), List.copyOf(members), own.appositions());
  }

  /** "two officials, [Ann Lee] and [Ben Gray]": the names are the members. */
  private NounPhrase named(NounPhrase phrase, int head) {
    boolean several = tokens.penn(head) == Penn.NNS && phrase.appositions().size() == 1;
    return several && phrase.appositions().get(0).members().size() > 1
        ? new NounPhrase(
            phrase.first(),
            phrase.end(),
            phrase.head(),
            phrase.appositions().get(0).members(),
            phrase.appositions())
        : phrase;
  }

  /** The noun that hangs on {@code head} as joined to it; -1 for none. */
  private int joined(int head) {
    for (int child = tree.firstChild(head); child >= 0; child = tree.next(child)) {
      if (child > head && tree.is(child, Dependency.CONJ) && isNominal(child)) {
        return child;
      }
    }
    return -1;
  }

  /** The next noun joined to {@code head} behind {@code member}. */
  private int after(int head, int member) {
    if (tree.head(member) != head) {
      return -1;
    }
    for (int child = tree.next(member); child >= 0; child = tree.next(child)) {
      if (tree.is(child, Dependency.CONJ) && isNominal(child)) {
        return child;
      }
    }
    return -1;
  }

  boolean isNominal(int token) {
    Penn tag = tokens.penn(token);
    return tag.isNoun()
        || tag == Penn.PRP
        || tag == Penn.CD
        || tag == Penn.DT
        || tag == Penn.WP
        || tag == Penn.WDT
        || tag == Penn.FW
        || nameFirst[token] >= 0 && !tag.isVerb();
  }

  /** The phrase of the noun at {@code head} alone, with its appositions. */
  NounPhrase single(int head) {
    return single(head, 0);
  }

  private NounPhrase single(int head, int depth) {
    int first = leftmost(head, 0);
    int end = head + 1;
    List<NounPhrase> appositions = List.of();
    boolean interrupted = false;
    for (int child = tree.firstChild(head); child >= 0; child = tree.next(child)) {
      if (child < head) {
        continue;
      }
      switch (tree.label(child)) {
        case APPOS -> {
          if (isNominal(child) && depth < DEEPEST) {
            NounPhrase other = phrase(child, depth + 1);
            if (appositions.isEmpty()) {
              appositions = new ArrayList<>();
            }
            appositions.add(other);
            end = interrupted ? end : Math.max(end, other.end());
          }
        }
        case COMPOUND, NMOD, NPADVMOD -> {
          if (!interrupted && child == end) {
            end = child + 1;
          }
        }
        case PREP, RELCL, ACL, CONJ -> interrupted = true;
        default -> {}
      }
    }
    int last = head;
    if (nameFirst[head] >= 0) {
      if (nameFirst[head] >= first - 3) {
        first = Math.min(first, nameFirst[head]);
      }
      end = Math.max(end, nameEnd[head]);
      if (tokens.penn(head) == Penn.NNP || tokens.penn(head) == Penn.NNPS) {
        last = nameEnd[head] - 1;
      }
    }
    if (nameFirst[first] >= 0 && nameFirst[first] < first) {
      first = nameFirst[first];
    }
    if (nameFirst[end - 1] >= 0) {
      end = Math.max(end, nameEnd[end - 1]);
    }
    return new NounPhrase(first, end, last, List.of(), List.copyOf(appositions));
  }

  private int leftmost(int head, int depth) {
    int child = tree.firstChild(head);
    for (; child >= 0 && child < head; child = tree.next(child)) {
      switch (tree.label(child)) {
        case DET, NMOD, COMPOUND, POSS, QMOD, PREDET, NEG, ADVMOD, NPADVMOD, PRECONJ -> {
          return depth > 8 || head - child > LONGEST ? child : leftmost(child, depth + 1);
        }
        default -> {}
      }
    }
    return head;
  }

  /** Whose the noun is: "[his] call", "[the envoy]'s letter". */
  @Nullable NounPhrase possessor(int noun) {
    int child = tree.child(noun, Dependency.POSS);
    return child < 0 ? null : phrase(child);
  }

  /**
   * Adds the phrases with a preposition that hang on {@code token}.
   *
   * @param from those that begin before it are left out
   */
  void addAdjuncts(int token, int from, List<Adjunct> adjuncts) {
    for (int child = tree.firstChild(token); child >= 0; child = tree.next(child)) {
      if (child >= from
          && (tree.is(child, Dependency.PREP)
              || tree.is(child, Dependency.AGENT)
              || tree.is(child, Dependency.DATIVE) && !isNominal(child))) {
        addAdjunct(child, adjuncts, 0);
      }
    }
  }

  private void addAdjunct(int preposition, List<Adjunct> adjuncts, int depth) {
    int object = object(preposition);
    String name = tokens.lower(preposition);
    int noun = object;
    if (object < 0) {
      // "according to", "prior to", "because of"
      int second = tree.child(preposition, Dependency.PREP);
      if (second == preposition + 1 && object(second) >= 0) {
        name = name + " " + tokens.lower(second);
        noun = object(second);
      }
    } else if (object == preposition + 1) {
      // "on behalf of", "in front of", "in response to"
      int second = tree.child(object, Dependency.PREP);
      if (second == object + 1 && object(second) >= 0 && isCompound(tokens.lower(object))) {
        name = name + " " + tokens.lower(object) + " " + tokens.lower(second);
        noun = object(second);
      }
    }
    if (noun >= 0) {
      adjuncts.add(new Adjunct(name, preposition, phrase(noun)));
      if (depth < 6) {
        addLifted(noun, takesNoPhrases(noun), adjuncts, depth);
      }
    }
    for (int child = tree.firstChild(preposition); child >= 0; child = tree.next(child)) {
      if (depth < 6 && tree.is(child, Dependency.CONJ) && tokens.penn(child) == Penn.IN) {
        addAdjunct(child, adjuncts, depth + 1);
      }
    }
  }

  /**
   * Phrases that hang on the noun of a phrase but belong to the verb or noun before: all on names
   * and numbers, which take none, and dates on any.
   */
  private void addLifted(int noun, boolean all, List<Adjunct> adjuncts, int depth) {
    for (int child = tree.firstChild(noun); child >= 0; child = tree.next(child)) {
      if (child > noun
          && tree.is(child, Dependency.PREP)
          && !tokens.is(child, "of")
          && (all || isDate(object(child)))) {
        addAdjunct(child, adjuncts, depth + 1);
      }
    }
  }

  private static final Set<String> TIMES =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "week",
          "month",
          "year",
          "day",
          "morning",
          "afternoon",
          "evening",
          "spring",
          "summer",
          "autumn",
          "fall",
          "winter");

  /** Whether {@code noun} is a part of a date; a negative number is none. */
  boolean isDate(int noun) {
    return noun >= 0
        && (TIMES.contains(tokens.lower(noun))
            || tokens.penn(noun) == Penn.CD && tokens.lower(noun).length() == 4);
  }

  /** Whether the word is a name, a pronoun or a number. */
  boolean takesNoPhrases(int noun) {
    Penn tag = tokens.penn(noun);
    return tag == Penn.NNP || tag == Penn.CD || tag == Penn.PRP;
  }

  /** The noun after a preposition; -1 for none. */
  int object(int preposition) {
    return tree.child(preposition, Dependency.POBJ);
  }

  private static boolean isCompound(String noun) {
    return switch (noun) {
      case "behalf",
          "front",
          "response",
          "regard",
          "addition",
          "connection",
          "relation",
          "reference",
          "reply",
          "answer",
          "return",
          "exchange",
          "support",
          "place",
          "spite",
          "terms",
          "light",
          "view",
          "lieu",
          "favor",
          "favour",
          "respect",
          "means",
          "way",
          "advance",
          "preparation",
          "part",
          "account",
          "anticipation",
          "conjunction",
          "coordination",
          "consultation",
          "contact",
          "touch" ->
          true;
      default -> false;
    };
  }
}
