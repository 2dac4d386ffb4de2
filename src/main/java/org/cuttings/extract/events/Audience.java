package org.cuttings.extract.events;

import java.util.List;
import java.util.Locale;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;

/** Tells testimony and statements to the press from talk between people, by who is spoken to. */
final class Audience {
  private Audience() {}

  /** What saying something to {@code recipients} is; {@code type} if to nobody of that kind. */
  static EventType of(List<Party> recipients, EventType type) {
    for (Party party : recipients) {
      if (party.kind() == EntityKind.PERSON && !party.plural()) {
        continue;
      }
      String name = party.name().toLowerCase(Locale.ROOT);
      String last = name.substring(name.lastIndexOf(' ') + 1);
      if (EventLexicon.isInquirer(last)) {
        return EventType.TESTIMONY;
      }
      for (String word : name.split(" ", -1)) {
        if (EventLexicon.isPress(word)) {
          return EventType.PUBLIC_STATEMENT;
        }
      }
    }
    return type;
  }
}
