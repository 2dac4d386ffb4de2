package org.cuttings.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EventType;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimGroupsTest {
  private static final Map<String, String> SIDES =
      Map.of(
          "ada", "harbour", "abe", "harbour", "ben", "council", "cat", "court", "hall", "council",
          "pier", "harbour");

  @Test
  void contactsBetweenTheSameSidesStandTogetherWhoeverIsNamed() {
    assertThat(
            groups(
                claim("at least 18 calls and letters", "calls and letters", null, "ada", "ben"),
                claim("more than 100 contacts", "contacts", null, "abe", "ben"),
                claim("140 meetings", "meetings", null, "ada", "abe")))
        .containsExactly(
            "Contacts between council and harbour: at least 18 calls and letters, more than 100 contacts",
            "Meetings: abe, ada: 140 meetings");
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
            "Minutes or hours: ada, ben: 20 minutes, some 20 minutes",
            "Minutes or hours: ada, ben: about 20 minutes",
            "Minutes or hours: abe, ada: almost 20 minutes",
            "Minutes or hours: half an hour");
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

  @Test
  void whoOnlyReportsContactsIsNoSideOfThem() {
    assertThat(
            groups(
                claim("18 calls and emails", "calls and emails", null, "ada", "ben"),
                claim("more than 100 contacts", "contacts", null, "ada", "ben", "cat"),
                claim("at least 140 contacts", "contacts", null, "cat", "ben", "abe")))
        .containsExactly(
            "Contacts between council and harbour: 18 calls and emails, more than 100 contacts,"
                + " at least 140 contacts");
  }

  @Test
  void wordsThatNameNoSidesMeanThoseOfTheirArticle() {
    assertThat(
            groups(
                in("post", claim("more than 100 contacts", "contacts", null, "ada", "ben")),
                in("post", claim("Eighteen contacts", "contacts", null)),
                in("wire", claim("nine contacts", "contacts", null, "abe"))))
        .containsExactly(
            "Contacts between council and harbour: more than 100 contacts, Eighteen contacts",
            "Contacts: abe: nine contacts");
  }

  @Test
  void headingsTellTheSidesWhereNothingElseDoes() {
    StatedClaim headed = claim("nine contacts", "contacts", null, "abe");
    assertThat(
            groups(
                claim("18 contacts", "contacts", null, "ada", "ben"),
                new StatedClaim(
                    headed.id(),
                    headed.article(),
                    headed.title(),
                    null,
                    null,
                    headed.added(),
                    headed.about(),
                    List.of(new Named("hall", "Hall"), new Named("pier", "Pier")),
                    Set.of(),
                    headed.text(),
                    headed.claim())))
        .containsExactly("Contacts between council and harbour: 18 contacts, nine contacts");
  }

  @Test
  void oneChannelIsNotContactsOfEveryKind() {
    assertThat(
            groups(
                claim("at least 140 contacts", "contacts", null, "ada", "ben"),
                claim("140 meetings", "meetings", null, "ada", "ben"),
                claim("six phone calls", "phone calls", null, "ada", "ben"),
                claim("12 communications", "undisclosed communications", null, "ada", "ben")))
        .containsExactly(
            "Contacts between council and harbour: at least 140 contacts, 12 communications",
            "Meetings between council and harbour: 140 meetings",
            "Calls between council and harbour: six phone calls");
  }

  @Test
  void timesThatSidesWereInContactAreTheirContactsAndThoseOfPeopleAreNot() {
    assertThat(
            groups(
                claim("18 contacts", "contacts", null, "ada", "ben"),
                doing(EventType.CALL, claim("20 times", "times", null, "ada", "hall", "pier")),
                doing(EventType.CALL, claim("ten times", "times", null, "ada", "ben"))))
        .containsExactly(
            "Contacts between council and harbour: 18 contacts",
            "Calls between council and harbour: 20 times",
            "Times: ada, ben: ten times");
  }

  @Test
  void otherWordsForTheSameStandTogetherAndOtherQualifiersApart() {
    assertThat(
            groups(
                claim("17 advisors", "campaign officials and advisors", null, "ada", "ben"),
                claim("20 advisers", "advisers", null, "ada", "ben"),
                claim("nine rooms", "hotel rooms", null, "ada", "ben"),
                claim("ten rooms", "court rooms", null, "ada", "ben")))
        .containsExactly(
            "Advisers: ada, ben: 17 advisors, 20 advisers",
            "Rooms: ada, ben: nine rooms",
            "Rooms: ada, ben: ten rooms");
  }

  @Test
  void aNumberWithoutItsNounStandsAlone() {
    assertThat(
            groups(
                claim("six of the nine", "nine", null, "ada", "ben"),
                claim("six of them", "them", null, "ada", "ben")))
        .hasSize(2);
  }

  private static List<String> groups(StatedClaim... claims) {
    List<String> groups = new ArrayList<>();
    ClaimGroups.Sided sided = new ClaimGroups.Sided(SIDES, Set.of("ada", "abe", "ben"));
    for (ClaimGroups.Group group : ClaimGroups.of(List.of(claims), sided)) {
      groups.add(
          group.heading()
              + ": "
              + String.join(
                  ", ",
                  group.members().keySet().stream()
                      .map(one -> one.claim().wording().words())
                      .toList()));
    }
    return groups;
  }

  private static StatedClaim doing(EventType act, StatedClaim claim) {
    return with(claim.article(), Set.of(act), claim);
  }

  private static StatedClaim in(String article, StatedClaim claim) {
    return with(ArticleId.of(article), claim.acts(), claim);
  }

  private static StatedClaim with(ArticleId article, Set<EventType> acts, StatedClaim claim) {
    return new StatedClaim(
        claim.id(),
        article,
        claim.title(),
        null,
        null,
        claim.added(),
        claim.about(),
        claim.topic(),
        acts,
        claim.text(),
        claim.claim());
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
        List.of(),
        unit.equals("minutes") ? Set.of(EventType.MEETING) : Set.of(),
        words,
        new Claim(
            new Wording(at, words, List.of(new Wording.Piece(0, at))),
            words.replace(" " + unit, ""),
            null,
            null,
            unit,
            null,
            period,
            null,
            null,
            0.8,
            "by-hand"));
  }
}
