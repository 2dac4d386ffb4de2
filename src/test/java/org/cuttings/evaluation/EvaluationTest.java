package org.cuttings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.testsupport.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final String TEXT =
      "Ada Sample met Bruno Muster at the harbour on 4 May 2016, two clerks said. \uD83D\uDCF0 The"
          + " mayor phoned Ada Sample the next day. “Nobody asked me,” Bruno Muster said.";

  @TempDir Path folder;
  private Article article = Documents.text("harbour.txt", TEXT);
  private Path goldFile = Path.of("");

  @BeforeEach
  void writeGold() throws IOException {
    article = Documents.text("harbour.txt", TEXT);
    goldFile = folder.resolve("harbour.json");
    Files.writeString(
        goldFile, gold(TEXT.codePointCount(0, TEXT.length())), StandardCharsets.UTF_8);
  }

  private static String gold(int characters) {
    return """
        {"file": "harbour.txt", "chars": %d,
         "article": {"body": [[0, %d]]},
         "people": [
          {"id": "ada-sample", "canonical": "Ada Sample", "aliases": [], "mentions": [%s, %s]},
          {"id": "bruno-muster", "canonical": "Bruno Muster", "aliases": [], "mentions": [%s, %s]}],
         "organisations": [], "places": [],
         "unnamed": [{"id": "mayor", "description": "the mayor", "mentions": []}],
         "events": [
          {"id": "e1", "type": "meeting", "status": "happened", "tier": "interaction",
           "participants": [{"id": "ada-sample", "role": "participant"},
                            {"id": "bruno-muster", "role": "participant"}],
           "date": {"value": "2016-05-04"}, "trigger": %s, "passage": %s},
          {"id": "e2", "type": "call", "status": "happened", "tier": "interaction",
           "participants": [{"id": "mayor", "role": "initiator"},
                            {"id": "ada-sample", "role": "recipient"}],
           "date": {"value": "2016-05-05"}, "trigger": %s, "passage": %s}],
         "quotes": [%s],
         "claims": []}
        """
        .formatted(
            characters,
            characters,
            list("Ada Sample", 1),
            list("Ada Sample", 2),
            list("Bruno Muster", 1),
            list("Bruno Muster", 2),
            object("met", 1, ""),
            object("Ada Sample met Bruno Muster at the harbour on 4 May 2016", 1, ""),
            object("phoned", 1, ""),
            object("mayor phoned Ada Sample the next day", 1, ""),
            object("Nobody asked me,", 1, ", \"speaker\": \"bruno-muster\""));
  }

  private static String list(String words, int nth) {
    TextSpan span = codePoints(words, nth);
    return "[" + span.start() + ", " + span.end() + "]";
  }

  private static String object(String words, int nth, String more) {
    TextSpan span = codePoints(words, nth);
    return "{\"start\": " + span.start() + ", \"end\": " + span.end() + more + "}";
  }

  private static TextSpan codePoints(String words, int nth) {
    TextSpan span = at(words, nth);
    return new TextSpan(TEXT.codePointCount(0, span.start()), TEXT.codePointCount(0, span.end()));
  }

  private static TextSpan at(String words, int nth) {
    int start = -1;
    for (int i = 0; i < nth; i++) {
      start = TEXT.indexOf(words, start + 1);
    }
    return new TextSpan(start, start + words.length());
  }

  private static Wording wording(String words, int nth) {
    TextSpan span = at(words, nth);
    return new Wording(span, words, List.of(new Wording.Piece(0, span)));
  }

  private static Mention person(@Nullable String id, String name, int nth) {
    return new Mention(
        EntityKind.PERSON, Mention.Form.NAME, id, name, wording(name, nth), 1, "made up");
  }

  private static Participant participant(@Nullable String id, String name, Participant.Role role) {
    return new Participant(EntityKind.PERSON, id, name, role, null);
  }

  private static Event event(
      EventType type, String trigger, @Nullable String date, List<Participant> participants) {
    StatedDate stated =
        date == null
            ? null
            : new StatedDate(
                PartialDate.parse(date).orElseThrow(), wording("4 May 2016", 1), false, "");
    return new Event(
        type,
        EventStatus.HAPPENED,
        wording(trigger, 1),
        wording(trigger, 1),
        participants,
        stated,
        null,
        null,
        null,
        List.of(),
        1,
        "made up");
  }

  private Scores scores(List<Mention> mentions, List<Event> events, List<Quote> quotes) {
    return Evaluation.of(
        GoldFile.read(goldFile), article, new Evidence(mentions, events, quotes, List.of()));
  }

  @Test
  void offsetsBeyondAnEmojiAreComparedInCodePoints() {
    Scores scores = scores(List.of(person("ada-sample", "Ada Sample", 2)), List.of(), List.of());
    assertThat(scores.measure("people")).isEqualTo(new Measure(1, 0, 3));
    assertThat(scores.measure("people_linking")).isEqualTo(new Measure(1, 0, 0));
  }

  @Test
  void nameOfACandidateIsAsGoodAsTheIdOfARecord() {
    Scores scores = scores(List.of(person(null, "Ada Sample", 1)), List.of(), List.of());
    assertThat(scores.measure("people_linking")).isEqualTo(new Measure(1, 0, 0));
  }

  @Test
  void personTakenForAnotherIsAnErrorInWords() {
    Mention wrong =
        new Mention(
            EntityKind.PERSON,
            Mention.Form.NAME,
            "bruno-muster",
            "Bruno Muster",
            wording("Ada Sample", 1),
            1,
            "made up");
    Scores scores = scores(List.of(wrong), List.of(), List.of());
    assertThat(scores.measure("people_linking")).isEqualTo(new Measure(0, 1, 1));
    assertThat(scores.errors())
        .anySatisfy(
            error -> {
              assertThat(error.kind()).isEqualTo("people_linking");
              assertThat(error.context()).contains("«Ada Sample»");
              assertThat(error.detail()).contains("bruno-muster");
            });
  }

  @Test
  void eventIsCompleteOnlyWithEverybodyNamedAndItsDate() {
    List<Participant> both =
        List.of(
            participant("ada-sample", "Ada Sample", Participant.Role.INITIATOR),
            participant("bruno-muster", "Bruno Muster", Participant.Role.RECIPIENT));
    Scores whole =
        scores(List.of(), List.of(event(EventType.MEETING, "met", "2016-05-04", both)), List.of());
    assertThat(whole.measure("interactions")).isEqualTo(new Measure(1, 0, 1));
    assertThat(whole.measure("interactions_complete")).isEqualTo(new Measure(1, 0, 1));
    assertThat(whole.measure("interactions_roles").right()).isEqualTo(2);

    Scores undated =
        scores(List.of(), List.of(event(EventType.MEETING, "met", null, both)), List.of());
    assertThat(undated.measure("interactions").right()).isEqualTo(1);
    assertThat(undated.measure("interactions_complete").right()).isZero();

    Scores alone =
        scores(
            List.of(),
            List.of(event(EventType.MEETING, "met", "2016-05-04", both.subList(0, 1))),
            List.of());
    assertThat(alone.measure("interactions_complete").right()).isZero();
    assertThat(alone.errors()).anyMatch(error -> error.detail().contains("missing bruno-muster"));
  }

  @Test
  void somebodyWithoutANameIsNeitherRequiredNorWrong() {
    List<Participant> named =
        List.of(participant("ada-sample", "Ada Sample", Participant.Role.RECIPIENT));
    List<Participant> described =
        List.of(
            participant(null, "the mayor", Participant.Role.INITIATOR),
            participant("ada-sample", "Ada Sample", Participant.Role.RECIPIENT));
    for (List<Participant> participants : List.of(named, described)) {
      Scores scores =
          scores(
              List.of(),
              List.of(event(EventType.CALL, "phoned", "2016-05-05", participants)),
              List.of());
      assertThat(scores.measure("interactions_complete").right()).isEqualTo(1);
    }
  }

  @Test
  void inventedEventCountsAgainstPrecision() {
    Scores scores =
        scores(List.of(), List.of(event(EventType.EMAIL, "asked", null, List.of())), List.of());
    assertThat(scores.measure("interactions")).isEqualTo(new Measure(0, 1, 2));
  }

  @Test
  void quoteOfAnotherSpeakerIsFoundButWronglyAscribed() {
    Quote quote =
        new Quote(
            wording("Nobody asked me,", 1),
            Quote.Kind.SENTENCE,
            true,
            true,
            "ada-sample",
            "Ada Sample",
            null,
            null,
            -1,
            null,
            1,
            "made up");
    Scores scores = scores(List.of(), List.of(), List.of(quote));
    assertThat(scores.measure("quotes")).isEqualTo(new Measure(1, 0, 0));
    assertThat(scores.measure("quotes_speaker")).isEqualTo(new Measure(0, 1, 1));
  }

  @Test
  void goldOfAnotherTextIsRefused() throws IOException {
    Files.writeString(goldFile, gold(12), StandardCharsets.UTF_8);
    assertThatExceptionOfType(BadGoldFileException.class)
        .isThrownBy(() -> scores(List.of(), List.of(), List.of()))
        .withMessageContaining("harbour.txt")
        .withMessageContaining("12");
  }

  @Test
  void fileThatIsNoGoldFileIsNamed() throws IOException {
    Path other = folder.resolve("other.json");
    Files.writeString(other, "{\"file\": \"x.txt\"}", StandardCharsets.UTF_8);
    assertThatExceptionOfType(BadGoldFileException.class)
        .isThrownBy(() -> GoldFile.read(other))
        .withMessageContaining("other.json")
        .withMessageContaining("chars");
    Files.writeString(other, "no JSON", StandardCharsets.UTF_8);
    assertThatExceptionOfType(BadGoldFileException.class)
        .isThrownBy(() -> GoldFile.read(other))
        .withMessageContaining("not JSON");
  }

  @Test
  void numbersInWordsAndDigitsAreTheSame() {
    assertThat(Quantity.same("at least four", "at least 4")).isTrue();
    assertThat(Quantity.same("1 million", "1,000,000")).isTrue();
    assertThat(Quantity.same("more than 100", "100")).isFalse();
  }
}
