package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.PartialDate;

/** The reports that share a block, and which of them belong together as far as it shows. */
final class Block {
  /** In a larger block nothing is the only one of its kind. */
  private static final int MOST_WITH_VAGUE = 1_500;

  /** Aggregates that are compared with each that follows in the order of their numbers. */
  private static final int NEIGHBOURS = 400;

  private static final int SLIP_DAYS = 3;

  /** By so much the best has to be ahead of the next in the same article. */
  private static final double MARGIN = 1;

  /** By so much where a date is open. */
  private static final double WIDE_MARGIN = 3;

  /** So many words on the subject tell one occasion from another. */
  private static final int TELLING_WORDS = 2;

  private final List<Profile> profiles;
  private final Map<Profile, List<Candidate>> candidates = new HashMap<>();

  private record Candidate(Profile other, Likeness likeness) {}

  Block(Collection<Profile> profiles) {
    this.profiles =
        profiles.stream().sorted(Comparator.comparing(profile -> profile.report.id())).toList();
  }

  /** The links that this block shows. */
  List<Bond> links() {
    if (profiles.size() < 2) {
      return List.of();
    }
    compareExact();
    compareAggregates();
    if (profiles.size() <= MOST_WITH_VAGUE) {
      compareVague();
    }
    List<Bond> links = new ArrayList<>(decided());
    for (Profile profile : profiles) {
      for (Candidate candidate : candidates.getOrDefault(profile, List.of())) {
        Profile other = candidate.other;
        if (profile.report.id().compareTo(other.report.id()) < 0
            && best(profile, candidate)
            && best(other, new Candidate(profile, candidate.likeness))
            && grounded(profile, candidate)) {
          links.add(
              new Bond(
                  profile.report.id(),
                  other.report.id(),
                  candidate.likeness.ground() == Likeness.Ground.SURE,
                  candidate.likeness.score()));
        }
      }
    }
    return links;
  }

  /** What curators decided, whatever the reports say. */
  private List<Bond> decided() {
    List<Profile> ruled =
        profiles.stream().filter(profile -> !profile.report.rulings().isEmpty()).toList();
    List<Bond> links = new ArrayList<>();
    for (int i = 0; i < ruled.size(); i++) {
      for (int j = i + 1; j < ruled.size(); j++) {
        if (ruled.get(i).report.isRuled(ruled.get(j).report, true)) {
          links.add(Bond.decided(ruled.get(i).report.id(), ruled.get(j).report.id()));
        }
      }
    }
    return links;
  }

  private void compareExact() {
    List<Profile> exact =
        profiles.stream()
            .filter(profile -> !profile.multiplicity.aggregate() && profile.exact())
            .sorted(Comparator.comparing(Block::from).thenComparing(p -> p.report.id()))
            .toList();
    for (int i = 0; i < exact.size(); i++) {
      for (int j = i + 1; j < exact.size(); j++) {
        if (from(exact.get(j)).isAfter(to(exact.get(i)).plusDays(SLIP_DAYS))) {
          break;
        }
        compare(exact.get(i), exact.get(j));
      }
    }
  }

  private void compareAggregates() {
    List<Profile> many =
        profiles.stream()
            .filter(profile -> profile.multiplicity.aggregate())
            .sorted(
                Comparator.comparingInt((Profile profile) -> profile.multiplicity.least())
                    .thenComparing(profile -> String.valueOf(profile.report.date()))
                    .thenComparing(profile -> profile.report.id()))
            .toList();
    for (int i = 0; i < many.size(); i++) {
      for (int j = i + 1; j < Math.min(many.size(), i + NEIGHBOURS); j++) {
        compare(many.get(i), many.get(j));
      }
    }
  }

  private void compareVague() {
    for (int i = 0; i < profiles.size(); i++) {
      Profile profile = profiles.get(i);
      if (profile.multiplicity.aggregate() || profile.exact()) {
        continue;
      }
      for (int j = 0; j < profiles.size(); j++) {
        Profile other = profiles.get(j);
        if (!other.multiplicity.aggregate() && (other.exact() || i < j)) {
          compare(profile, other);
        }
      }
    }
  }

  private void compare(Profile one, Profile two) {
    boolean inOrder = one.report.id().compareTo(two.report.id()) < 0;
    Profile a = inOrder ? one : two;
    Profile b = inOrder ? two : one;
    Likeness likeness = Likeness.of(a, b);
    if (likeness != null) {
      candidates.computeIfAbsent(a, key -> new ArrayList<>()).add(new Candidate(b, likeness));
      candidates.computeIfAbsent(b, key -> new ArrayList<>()).add(new Candidate(a, likeness));
    }
  }

  private boolean grounded(Profile profile, Candidate candidate) {
    Profile other = candidate.other;
    return switch (candidate.likeness.ground()) {
      case SURE -> true;
      case SLIP -> lone(profile, other) || lone(other, profile);
      case ALONE -> alone(profile, other) && alone(other, profile);
      case ONLY -> only(profile, other);
    };
  }

  /** Whether no article but its own and its copies gives the date of {@code profile}. */
  private boolean lone(Profile profile, Profile chosen) {
    for (Profile other : profiles) {
      if (other != profile
          && other != chosen
          && other.exact()
          && !other.multiplicity.aggregate()
          && !other.article().equals(profile.article())
          && !profile.report.printed().copies(other.report.printed())
          && Profile.gap(profile, other) == 0
          && Likeness.plausible(profile, other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the article of the candidate has nothing that is as likely. */
  private boolean best(Profile profile, Candidate candidate) {
    double margin = candidate.likeness.ground() == Likeness.Ground.SURE ? MARGIN : WIDE_MARGIN;
    for (Candidate rival : candidates.getOrDefault(profile, List.of())) {
      if (rival.other != candidate.other
          && rival.other.article().equals(candidate.other.article())
          && rival.likeness.score() > candidate.likeness.score() - margin) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code profile}, whose own date leaves it open, can be of nothing but the event of
   * {@code chosen}: whatever else it could be of is of that event too.
   */
  private boolean alone(Profile profile, Profile chosen) {
    if (profile.exact()) {
      return true;
    }
    for (Profile other : profiles) {
      if (other != chosen
          && other != profile
          && !other.article().equals(chosen.article())
          && Likeness.plausible(profile, other)
          && !Likeness.compatible(chosen, other)
          && topic(profile, other) + TELLING_WORDS > topic(profile, chosen)) {
        return false;
      }
    }
    return true;
  }

  private static int topic(Profile a, Profile b) {
    return Likeness.shared(a.topic.keySet(), b.topic.keySet());
  }

  /**
   * Whether all reports of this kind in the block are of one occasion, which at least two articles
   * date that are no prints of one text.
   */
  private boolean only(Profile one, Profile two) {
    Profile dated = one.exact() ? one : two;
    Profile open = one.exact() ? two : one;
    List<Report.Printed> texts = new ArrayList<>();
    for (Profile other : profiles) {
      if (other == open || other.type() != open.type()) {
        continue;
      }
      if (other != dated && !Likeness.compatible(other, dated)) {
        return false;
      }
      if (other.exact()) {
        Report.Printed text = other.report.printed();
        if (texts.stream().noneMatch(t -> t.article().equals(text.article()) || t.copies(text))) {
          texts.add(text);
        }
      }
    }
    return texts.size() >= 2;
  }

  private static java.time.LocalDate from(Profile profile) {
    return date(profile).from();
  }

  private static java.time.LocalDate to(Profile profile) {
    return date(profile).to();
  }

  private static PartialDate date(Profile profile) {
    return java.util.Objects.requireNonNull(profile.report.date());
  }
}
