package org.cuttings.web.events;

import java.util.List;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EventStatus;
import org.cuttings.model.JoinedEvent;
import org.cuttings.search.FacetValue;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.Labels;

/** The words that lists of events use. */
final class EventLabels {
  static final String VALUES = "/events/values";

  private EventLabels() {}

  static FacetBlock.Name facet(EventFacet facet) {
    return switch (facet) {
      case PERSON -> name("Who", "names", 12);
      case WITH -> name("With whom", "names", 10);
      case INITIATOR -> name("Who began it", "names", 6);
      case RECIPIENT -> name("To whom", "names", 6);
      case TYPE -> name("Channel", "channels", 15);
      case STATUS -> name("Status", "statuses", 5);
      case SOURCE -> name("Source", "sources", 8);
      case PLACE -> name("Place", "places", 6);
      case YEAR -> name("Year", "years", 8);
      case DIFFERENCE -> name("Sources differ on", "subjects", 8);
      case COLLECTION -> name("Collection", "collections", 7);
    };
  }

  private static FacetBlock.Name name(String one, String several, int room) {
    return new FacetBlock.Name(one, several, room, VALUES);
  }

  /** What a value of a facet is called. */
  static String value(EventFacet facet, FacetValue value) {
    return value.label().equals(value.value()) ? value(facet, value.value()) : value.label();
  }

  private static String value(EventFacet facet, String value) {
    if (value.equals(FacetValue.UNKNOWN)) {
      return switch (facet) {
        case PERSON, WITH -> "nobody named";
        case INITIATOR, RECIPIENT -> "not said";
        case TYPE, STATUS -> "not known";
        case SOURCE -> Labels.UNKNOWN_SOURCE;
        case PLACE -> "no place given";
        case YEAR -> "year not known";
        case DIFFERENCE -> "nothing";
        case COLLECTION -> "in no collection";
      };
    }
    return switch (facet) {
      case PERSON, WITH, INITIATOR, RECIPIENT, PLACE -> EntityKey.name(value).orElse(value);
      case TYPE -> EvidenceLabels.type(value);
      case STATUS, SOURCE, COLLECTION -> value;
      case YEAR -> Labels.period(value);
      case DIFFERENCE -> subject(value);
    };
  }

  private static String subject(String value) {
    for (JoinedEvent.Subject subject : JoinedEvent.Subject.values()) {
      if (subject.value().equals(value)) {
        return EvidenceLabels.subject(subject);
      }
    }
    return value;
  }

  /** A status where every one is named, also that of what happened. */
  static String status(EventStatus status) {
    return status.value();
  }

  static String sort(EventParameters.Sort sort) {
    return switch (sort) {
      case OLDEST -> "Oldest";
      case NEWEST -> "Newest";
      case SOURCES -> "Most sources";
      case ADDED -> "Newly added";
      case RELEVANCE -> "Relevance";
    };
  }

  /** {@code Ada, Bo and Cy}. */
  static String joined(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
