package org.cuttings.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.SearchResults.QueryReading;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimGroupsTest {
  private static final Map<String, String> SIDES =
      Map.of("ada", "harbour", "abe", "harbour", "ben", "council");

  @Test
  void contactsBetweenTheSameSidesStandTogetherWhoeverIsNamed() {
    assertThat(
            groups(
                claim("at least 18 calls and letters", "calls and letters", null, "ada", "ben"),
                claim("more than 100 contacts", "contacts", null, "abe", "ben"),
                claim("140 meetings", "meetings", null, "ada", "abe")))
        .containsExactly(
            "Contacts between council and harbour: at least 18 calls and letters, more than 100 contacts",
            "Contacts: abe, ada: 140 meetings");
  }

  @Test
  void minutesOfDifferentTalksStandApart() {
    assertThat(
            groups(
                claim("20 minutes", "minutes", "January 2016", "ada", "ben"),
                claim("about 20 minutes", "minutes", "June 2016", "ada", "ben"),
                claim("almost 20 minutes", "minutes", null, "ada", "abe"),
                claim("some 20 minutes", "minutes", "2016", "ada", "ben", "abe"),
                claim("half an hour", "minutes", null)))
        .containsExactly(
            "Minutes: ada, ben: 20 minutes, some 20 minutes",
            "Minutes: ada, ben: about 20 minutes",
            "Minutes: abe, ada: almost 20 minutes",
            "Minutes: half an hour");
  }

  @Test
  void anotherThingAndAnotherYearAreNotTheSame() {
    assertThat(
            groups(
                claim("three times", "times", "2016", "ada", "ben"),
                claim("four times", "times", "in 2017", "ada", "ben"),
                claim("three trips", "trips", "2016", "ada", "ben")))
        .hasSize(3);
    assertThat(
            groups(
                claim("18 calls", "calls", "April and November 2016", "ada", "ben"),
                claim("20 calls", "calls", "before November", "ada", "ben")))
        .hasSize(1);
  }

  @Test
  void numbersOfNobodyInParticularStandAlone() {
    assertThat(groups(claim("five rooms", "rooms", null), claim("six rooms", "rooms", null, "ada")))
        .hasSize(2);
  }

  private static List<String> groups(StatedClaim... claims) {
    ClaimResults results =
        new ClaimResults(
            ClaimParameters.EMPTY,
            new QueryReading("", List.of()),
            claims.length,
            List.of(claims),
            List.of(),
            SIDES,
            null);
    List<String> groups = new ArrayList<>();
    for (ClaimGroups.Group group : ClaimGroups.of(results)) {
      groups.add(
          group.heading()
              + ": "
              + String.join(
                  ", ",
                  group.claims().stream().map(one -> one.claim().wording().words()).toList()));
    }
    return groups;
  }

  private static StatedClaim claim(
      String words, String unit, @Nullable String period, String... about) {
    TextSpan at = new TextSpan(0, words.length());
    return new StatedClaim(
        words,
        ArticleId.of(words),
        words,
        null,
        null,
        Instant.EPOCH,
        Arrays.stream(about).map(key -> new Named(key, key)).toList(),
        new Claim(
            new Wording(at, words, List.of(new Wording.Piece(0, at))),
            words.replace(" " + unit, ""),
            null,
            null,
            unit,
            period,
            null,
            0.8,
            "by-hand"));
  }
}
