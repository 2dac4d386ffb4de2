package org.cuttings.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.PartialDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchResults.QueryReading;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.claims.ClaimSearch;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.jspecify.annotations.Nullable;

/** Invented numbers, in memory. */
final class FixtureClaims implements ClaimSearch {
  private static final EventParameters YEAR =
      EventParameters.EMPTY.withDates(
          new DateFilter(
              PartialDate.parse("2016").orElseThrow(),
              PartialDate.parse("2016").orElseThrow(),
              DateFilter.Match.CERTAIN));

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
        claims.size() < 4 ? 0 : 1_234,
        claims.size() < 4
            ? List.of()
            : List.of(
                new ClaimResults.Group(
                    "Contacts",
                    "Contacts between council and harbour",
                    List.of(
                        new ClaimResults.Number(claims.get(0), held(EventParameters.EMPTY, 9, 7)),
                        new ClaimResults.Number(claims.get(1), held(YEAR, 5, 3)),
                        new ClaimResults.Number(claims.get(4), null)),
                    new ClaimResults.Holding(
                        new ClaimResults.Side("council", List.of("ines-roth"), 1),
                        new ClaimResults.Side("harbour", List.of("name:Pavel Dorn"), 143),
                        held(EventParameters.EMPTY, 9, 7),
                        List.of(FixtureEvents.meeting().event()))),
                alone(claims.get(2)),
                alone(claims.get(3))));
  }

  private static ClaimResults.Group alone(StatedClaim claim) {
    return new ClaimResults.Group(
        claim.claim().unit(),
        claim.claim().unit(),
        List.of(new ClaimResults.Number(claim, null)),
        null);
  }

  private static ClaimResults.Held held(EventParameters when, long all, long happened) {
    return new ClaimResults.Held(
        when.withIncluded(EventFacet.PERSON, "ines-roth")
            .withIncluded(EventFacet.WITH, "name:Pavel Dorn"),
        all,
        happened);
  }

  @Override
  public Stream<StatedClaim> all(ClaimParameters parameters) {
    archive.check();
    return empty || parameters.query().equals("nothing")
        ? Stream.of()
        : Stream.of(
            claim(1, "Northern Wire", "more than 100", 101.0, "contacts", null, null, null),
            claim(2, "Evening Sample", "14", 14.0, "calls and letters", null, "2016", "a clerk"),
            claim(3, null, "about ten", null, "witnesses", null, null, null),
            claim(
                4,
                Fixtures.ATTACK,
                Fixtures.ATTACK,
                null,
                Fixtures.ATTACK,
                Fixtures.ATTACK,
                Fixtures.ATTACK,
                Fixtures.ATTACK),
            claim(5, "Evening Sample", "Six", 6.0, "calls and letters", "the 14", null, null));
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
      @Nullable String whole,
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
        number == 3 || number == 4
            ? List.of()
            : List.of(
                new Named("ines-roth", "Ines Roth"), new Named("name:Pavel Dorn", "Pavel Dorn")),
        List.of(),
        Set.of(),
        words,
        new Claim(
            new Wording(span, words, List.of(new Wording.Piece(0, span))),
            quantity,
            least,
            null,
            unit,
            whole,
            period,
            null,
            attributedTo,
            0.8,
            "by hand"));
  }
}
