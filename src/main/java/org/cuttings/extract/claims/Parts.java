package org.cuttings.extract.claims;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Claim;
import org.cuttings.model.NumberWords;
import org.jspecify.annotations.Nullable;

/** Tells numbers for a part of what another number counts: "six of the 18", "another 12 calls". */
final class Parts {
  private static final Set<String> DEFINITE = Set.of("the", "these", "those");
  private static final Set<String> BESIDE = Set.of("another", "other", "remaining");

  private Parts() {}

  /**
   * Of what the number is a part, in words; null where it is of a whole.
   *
   * @param unit first token of what is counted
   * @param end token after the last one
   */
  static @Nullable String whole(Tokens tokens, Quantity quantity, int unit, int end) {
    if (unit > quantity.end() && end > quantity.end()) {
      // "17 of his officials" are not a part of so many, "six of the officials" are.
      int of = quantity.end();
      boolean definite = DEFINITE.contains(tokens.lower(of + 1)) || tokens.is(of + 1, "them");
      return definite ? tokens.text().substring(tokens.start(of + 1), tokens.end(end - 1)) : null;
    }
    int before = quantity.first() - 1;
    return before >= 0 && BESIDE.contains(tokens.lower(before)) ? tokens.lower(before) : null;
  }

  /** The last number before that counts what "the 18" or "them" means; null if none does. */
  static @Nullable Claim countedBefore(Tokens tokens, int unit, List<Claim> before) {
    if (tokens.is(unit - 1, "them")) {
      return before.isEmpty() ? null : before.getLast();
    }
    double number = NumberWords.value(tokens.lower(unit));
    for (Claim claim : before.reversed()) {
      if (claim.whole() == null && number == value(claim)) {
        return claim;
      }
    }
    return null;
  }

  /** The number that a quantity ends with, "18" of "at least 18"; 0 where it ends with none. */
  private static double value(Claim claim) {
    String words = claim.quantity().toLowerCase(Locale.ROOT);
    return NumberWords.value(words.substring(words.lastIndexOf(' ') + 1));
  }
}
