package org.cuttings.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.dates.DateFinder;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Authority;
import org.cuttings.extract.names.NameFinder;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.junit.jupiter.api.Test;

class ClaimFinderTest {
  @Test
  void aQualifiedCountIsAClaimWithBounds() {
    Claim claim = only("The inquiry found at least 35 contacts with the mill owners.");

    assertThat(claim.wording().words()).isEqualTo("at least 35 contacts");
    assertThat(claim.quantity()).isEqualTo("at least 35");
    assertThat(claim.unit()).isEqualTo("contacts");
    assertThat(claim.least()).isEqualTo(35);
    assertThat(claim.most()).isNull();
  }

  @Test
  void numbersInWordsAreCounted() {
    Claim claim = only("They read more than two million documents in all.");

    assertThat(claim.quantity()).isEqualTo("more than two million");
    assertThat(claim.least()).isEqualTo(2_000_001);
    assertThat(only("Nearly two dozen meetings were never disclosed.").most()).isEqualTo(24);
  }

  @Test
  void theUnitHasItsModifiersAndWhatIsJoinedToIt() {
    assertThat(only("There were 22 calls, emails or text messages.").unit())
        .isEqualTo("calls, emails or text messages");
    assertThat(only("At least 14 of his town council aides and advisers knew.").unit())
        .isEqualTo("town council aides and advisers");
    assertThat(only("Six of the secret meetings were held abroad.").unit())
        .isEqualTo("secret meetings");
  }

  @Test
  void thePeriodIsTheDateOfTheSentence() {
    assertThat(only("They held 18 meetings between April and June 2011.").period())
        .isEqualTo("April and June 2011");
  }

  @Test
  void whoGivesTheNumberIsItsSource() {
    assertThat(only("Agnes Lund said that at least 35 witnesses had been heard.").attributedTo())
        .isEqualTo("Agnes Lund");
  }

  @Test
  void moneyLengthsOfTimeAndTimesAreCounted() {
    assertThat(only("The council owed him approximately $2 million for the bridge.").quantity())
        .isEqualTo("approximately $2 million");
    assertThat(only("They paid 90,000 dollars of her fees.").least()).isEqualTo(90_000);
    assertThat(only("The two of us talked for 20 to 30 minutes.").most()).isEqualTo(30);
    assertThat(only("Agnes Lund twice met the miller.").least()).isEqualTo(2);
    assertThat(only("Agnes Lund told the miller so three times and no more.").unit())
        .isEqualTo("times");
    assertThat(only("The hearing lasted about 30 to 45 minutes.").quantity())
        .isEqualTo("about 30 to 45");
    assertThat(only("The mill received a $5 million loan.").unit()).isEqualTo("dollars");
  }

  @Test
  void oneAndAFewMoreCountWhereSoMuchIsSaid() {
    assertThat(only("Lund and the miller had at least one telephone call.").least()).isEqualTo(1);
    assertThat(only("Two more attempts were made in May.").unit()).isEqualTo("more attempts");
  }

  @Test
  void pricesWishesAndWhatIsSaidAFewTimesAreNoClaims() {
    assertThat(
            wordings(
                "The jar was worth approximately $30,000, and the law sets a $10,000 fine.",
                "She needed about two hours for the walk and spent about five hours in the mill.",
                "The miller repeated three times that he was asleep; the two of them laughed."))
        .isEmpty();
  }

  @Test
  void aPartOfAWholeIsCounted() {
    assertThat(only("Six of the eight spoke to the inquiry.").quantity()).isEqualTo("Six");
    assertThat(only("Two of his staff were in the room.").unit()).isEqualTo("staff");
    assertThat(only("Two of his staff were in the room.").whole()).isNull();
    assertThat(only("The board paid $3 million of the debt.").whole()).isNull();
  }

  @Test
  void aPartCountsWhatItsWholeDoesAndSaysOfWhichItIsOne() {
    List<Claim> claims =
        claims(
            "Clerks counted at least 18 calls and letters.",
            "Six of the 18 went to the miller, and another 12 letters to his brother.",
            "Five of them were answered. Six of the nine spoke.");

    assertThat(claims.stream().map(Claim::unit))
        .containsExactly("calls and letters", "calls and letters", "letters", "letters", "nine");
    assertThat(claims.stream().map(Claim::whole))
        .containsExactly(null, "the 18", "another", "them", "the nine");
    assertThat(only("Six of the secret meetings were held abroad.").whole())
        .isEqualTo("the secret meetings");
  }

  @Test
  void aPeriodThatComesToDaysIsTold() {
    assertThat(only("They held 18 meetings between April and June 2011.").when())
        .isEqualTo(PartialDate.parse("2011-04/2011-06").orElseThrow());
    assertThat(only("They held at least 18 meetings.").when()).isNull();
    assertThat(only("They held 18 meetings, against the council's May 2011 statement.").period())
        .isNull();
  }

  @Test
  void aNumberWithoutItsNounCountsWhatTheOneBeforeDid() {
    List<Claim> claims =
        claims("One paper found at least 140 contacts, another more than a hundred and ten.");

    assertThat(claims).hasSize(2);
    assertThat(claims.getLast().unit()).isEqualTo("contacts");
    assertThat(claims.getLast().least()).isEqualTo(111);
    assertThat(wordings("He was more than 60.")).isEmpty();
  }

  @Test
  void countsOfThisAndThatAreNoClaims() {
    assertThat(
            wordings(
                "Two men met in 2011. He bought three hens, one of them lame, at 4 p.m.",
                "She is 45 years old and wrote to the 3rd court under section 12.",
                "The hall held about three times the crowd, and Unit 20305 officers waited.",
                "Three officials said so. Two hours later 40 protesters came, twice as many.",
                "The two calls were short, and within 20 minutes these five visitors had left."))
        .isEmpty();
  }

  private static Claim only(String text) {
    List<Claim> claims = claims(text);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  private static List<String> wordings(String... paragraphs) {
    return claims(paragraphs).stream().map(claim -> claim.wording().words()).toList();
  }

  private static List<Claim> claims(String... paragraphs) {
    Article article = article(paragraphs);
    List<Stretch> stretches = new ArrayList<>();
    Stretch.of(article).forEach(stretches::add);
    NameFinder names = new NameFinder(Authority.EMPTY, article.metadata());
    stretches.forEach(names::survey);
    DateFinder dateFinder = new DateFinder(article.metadata());
    List<Claim> claims = new ArrayList<>();
    for (Stretch stretch : stretches) {
      List<Reference> references = names.find(stretch);
      List<FoundDate> dates = dateFinder.find(stretch);
      claims.addAll(ClaimFinder.find(stretch, references, dates, claims));
    }
    return claims;
  }

  private static Article article(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      TextSpan span = new TextSpan(start, start + paragraph.length());
      passages.add(new Passage(passages.size(), Passage.Kind.PARAGRAPH, 0, Words.copy(text, span)));
      start = span.end() + 2;
    }
    return new Article(
        ArticleId.of("text"),
        Format.TEXT,
        new Original("0".repeat(64), "text.txt", text.length(), "text/plain", "UTF-8"),
        Metadata.UNKNOWN,
        text,
        OffsetMap.copy(0, text.length()),
        passages,
        List.of());
  }
}
