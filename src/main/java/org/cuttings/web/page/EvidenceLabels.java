package org.cuttings.web.page;

import java.util.Locale;
import java.util.stream.Collectors;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.Review;
import org.cuttings.search.RecordSummary;
import org.jspecify.annotations.Nullable;

/** The words that pages use for kinds of evidence. */
public final class EvidenceLabels {
  private EvidenceLabels() {}

  public static String kind(EntityKind kind) {
    return kind.value();
  }

  /** The heading of a list of them. */
  public static String kinds(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "People";
      case ORGANISATION -> "Organisations";
      case PLACE -> "Places";
      case GROUP -> "Groups";
    };
  }

  public static String type(EventType type) {
    return switch (type) {
      case MEETING -> "Meeting";
      case CALL -> "Call";
      case EMAIL -> "Email";
      case LETTER -> "Letter";
      case MESSAGE -> "Message";
      case CONTACT_UNSPECIFIED -> "Contact";
      case INVITATION -> "Invitation";
      case OFFER -> "Offer";
      case INTRODUCTION -> "Introduction";
      case TRANSFER -> "Transfer";
      case PUBLIC_STATEMENT -> "Public statement";
      case LEGAL_ACTION -> "Legal action";
      case PERSONNEL_ACTION -> "Appointment or dismissal";
      case TESTIMONY -> "Testimony";
      case REPORT -> "Report";
    };
  }

  /** The type within a sentence or after a colon. */
  public static String inSentence(EventType type) {
    return type(type).toLowerCase(Locale.ROOT);
  }

  /** The label of a type by its word in the index; the word itself if it is none. */
  public static String type(String value) {
    for (EventType type : EventType.values()) {
      if (type.value().equals(value)) {
        return type(type);
      }
    }
    return value;
  }

  /** Null for what happened, which needs no word. */
  public static @Nullable String status(EventStatus status) {
    return switch (status) {
      case HAPPENED -> null;
      case PROPOSED -> "proposed";
      case DECLINED -> "declined";
      case DENIED -> "denied";
      case ALLEGED -> "alleged";
    };
  }

  /** Null where everybody takes part alike. */
  public static @Nullable String role(Participant.Role role) {
    return switch (role) {
      case INITIATOR -> "initiator";
      case RECIPIENT -> "recipient";
      case PARTICIPANT -> null;
      case INTERMEDIARY -> "go-between";
      case SUBJECT -> "subject";
    };
  }

  /** What reports of one event can differ on. */
  public static String subject(JoinedEvent.Subject subject) {
    return switch (subject) {
      case DATE -> "the date";
      case PLACE -> "the place";
      case PARTICIPANTS -> "who took part";
      case SPELLING -> "spelling";
      case NUMBER -> "the number";
      case TYPE -> "the kind of contact";
      case STATUS -> "whether it happened";
      case ATTRIBUTION -> "whose word it is";
    };
  }

  /** How the words of a quote are given. */
  public static String manner(Quote quote) {
    String manner = quote.direct() ? "direct" : "indirect";
    return quote.exactEnd() ? manner : manner + ", end not shown";
  }

  /** A side of the story, as the authority file has it, to stand alone: {@code Russian}. */
  public static String side(String side) {
    return side.isEmpty()
        ? side
        : side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1);
  }

  /** Which rule found it, and how far it is to be trusted, from 0 to 1. */
  public static String found(double confidence, String rule) {
    return String.format(Locale.ROOT, "rule “%s”, confidence %.2f", rule, confidence);
  }

  /** What a curator made of it; while none looked at it, how sure which rule is. */
  public static String standing(@Nullable Review review, double confidence, String rule) {
    return review == null ? found(confidence, rule) : reviewed(review);
  }

  /** What a curator made of it, in a sentence. */
  public static String reviewed(Review review) {
    String day = Labels.date(PartialDate.day(review.on()));
    return review.amended().isEmpty()
        ? "Confirmed by a curator, " + day
        : "Amended by a curator, "
            + day
            + ": "
            + review.amended().stream()
                .map(EvidenceLabels::amended)
                .collect(Collectors.joining("; "));
  }

  private static String amended(Review.Amended amended) {
    String before = amended.before();
    String was =
        switch (amended.aspect()) {
          case TYPE -> type(before).toLowerCase(Locale.ROOT);
          case DATE -> PartialDate.parse(before).map(Labels::date).orElse(before);
          case STATUS, PLACE, PARTICIPANTS, SPEAKER, MANNER, IDENTITY -> before;
        };
    return aspect(amended.aspect()) + (was.isEmpty() ? " (was not given)" : " (was " + was + ")");
  }

  /** What of a piece of evidence was changed. */
  public static String aspect(Review.Aspect aspect) {
    return switch (aspect) {
      case TYPE -> "what happened";
      case STATUS -> "the status";
      case DATE -> "the date";
      case PLACE -> "the place";
      case PARTICIPANTS -> "who took part";
      case SPEAKER -> "the speaker";
      case MANNER -> "direct or indirect";
      case IDENTITY -> "whom it speaks of";
    };
  }

  /**
   * What tells somebody or something from others, for a line in a list; null where nothing does.
   */
  public static @Nullable String known(RecordSummary record) {
    if (record.office() != null) {
      return record.office();
    }
    return record.note() != null
        ? record.note()
        : record.kind() == EntityKind.PERSON ? null : kind(record.kind());
  }
}
