package org.cuttings.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.SearchResults.QueryReading;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.claims.ClaimSearch;
import org.jspecify.annotations.Nullable;

/** Invented numbers, in memory. */
final class FixtureClaims implements ClaimSearch {
  private final FixtureArchive archive;
  private final boolean empty;

  FixtureClaims(FixtureArchive archive, boolean empty) {
    this.archive = archive;
    this.empty = empty;
  }

  @Override
  public ClaimResults search(ClaimParameters parameters) {
    List<StatedClaim> claims = all(parameters).toList();
    return new ClaimResults(
        parameters,
        new QueryReading(parameters.query(), List.of()),
        claims.size(),
        claims,
        empty ? List.of() : List.of("harbour", "council", "press"),
        Map.of("ines-roth", "harbour", "name:Pavel Dorn", "council"),
        empty
            ? null
            : new ClaimResults.Holding(
                "harbour",
                "council",
                List.of("ines-roth"),
                List.of("name:Pavel Dorn"),
                Map.of(EventType.CALL, 3L, EventType.LETTER, 2L, EventType.MEETING, 4L),
                Map.of(EventType.CALL, 1L, EventType.LETTER, 2L, EventType.MEETING, 4L)));
  }

  @Override
  public Stream<StatedClaim> all(ClaimParameters parameters) {
    archive.check();
    return empty || parameters.query().equals("nothing")
        ? Stream.of()
        : Stream.of(
            claim(1, "Northern Wire", "more than 100", 101.0, "contacts", null, null),
            claim(2, "Evening Sample", "14", 14.0, "calls and letters", "2016", "a clerk"),
            claim(3, null, "about ten", null, "witnesses", null, null),
            claim(
                4,
                Fixtures.ATTACK,
                Fixtures.ATTACK,
                null,
                Fixtures.ATTACK,
                Fixtures.ATTACK,
                Fixtures.ATTACK));
  }

  @Override
  public Stream<StatedClaim> arrivals(ClaimParameters parameters, @Nullable Arrival before) {
    return Fixtures.before(before, all(parameters), StatedClaim::id);
  }

  private static StatedClaim claim(
      int number,
      @Nullable String source,
      String quantity,
      @Nullable Double least,
      String unit,
      @Nullable String period,
      @Nullable String attributedTo) {
    String words = quantity + " " + unit;
    TextSpan span = new TextSpan(0, words.length());
    return new StatedClaim(
        "claim-" + number,
        ArticleId.of("claim-" + number),
        "Title " + number,
        source,
        source == null ? null : PartialDate.parse("2017-06").orElseThrow(),
        Instant.parse("2026-01-02T03:04:05Z"),
        number > 2
            ? List.of()
            : List.of(
                new Named("ines-roth", "Ines Roth"), new Named("name:Pavel Dorn", "Pavel Dorn")),
        new Claim(
            new Wording(span, words, List.of(new Wording.Piece(0, span))),
            quantity,
            least,
            null,
            unit,
            period,
            attributedTo,
            0.8,
            "by hand"));
  }
}
