package org.cuttings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleView;
import org.jspecify.annotations.Nullable;

/** What the invented articles are evidence of, put together by hand. */
final class EvidenceFixtures {
  private EvidenceFixtures() {}

  static Optional<ArticleEvidence> of(ArticleView article) {
    ArticleId id = article.summary().id();
    if (id.equals(Fixtures.TOWER)) {
      return Optional.of(tower(article));
    }
    if (id.equals(Fixtures.HOSTILE)) {
      return Optional.of(hostile(article));
    }
    return Optional.of(ArticleEvidence.none(id));
  }

  private static ArticleEvidence tower(ArticleView article) {
    Draft draft = new Draft(article);
    for (int passage = 0; passage < 4; passage++) {
      draft.named(EntityKind.PERSON, "ines-roth", "Ines Roth", passage, "Ines Roth", "Roth");
      draft.named(EntityKind.PERSON, null, "Pavel Dorn", passage, "Pavel Dorn", "Dorn");
    }
    draft.described(EntityKind.PERSON, "ines-roth", "Ines Roth", 1, "the draughtswoman");
    draft.pronoun(EntityKind.PERSON, "ines-roth", "Ines Roth", 1, "She");
    draft.named(EntityKind.ORGANISATION, "harbour-board", "Harbour Board", 0, "Harbour Board");
    draft.named(EntityKind.PLACE, "lantern-house", "Lantern House", 0, "Lantern House");
    draft.named(EntityKind.GROUP, null, "members of the council", 2, "members of the council");
    Participant roth = person("ines-roth", "Ines Roth", Participant.Role.PARTICIPANT);
    Participant dorn = person(null, "Pavel Dorn", Participant.Role.PARTICIPANT);
    draft.event(
        EventType.MEETING,
        EventStatus.HAPPENED,
        0,
        "met",
        List.of(roth, dorn),
        new StatedDate(
            PartialDate.parse("2016-06-09").orElseThrow(),
            draft.words(0, "9 June 2016"),
            false,
            ""),
        "Lantern House",
        null);
    draft.event(
        EventType.CALL,
        EventStatus.DENIED,
        1,
        "telephoned",
        List.of(
            person("ines-roth", "Ines Roth", Participant.Role.INITIATOR),
            person(null, "Pavel Dorn", Participant.Role.RECIPIENT)),
        new StatedDate(
            PartialDate.parse("2016-06-10").orElseThrow(),
            draft.words(1, "the next day"),
            true,
            "counted from the narrative"),
        null,
        "two clerks of the board");
    draft.event(
        EventType.OFFER,
        EventStatus.ALLEGED,
        2,
        "offered",
        List.of(person(null, "Pavel Dorn", Participant.Role.INITIATOR)),
        new StatedDate(null, draft.words(2, "one Thursday"), true, "from the narrative"),
        null,
        null);
    draft.quote(1, "I never rang him, and “not once” means not once", "ines-roth", "Ines Roth", -1);
    draft.quote(1, "not once", "ines-roth", "Ines Roth", 0);
    draft.term(2, "dowry");
    draft.claim(2, "at least 14 letters", "at least 14", "letters");
    return draft.evidence();
  }

  private static ArticleEvidence hostile(ArticleView article) {
    Draft draft = new Draft(article);
    draft.named(EntityKind.PERSON, null, Fixtures.ATTACK, 1, Fixtures.ATTACK);
    draft.named(EntityKind.ORGANISATION, Fixtures.ATTACK, Fixtures.ATTACK, 1, "the bridge");
    draft.event(
        EventType.MEETING,
        EventStatus.PROPOSED,
        1,
        "after",
        List.of(person(null, Fixtures.ATTACK, Participant.Role.SUBJECT)),
        null,
        Fixtures.ATTACK,
        Fixtures.ATTACK);
    draft.quote(1, "bridge " + Fixtures.ATTACK + " after", null, Fixtures.ATTACK, -1);
    draft.claim(1, "reversed", Fixtures.ATTACK, Fixtures.ATTACK);
    return draft.evidence();
  }

  private static Participant person(@Nullable String id, String name, Participant.Role role) {
    return new Participant(EntityKind.PERSON, id, name, role, null);
  }

  /** Evidence in the making. */
  private static final class Draft {
    private final ArticleView article;
    private final Map<String, ArticleEvidence.Mentioned> mentioned = new LinkedHashMap<>();
    private final List<ArticleEvidence.ReportedEvent> events = new ArrayList<>();
    private final List<ArticleEvidence.QuotedWords> quotes = new ArrayList<>();
    private final List<ArticleEvidence.StatedNumber> claims = new ArrayList<>();

    Draft(ArticleView article) {
      this.article = article;
    }

    /** The first place of the words in the passage. */
    Wording words(int passage, String words) {
      int at = article.passages().get(passage).text().indexOf(words);
      if (at < 0) {
        throw new IllegalArgumentException("Passage " + passage + " does not say " + words);
      }
      return at(passage, at, words);
    }

    private Wording at(int passage, int at, String words) {
      int start = article.passages().get(passage).start() + at;
      return new Wording(
          new TextSpan(start, start + words.length()),
          words,
          List.of(new Wording.Piece(passage, new TextSpan(at, at + words.length()))));
    }

    /** Every place of the forms in the passage, the longer forms first. */
    void named(EntityKind kind, @Nullable String id, String name, int passage, String... forms) {
      String text = article.passages().get(passage).text();
      int from = 0;
      while (from < text.length()) {
        int next = text.length();
        for (String form : forms) {
          int at = text.indexOf(form, from);
          if (0 <= at && at < next) {
            next = at;
            mention(kind, Mention.Form.NAME, id, name, at(passage, at, form));
          }
          if (at == next) {
            from = at + form.length();
            break;
          }
        }
        if (next == text.length()) {
          break;
        }
      }
    }

    void described(EntityKind kind, @Nullable String id, String name, int passage, String words) {
      mention(kind, Mention.Form.DESCRIPTION, id, name, words(passage, words));
    }

    void pronoun(EntityKind kind, @Nullable String id, String name, int passage, String words) {
      mention(kind, Mention.Form.PRONOUN, id, name, words(passage, words));
    }

    private void mention(
        EntityKind kind, Mention.Form form, @Nullable String id, String name, Wording words) {
      boolean known = id != null || kind == EntityKind.PERSON;
      mentioned.compute(
          EntityKey.of(id, name),
          (key, before) -> {
            List<Mention> mentions =
                new ArrayList<>(before == null ? List.of() : before.mentions());
            mentions.add(new Mention(kind, form, id, name, words, 0.9, "by hand"));
            mentions.sort((a, b) -> a.wording().at().compareTo(b.wording().at()));
            return new ArticleEvidence.Mentioned(kind, known ? key : null, name, mentions);
          });
    }

    void event(
        EventType type,
        EventStatus status,
        int passage,
        String trigger,
        List<Participant> participants,
        @Nullable StatedDate date,
        @Nullable String place,
        @Nullable String attributedTo) {
      String text = article.passages().get(passage).text();
      int at = text.indexOf(trigger);
      int end = text.indexOf(". ", at);
      int start = text.lastIndexOf(". ", at) + 1;
      String clause = text.substring(start, end < 0 ? text.length() : end + 1);
      Wording words = words(passage, trigger);
      events.add(
          new ArticleEvidence.ReportedEvent(
              article.summary().id() + "-e-" + words.at().start(),
              new Event(
                  type,
                  status,
                  words,
                  at(passage, start, clause),
                  participants,
                  date,
                  place,
                  null,
                  attributedTo,
                  List.of(),
                  0.8,
                  "by hand"),
              events.isEmpty()
                  ? new ArticleEvidence.Joined(
                      FixtureEvents.MEETING, 3, 2, List.of("Evening Sample", "Northern Wire"))
                  : null));
    }

    void quote(int passage, String words, @Nullable String speakerId, String speaker, int within) {
      quote(passage, words, Quote.Kind.SENTENCE, speakerId, speaker, within);
    }

    void term(int passage, String words) {
      quote(passage, words, Quote.Kind.TERM, null, null, -1);
    }

    private void quote(
        int passage,
        String words,
        Quote.Kind kind,
        @Nullable String speakerId,
        @Nullable String speaker,
        int within) {
      Wording wording = words(passage, words);
      quotes.add(
          new ArticleEvidence.QuotedWords(
              article.summary().id() + "-q-" + wording.at().start(),
              new Quote(
                  wording, kind, true, true, speakerId, speaker, null, null, within, null, 0.9,
                  "by hand"),
              List.of(),
              "",
              ""));
    }

    void claim(int passage, String words, String quantity, String unit) {
      Wording wording = words(passage, words);
      claims.add(
          new ArticleEvidence.StatedNumber(
              article.summary().id() + "-c-" + wording.at().start(),
              new Claim(
                  wording,
                  quantity,
                  14.0,
                  null,
                  unit,
                  null,
                  null,
                  null,
                  "two clerks",
                  0.7,
                  "by hand")));
    }

    ArticleEvidence evidence() {
      return new ArticleEvidence(
          article.summary().id(), List.copyOf(mentioned.values()), events, quotes, claims);
    }
  }
}
