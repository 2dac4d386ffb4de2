package org.cuttings.extract.claims;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells whom a sentence gives as the source of a number. */
final class Sources {
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "reported",
          "reports",
          "found",
          "finds",
          "counted",
          "identified",
          "documented",
          "estimated",
          "stated",
          "wrote",
          "testified",
          "told",
          "claimed",
          "showed",
          "examined",
          "reviewed",
          "interviewed",
          "acknowledged",
          "recalled",
          "added");
  private static final int REACH = 30;
  private static final int BEFORE_VERB = 4;

  private final Tokens tokens;
  private final List<Reference> references;

  Sources(Tokens tokens, List<Reference> references) {
    this.tokens = tokens;
    this.references = references;
  }

  /** The source of the number from {@code first} to {@code end}; null if the sentence has none. */
  @Nullable String of(int first, int end) {
    int sentence = tokens.sentence(first);
    int from = Math.max(tokens.firstOf(sentence), first - REACH);
    int to = Math.min(tokens.endOf(sentence), end + REACH);
    for (int i = first - 1; i >= from; i--) {
      String source = at(i, from);
      if (source != null) {
        return source;
      }
    }
    for (int i = end; i < to; i++) {
      String source = at(i, end);
      if (source != null) {
        return source;
      }
    }
    return null;
  }

  private @Nullable String at(int token, int from) {
    if (tokens.is(token, "according") && tokens.is(token + 1, "to")) {
      return named(token + 2, token + 2 + BEFORE_VERB);
    }
    return SAYING.contains(tokens.lower(token))
        ? named(Math.max(from, token - BEFORE_VERB), token)
        : null;
  }

  /** The last name or description that begins and ends between two tokens. */
  private @Nullable String named(int from, int to) {
    int low = 0;
    int high = references.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (references.get(middle).first() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    String name = null;
    for (int i = low; i < references.size() && references.get(i).first() < to; i++) {
      Reference reference = references.get(i);
      if (!reference.possessive()) {
        name = reference.referent().name();
      }
    }
    return name;
  }
}
