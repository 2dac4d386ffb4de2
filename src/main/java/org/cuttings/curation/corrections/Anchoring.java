package org.cuttings.curation.corrections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cuttings.curation.corrections.Anchor.Place;

/**
 * Finds the words of an anchor in the passages of an article as they are now.
 *
 * <p>The words have to be there to the letter. Where they stand several times, what stands around
 * them decides; where that is the same too, the place where they stood. What is left undecided is
 * not guessed.
 */
public final class Anchoring {
  /** Words as long as this are their own context. */
  private static final int TELLING = 40;

  /** What has to agree around shorter ones, in characters. */
  private static final int ENOUGH = 20;

  /** By so many characters the best place has to be ahead of the next. */
  private static final int AHEAD = 10;

  private final Anchor anchor;
  private final List<String> passages;

  private Anchoring(Anchor anchor, List<String> passages) {
    this.anchor = anchor;
    this.passages = passages;
  }

  /** What came of looking for the words. */
  public sealed interface Outcome {
    /** The words stand here. */
    record Found(Place place) implements Outcome {}

    /** The words are not in the article any more, or no longer among the same words. */
    record Gone() implements Outcome {}

    /** The words stand in several places, and nothing tells which is meant. */
    record Ambiguous(int places) implements Outcome {}
  }

  /** A place with the words, and how many characters around them are as they were. */
  private record Candidate(Place place, int before, int after) {
    int likeness() {
      return before + after;
    }
  }

  /**
   * @param passages texts of the passages, in their order
   */
  public static Outcome find(Anchor anchor, List<String> passages) {
    return new Anchoring(anchor, passages).find();
  }

  /** Where the words stand; empty where that is not known. */
  public static Optional<Place> place(Anchor anchor, List<String> passages) {
    return find(anchor, passages) instanceof Outcome.Found(Place place)
        ? Optional.of(place)
        : Optional.empty();
  }

  private Outcome find() {
    List<Candidate> all = candidates();
    List<Candidate> same = all.stream().filter(this::isSame).toList();
    if (!same.isEmpty()) {
      return same.size() == 1 ? found(same.getFirst()) : asItStood(same);
    }
    List<Candidate> likely =
        all.stream()
            .filter(candidate -> all.size() == 1 && isTelling() || isLikely(candidate))
            .sorted(Comparator.comparingInt(Candidate::likeness).reversed())
            .toList();
    if (likely.isEmpty()) {
      return new Outcome.Gone();
    }
    boolean ahead =
        likely.size() == 1 || likely.getFirst().likeness() >= likely.get(1).likeness() + AHEAD;
    return ahead ? found(likely.getFirst()) : new Outcome.Ambiguous(likely.size());
  }

  private Outcome asItStood(List<Candidate> same) {
    Place stood = new Place(anchor.passage(), anchor.offset());
    return same.stream()
        .filter(candidate -> candidate.place().equals(stood))
        .findFirst()
        .map(Anchoring::found)
        .orElseGet(() -> new Outcome.Ambiguous(same.size()));
  }

  private static Outcome found(Candidate candidate) {
    return new Outcome.Found(candidate.place());
  }

  private List<Candidate> candidates() {
    String words = anchor.pieces().getFirst();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      String passage = passages.get(i);
      for (int at = passage.indexOf(words); at >= 0; at = passage.indexOf(words, at + 1)) {
        if (isWhole(passage, at, at + words.length()) && goesOn(i)) {
          candidates.add(
              new Candidate(
                  new Place(i, at),
                  alikeBefore(passage, at),
                  alikeAfter(passage, at + words.length())));
        }
      }
    }
    return candidates;
  }

  /** Whether the words that run on are in the passages that follow. */
  private boolean goesOn(int passage) {
    for (int i = 1; i < anchor.pieces().size(); i++) {
      if (passage + i >= passages.size()
          || !passages.get(passage + i).contains(anchor.pieces().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** "met" is not in "metal". */
  private static boolean isWhole(String passage, int start, int end) {
    return !(start > 0 && isWord(passage, start - 1) && isWord(passage, start))
        && !(end < passage.length() && isWord(passage, end - 1) && isWord(passage, end));
  }

  private static boolean isWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private int alikeBefore(String passage, int at) {
    String before = anchor.before();
    int alike = 0;
    while (alike < before.length()
        && alike < at
        && before.charAt(before.length() - 1 - alike) == passage.charAt(at - 1 - alike)) {
      alike++;
    }
    return alike;
  }

  private int alikeAfter(String passage, int at) {
    String after = anchor.after();
    int alike = 0;
    while (alike < after.length()
        && at + alike < passage.length()
        && after.charAt(alike) == passage.charAt(at + alike)) {
      alike++;
    }
    return alike;
  }

  private boolean isSame(Candidate candidate) {
    return candidate.before() == anchor.before().length()
        && candidate.after() == anchor.after().length();
  }

  private boolean isTelling() {
    return anchor.words().length() >= TELLING;
  }

  /**
   * Whether what stands around on one side is as it was, or most of it on both: less than that is
   * another sentence.
   */
  private boolean isLikely(Candidate candidate) {
    int before = anchor.before().length();
    int after = anchor.after().length();
    return before >= ENOUGH && candidate.before() == before
        || after >= ENOUGH && candidate.after() == after
        || candidate.likeness() >= ENOUGH && candidate.likeness() * 4 >= (before + after) * 3;
  }
}
