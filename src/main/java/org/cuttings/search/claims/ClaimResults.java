package org.cuttings.search.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.SearchResults.QueryReading;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that articles give for a whole.
 *
 * @param reading how the query was understood
 * @param total how many there are
 * @param claims the first 1,000 of them, by what they count
 * @param sides those that people of the archive are on, most people first
 * @param sideOf on which side of the story somebody or something is, by key
 * @param holding what the archive holds between two sides; null where there are not two
 */
public record ClaimResults(
    ClaimParameters parameters,
    QueryReading reading,
    long total,
    List<StatedClaim> claims,
    List<String> sides,
    Map<String, String> sideOf,
    @Nullable Holding holding) {
  public ClaimResults {
    sideOf = Map.copyOf(sideOf);
    claims = List.copyOf(claims);
    sides = List.copyOf(sides);
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
   */
  public record StatedClaim(
      String id,
      ArticleId article,
      String title,
      @Nullable String source,
      @Nullable PartialDate published,
      Instant added,
      List<Named> about,
      Claim claim) {
    public StatedClaim {
      about = List.copyOf(about);
    }
  }

  /**
   * Events between two sides.
   *
   * @param one a side of authority records
   * @param other another
   * @param people keys of those of the one side, the most mentioned first, at most 90
   * @param others keys of those of the other
   * @param events by type, whatever is said of them
   * @param happened those of them that most sources say happened
   */
  public record Holding(
      String one,
      String other,
      List<String> people,
      List<String> others,
      Map<EventType, Long> events,
      Map<EventType, Long> happened) {
    public Holding {
      people = List.copyOf(people);
      others = List.copyOf(others);
      events = Map.copyOf(events);
      happened = Map.copyOf(happened);
    }
  }
}
