package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers together that count the same thing: the same kind of thing, of the same people, in
 * times that do not exclude each other. What cannot be told to be the same stands alone.
 *
 * <p>Contacts are those of two sides where the words name people of both; every other number is of
 * the people whom its words name, and of two numbers these must be the same but for who stands in
 * one of them only beside two whom both name.
 */
final class ClaimGroups {
  private static final int LEAST_SHARED = 2;
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]|20)\\d\\d\\b");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> sideOf;

  private ClaimGroups(Map<String, String> sideOf) {
    this.sideOf = sideOf;
  }

  /**
   * Numbers for the same thing.
   *
   * @param counted what they count
   * @param sides between which; empty where it is not between sides
   * @param claims at least one
   */
  record Group(Counted counted, Set<String> sides, List<StatedClaim> claims) {
    Group {
      sides = Set.copyOf(sides);
      claims = List.copyOf(claims);
    }

    /** {@code Contacts between campaign and russia}; {@code Times: Ada Lark, Ben Moss}. */
    String heading() {
      if (!sides.isEmpty()) {
        return counted.heading() + " between " + String.join(" and ", new TreeSet<>(sides));
      }
      Set<Named> shared = new HashSet<>(claims.getFirst().about());
      claims.forEach(claim -> shared.retainAll(claim.about()));
      return shared.isEmpty()
          ? counted.heading()
          : counted.heading()
              + ": "
              + shared.stream().map(Named::name).sorted().collect(Collectors.joining(", "));
    }
  }

  /** Numbers for the same thing first, those of most claims before others. */
  static List<Group> of(ClaimResults results) {
    return new ClaimGroups(results.sideOf()).groups(results.claims());
  }

  private List<Group> groups(List<StatedClaim> claims) {
    Map<String, List<List<StatedClaim>>> byKind = new LinkedHashMap<>();
    for (StatedClaim claim : claims) {
      List<List<StatedClaim>> alike =
          byKind.computeIfAbsent(kind(claim), kind -> new ArrayList<>());
      alike.stream()
          .filter(group -> group.stream().allMatch(other -> isSame(claim, other)))
          .findFirst()
          .orElseGet(
              () -> {
                alike.add(new ArrayList<>());
                return alike.getLast();
              })
          .add(claim);
    }
    return byKind.values().stream()
        .flatMap(List::stream)
        .map(group -> new Group(counted(group.getFirst()), sides(group.getFirst()), group))
        .sorted(Comparator.comparing((Group group) -> group.claims().size()).reversed())
        .toList();
  }

  private static Counted counted(StatedClaim claim) {
    return Counted.of(claim.claim().unit());
  }

  private String kind(StatedClaim claim) {
    Counted counted = counted(claim);
    return counted.isContact()
        ? counted.heading() + sides(claim)
        : claim.claim().unit().toLowerCase(Locale.ROOT);
  }

  /** The two or more sides whose contacts are counted; empty for everything else. */
  private Set<String> sides(StatedClaim claim) {
    if (!counted(claim).isContact()) {
      return Set.of();
    }
    Set<String> sides =
        claim.about().stream()
            .map(named -> sideOf.get(named.key()))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    return sides.size() < 2 ? Set.of() : sides;
  }

  private boolean isSame(StatedClaim one, StatedClaim other) {
    return (!sides(one).isEmpty() || isOfTheSame(one, other))
        && !exclude(one.claim().period(), other.claim().period());
  }

  private static boolean isOfTheSame(StatedClaim one, StatedClaim other) {
    Set<String> shared = keys(one);
    shared.retainAll(keys(other));
    return shared.size() >= LEAST_SHARED;
  }

  private static Set<String> keys(StatedClaim claim) {
    return claim.about().stream().map(Named::key).collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether two times as stated, "January 2016" and "in 2017", cannot be the same. */
  private static boolean exclude(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && (areApart(found(YEAR, one), found(YEAR, other))
            || areApart(found(MONTH, one), found(MONTH, other)));
  }

  private static boolean areApart(Set<String> some, Set<String> others) {
    return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
  }

  private static Set<String> found(Pattern pattern, String period) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(period);
    while (matcher.find()) {
      String words = matcher.group().toLowerCase(Locale.ROOT);
      found.add(pattern == MONTH ? words.substring(0, 3) : words);
    }
    return found;
  }
}
