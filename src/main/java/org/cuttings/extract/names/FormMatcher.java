package org.cuttings.extract.names;

import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Shape;
import org.cuttings.model.EntityKind;

/** Finds the longest form of the authority file that begins at a token. */
final class FormMatcher {
  private final NamedText text;
  private final Authority authority;
  private final NameIndex index;
  private int limit;
  private int end;
  private int node;
  private int capitals;

  FormMatcher(NamedText text, Authority authority) {
    this.text = text;
    this.authority = authority;
    this.index = authority.names();
    this.limit = text.size();
  }

  /** Looks at no token from {@code token} on. */
  void limit(int token) {
    limit = token;
  }

  /** Whether a form begins at {@code first}; what it is can then be asked. */
  boolean match(int first) {
    node = -1;
    int at = 0;
    int count = 0;
    int seen = 0;
    for (int token = first; token < limit; token++) {
      if (token > first && text.tokens.startsSentence(token)) {
        break;
      }
      if (token > first && text.cased) {
        int after = text.afterNickname(token);
        if (after > token) {
          token = after - 1;
          continue;
        }
      }
      int[] atoms = text.word(token).atoms;
      if (atoms.length == 0) {
        if (token == first || !passable(token)) {
          break;
        }
        continue;
      }
      int before = at;
      for (int atom : atoms) {
        at = atom < 0 ? -1 : index.step(at, atom);
        if (at < 0) {
          break;
        }
        if (count < 24 && text.capital(token)) {
          seen |= 1 << count;
        }
        count++;
      }
      if (at < 0) {
        if (token > first && isInitial(token)) {
          at = before;
          continue;
        }
        break;
      }
      if (index.entry(at) != 0 && acceptable(first, token, at, seen)) {
        end = token + 1;
        node = at;
        capitals = seen;
      }
    }
    if (node < 0) {
      return false;
    }
    takeSuffix();
    return true;
  }

  /** Token after the last one of the form found. */
  int end() {
    return end;
  }

  int node() {
    return node;
  }

  /** First entry of the form found that suits the way it is written; 0 if none. */
  int entry(NameIndex.Kind kind) {
    return suitable(index.entry(node), kind);
  }

  /** The next such entry. */
  int next(int entry, NameIndex.Kind kind) {
    return suitable(index.next(entry), kind);
  }

  private int suitable(int from, NameIndex.Kind kind) {
    for (int entry = from; entry != 0; entry = index.next(entry)) {
      if (index.kind(entry) == kind && suits(entry, capitals)) {
        return entry;
      }
    }
    return 0;
  }

  private boolean suits(int entry, int seen) {
    // Groups are told by rules.
    return (!text.cased || (index.capitals(entry) & ~seen) == 0)
        && authority.record(index.record(entry)).kind() != EntityKind.GROUP;
  }

  private boolean acceptable(int first, int last, int at, int seen) {
    for (int entry = index.entry(at); entry != 0; entry = index.next(entry)) {
      if (suits(entry, seen)
          && (!index.has(entry, NameIndex.ACRONYM) || isAcronym(first, last))
          && (!index.has(entry, NameIndex.AFTER_THE) || text.is(first - 1, "the"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAcronym(int first, int last) {
    if (first != last || !text.cased || text.loud(first)) {
      return !text.has(first, NameLexicon.FUNCTION) || text.tokens.casing() == Casing.UPPER;
    }
    return text.tokens.shape(first) == Shape.UPPER || text.tokens.shape(first) == Shape.MIXED;
  }

  /** A hyphen within a name, an apostrophe after a plural, a comma before "Jr." and "D.C." */
  private boolean passable(int token) {
    return switch (text.tokens.shape(token)) {
      case POSSESSIVE -> true;
      case PUNCTUATION ->
          (text.is(token, "-") || text.is(token, "–") || text.is(token, "."))
                  && !text.tokens.spaceBefore(token)
              || text.is(token, ",")
                  && (text.has(token + 1, NameLexicon.SUFFIX) || isAbbreviation(token + 1));
      default -> false;
    };
  }

  /** "D.C." of "Washington, D.C." */
  private boolean isAbbreviation(int token) {
    return text.capital(token) && text.tokens.lower(token).endsWith(".");
  }

  private boolean isInitial(int token) {
    int length = text.tokens.end(token) - text.tokens.start(token);
    if (text.cased) {
      return text.capital(token)
          && (length == 1 || length == 2 && text.tokens.lower(token).charAt(1) == '.');
    }
    return length == 1
        && text.tokens.shape(token) == Shape.LOWER
        && !text.is(token, "a")
        && !text.is(token, "i");
  }

  /** "Robert Mueller, III" is the record's "Robert Mueller". */
  private void takeSuffix() {
    if (index.kind(index.entry(node)) != NameIndex.Kind.FULL) {
      return;
    }
    int token = end;
    if (text.is(token, ",")) {
      token++;
    }
    if (token < text.size()
        && text.has(token, NameLexicon.SUFFIX)
        && text.capital(token)
        && !text.tokens.startsSentence(token)
        && text.word(end - 1).flags == 0) {
      end = token + 1;
    }
  }
}
