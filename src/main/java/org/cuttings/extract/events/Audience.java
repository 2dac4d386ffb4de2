package org.cuttings.extract.events;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;

/** Tells testimony and statements to the press from talk between people, by who is spoken to. */
final class Audience {
  /** Verbs of telling, as against asking: only what is told is testimony. */
  private static final Set<String> TELLING =
      Set.of(
          "tell",
          "inform",
          "say",
          "state",
          "admit",
          "acknowledge",
          "confess",
          "lie",
          "describe",
          "explain",
          "recount",
          "relate",
          "disclose",
          "reveal",
          "mention",
          "answer",
          "respond",
          "reply",
          "deny",
          "confirm",
          "indicate",
          "advise",
          "assure",
          "announce",
          "report",
          "note",
          "assert",
          "insist",
          "clarify");

  private Audience() {}

  /** What saying something to {@code recipients} is; {@code type} if to nobody of that kind. */
  static EventType of(List<Party> recipients, VerbEntry entry, EventType type) {
    for (Party party : recipients) {
      if (party.kind() == EntityKind.PERSON && !party.plural() && party.named()) {
        continue;
      }
      String name = party.name().toLowerCase(Locale.ROOT);
      if (EventLexicon.inquires(name) && TELLING.contains(entry.lemma())) {
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
