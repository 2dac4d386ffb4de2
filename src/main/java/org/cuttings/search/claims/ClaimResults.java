package org.cuttings.search.claims;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.EventSummary;
import org.cuttings.search.SearchResults.QueryReading;
import org.cuttings.search.events.EventParameters;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that articles give for a whole.
 *
 * @param reading how the query was understood
 * @param total how many there are
 * @param unsided how many of those who are on a side are named so seldom that they were not asked
 *     for; they count as being on none
 * @param groups the first 1,000 of them, those for the same thing together, most of them first
 */
public record ClaimResults(
    ClaimParameters parameters,
    QueryReading reading,
    long total,
    long unsided,
    List<Group> groups) {
  /** Two of them stay below the number of filters that an address can have. */
  public static final int MOST_OF_A_SIDE = 90;

  public ClaimResults {
    groups = List.copyOf(groups);
  }

  /** How many numbers the groups have. */
  public int shown() {
    return groups.stream().mapToInt(group -> group.numbers().size()).sum();
  }

  /**
   * Numbers for the same thing.
   *
   * @param counted what they count
   * @param heading what they count, of whom
   * @param numbers at least one
   * @param holding what the archive itself holds of it; null where it does not count such things
   */
  public record Group(
      String counted, String heading, List<Number> numbers, @Nullable Holding holding) {
    public Group {
      numbers = List.copyOf(numbers);
    }

    /** Of numbers that are between no two sides. */
    static Group of(ClaimGroups.Group group) {
      return new Group(
          group.counted().heading(),
          group.heading(),
          group.members().keySet().stream().map(claim -> new Number(claim, null)).toList(),
          null);
    }
  }

  /**
   * A number of a group.
   *
   * @param held what the archive holds by its definition; null for a part, and where it does not
   *     count such things
   */
  public record Number(StatedClaim claim, @Nullable Held held) {}

  /**
   * Events of the archive by the definition of a number: between whom, of what kind, when.
   *
   * @param list which shows them
   * @param all how many, whatever is said of them
   * @param happened those of which a source says that they happened
   */
  public record Held(EventParameters list, long all, long happened) {}

  /**
   * Events of the archive between two sides.
   *
   * @param one side, of which at most {@link #MOST_OF_A_SIDE} are asked for
   * @param other side, of which as many are
   * @param held all of them, of every kind and time that a number of the group counts
   * @param events those that most independent sources report, in their order in time; a few
   */
  public record Holding(Side one, Side other, Held held, List<EventSummary> events) {
    public Holding {
      events = List.copyOf(events);
    }
  }

  /**
   * A side of the story.
   *
   * @param asked the keys of those whose events are counted: of a large side, those of whom most
   *     articles speak
   * @param size how many are on this side
   */
  public record Side(String name, List<String> asked, int size) {
    public Side {
      asked = List.copyOf(asked);
    }

    /** Whether some are not counted. */
    public boolean isCut() {
      return asked.size() < size;
    }
  }

  /**
   * A number in an article.
   *
   * @param id its address
   * @param title of the article
   * @param source who published it; null where unknown
   * @param published null where undated
   * @param added when its article came in
   * @param about whom its sentence names; where that names fewer than two, its paragraph
   * @param topic whom the headings of the article name
   * @param acts kinds of events of which its sentence tells
   * @param text its words as a reader sees them
   */
  public record StatedClaim(
      String id,
      ArticleId article,
      String title,
      @Nullable String source,
      @Nullable PartialDate published,
      Instant added,
      List<Named> about,
      List<Named> topic,
      Set<EventType> acts,
      String text,
      Claim claim) {
    public StatedClaim {
      about = List.copyOf(about);
      topic = List.copyOf(topic);
      acts = Set.copyOf(acts);
    }
  }
}
