package org.cuttings.web.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Amendment;
import org.cuttings.curation.corrections.Anchor;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.model.PartialDate;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of some words, whether they still stand, and everything that was decided before.
 *
 * @param found what the rules had found
 * @param wheres where the words stand, or that they are gone
 * @param orphaned whether some of the words are not found any more
 * @param withdrawn whether the decision counts no more
 * @param choices what the decision can be tied to instead; empty unless it is orphaned
 * @param problem why the last form was not taken; null if there was none
 */
record RecordPage(
    Frame frame,
    String id,
    long version,
    String decided,
    String found,
    List<Where> wheres,
    boolean orphaned,
    boolean withdrawn,
    List<Choice> choices,
    List<String> history,
    @Nullable String problem)
    implements Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  RecordPage {
    wheres = List.copyOf(wheres);
    choices = List.copyOf(choices);
    history = List.copyOf(history);
  }

  /**
   * @param before what stood before the words when it was decided
   * @param state whether they stand there now
   * @param href the words; null where they are not found
   */
  record Where(
      String before,
      String words,
      String after,
      String article,
      String state,
      @Nullable String href) {
    static Where of(Anchor anchor, String article, String state, @Nullable String href) {
      return new Where(anchor.before(), anchor.words(), anchor.after(), article, state, href);
    }
  }

  /** Evidence of the same kind in the article as it is now. */
  record Choice(String id, String words, String said) {}

  static RecordPage of(
      List<Versioned<Correction>> history,
      List<Where> wheres,
      List<Choice> choices,
      @Nullable String problem) {
    Versioned<Correction> now = history.getFirst();
    return new RecordPage(
        Frame.unindexed("Correction", Frame.Place.ELSEWHERE),
        now.id(),
        now.version(),
        decided(now),
        now.value().found().said(),
        wheres,
        wheres.stream().anyMatch(where -> where.href() == null) && !now.value().withdrawn(),
        now.value().withdrawn(),
        choices,
        history.stream().map(RecordPage::decided).toList(),
        problem);
  }

  /** Who decided what, when, and why. */
  static String decided(Versioned<Correction> one) {
    String reason = one.reason().isEmpty() ? "" : " Reason: " + one.reason();
    return "%s by %s, %s%s.%s"
        .formatted(
            one.value().withdrawn() ? "Withdrawn" : verdict(one.value()),
            one.by(),
            time(one.at()),
            one.value().amendment() == null ? "" : ": " + described(one.value().amendment()),
            reason);
  }

  static String verdict(Correction correction) {
    return verdict(correction.verdict(), correction.kind() == EvidenceKind.JOIN);
  }

  /**
   * @param join whether it is about two reports
   */
  static String verdict(Verdict verdict, boolean join) {
    return switch (verdict) {
      case CONFIRMED -> join ? "Joined" : "Confirmed";
      case AMENDED -> "Amended";
      case REJECTED -> join ? "Kept apart" : "Rejected";
    };
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  /** What is amended, in words. */
  static String described(Amendment amendment) {
    List<String> parts = new ArrayList<>();
    switch (amendment) {
      case Amendment.OfEvent event -> {
        if (event.type() != null) {
          parts.add("what happened: " + EvidenceLabels.inSentence(event.type()));
        }
        if (event.status() != null) {
          parts.add("status: " + event.status().value());
        }
        if (event.date() != null) {
          parts.add(
              "date: " + PartialDate.parse(event.date()).map(Labels::date).orElse("not given"));
        }
        if (event.place() != null) {
          parts.add("place: " + name(event.place()));
        }
        if (event.participants() != null) {
          parts.add(
              "who took part: "
                  + event.participants().stream()
                      .map(taking -> name(taking.who()) + " as " + taking.role().value())
                      .collect(Collectors.joining(", ")));
        }
      }
      case Amendment.OfQuote quote -> {
        if (quote.speaker() != null) {
          parts.add("speaker: " + name(quote.speaker()));
        }
        if (quote.direct() != null) {
          parts.add(quote.direct() ? "direct" : "indirect");
        }
      }
      case Amendment.OfMention mention ->
          parts.add(
              "stands for "
                  + name(mention.who())
                  + (mention.everywhere() ? ", throughout the article" : ""));
    }
    return String.join("; ", parts);
  }

  private static String name(Amendment.Who who) {
    return who.nobody()
        ? "not given"
        : who.id() == null ? who.name() : who.name() + " (" + who.id() + ")";
  }

  @Override
  public String template() {
    return "review/record";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
