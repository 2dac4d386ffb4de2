package org.cuttings.search.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuttings.model.Claim;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.claims.ClaimResults.StatedClaim;

/**
 * Puts numbers together that count the same thing: the same kind of thing, of the same people, in
 * times that do not exclude each other. What cannot be told to be the same stands alone.
 *
 * <p>Contacts are those of two {@link Sides} where these can be told; every other number is of the
 * people whom its words name, and two numbers for the same thing name at least two of the same. How
 * often and how long must besides be told of the same kind of act.
 */
final class ClaimGroups {
  private static final int LEAST_SHARED = 2;
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]|20)\\d\\d\\b");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> people;
  private final Sides sides;

  /** A number, with what it counts of whom. */
  private record Placed(StatedClaim claim, Counted counted, List<String> between) {}

  private ClaimGroups(List<StatedClaim> claims, Sided sided) {
    people = sided.people();
    sides =
        new Sides(
            claims.stream().filter(claim -> Counted.of(claim.claim().unit()).isContact()).toList(),
            sided.sideOf());
  }

  /**
   * Who is on which side.
   *
   * @param sideOf by key, the most named first
   * @param people those keys that are of people, as against organisations and groups
   */
  record Sided(Map<String, String> sideOf, Set<String> people) {
    Sided {
      sideOf = Collections.unmodifiableMap(new LinkedHashMap<>(sideOf));
      people = Set.copyOf(people);
    }
  }

  /**
   * Numbers for the same thing.
   *
   * @param counted what they count
   * @param between which two sides; empty where it is not between sides
   * @param members at least one, with the kinds of events that each counts
   */
  record Group(Counted counted, List<String> between, Map<StatedClaim, Set<EventType>> members) {
    /** {@code Contacts between campaign and russia}; {@code Times: Ada Lark, Ben Moss}. */
    String heading() {
      if (!between.isEmpty()) {
        return counted.heading() + " between " + String.join(" and ", between);
      }
      Set<Named> shared = new HashSet<>(members.keySet().iterator().next().about());
      members.keySet().forEach(claim -> shared.retainAll(claim.about()));
      return shared.isEmpty()
          ? counted.heading()
          : counted.heading()
              + ": "
              + shared.stream().map(Named::name).sorted().collect(Collectors.joining(", "));
    }
  }

  /** Numbers for the same thing first, those of most claims before others. */
  static List<Group> of(List<StatedClaim> claims, Sided sided) {
    return new ClaimGroups(claims, sided).groups(claims);
  }

  private List<Group> groups(List<StatedClaim> claims) {
    Map<String, List<List<Placed>>> byKind = new LinkedHashMap<>();
    for (StatedClaim claim : claims) {
      Placed placed = placed(claim);
      List<List<Placed>> alike =
          byKind.computeIfAbsent(
              placed.counted().heading() + placed.between(), kind -> new ArrayList<>());
      alike.stream()
          .filter(group -> group.stream().allMatch(other -> isSame(placed, other)))
          .findFirst()
          .orElseGet(
              () -> {
                alike.add(new ArrayList<>());
                return alike.getLast();
              })
          .add(placed);
    }
    return byKind.values().stream()
        .flatMap(List::stream)
        .map(ClaimGroups::group)
        .sorted(Comparator.comparing((Group group) -> group.members().size()).reversed())
        .toList();
  }

  private static Group group(List<Placed> placed) {
    Map<StatedClaim, Set<EventType>> members = new LinkedHashMap<>();
    placed.forEach(one -> members.put(one.claim(), one.counted().types()));
    return new Group(placed.getFirst().counted(), placed.getFirst().between(), members);
  }

  private Placed placed(StatedClaim claim) {
    Counted counted = counted(claim);
    return new Placed(claim, counted, counted.isContact() ? sides.between(claim) : List.of());
  }

  /** What is counted; of sides that were in contact so many times, their contacts. */
  private Counted counted(StatedClaim claim) {
    Counted counted = Counted.of(claim.claim().unit());
    Set<EventType> contacts = EnumSet.noneOf(EventType.class);
    claim.acts().stream().filter(EventType::isInteraction).forEach(contacts::add);
    boolean ofSides =
        counted.heading().equals(Counted.TIMES)
            && !contacts.isEmpty()
            && sides
                    .sides(
                        claim.about().stream()
                            .filter(named -> !people.contains(named.key()))
                            .toList())
                    .size()
                > 1;
    return ofSides ? Counted.contacts(contacts) : counted;
  }

  private static boolean isSame(Placed one, Placed other) {
    return one.counted().fits(other.counted())
        && !one.counted().heading().equals(Counted.UNSAID)
        && (!one.between().isEmpty() || isOfTheSame(one.claim(), other.claim()))
        && (!one.counted().isOfAnAct() || isOfTheSameAct(one.claim(), other.claim()))
        && !exclude(one.claim().claim(), other.claim().claim());
  }

  private static boolean isOfTheSame(StatedClaim one, StatedClaim other) {
    Set<String> shared = keys(one);
    shared.retainAll(keys(other));
    return shared.size() >= LEAST_SHARED;
  }

  private static boolean isOfTheSameAct(StatedClaim one, StatedClaim other) {
    return one.acts().stream().anyMatch(other.acts()::contains);
  }

  private static Set<String> keys(StatedClaim claim) {
    return claim.about().stream().map(Named::key).collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether the times of two, "January 2016" and "in 2017", cannot be the same. */
  private static boolean exclude(Claim one, Claim other) {
    PartialDate first = one.when();
    PartialDate second = other.when();
    if (first != null && second != null) {
      return first.to().isBefore(second.from()) || second.to().isBefore(first.from());
    }
    return one.period() != null
        && other.period() != null
        && (areApart(found(YEAR, one.period()), found(YEAR, other.period()))
            || areApart(found(MONTH, one.period()), found(MONTH, other.period())));
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
