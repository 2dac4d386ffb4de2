package org.cuttings.web.events;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.model.EventType;

/**
 * What a number counts, by the words for it.
 *
 * @param heading of what is put side by side with it: the noun, or contacts of any kind
 * @param types of the events that it counts; empty for what is no event
 */
record Counted(String heading, Set<EventType> types) {
  private static final String CONTACTS = "Contacts";

  private static final Set<EventType> ANY =
      EnumSet.copyOf(Arrays.stream(EventType.values()).filter(EventType::isInteraction).toList());

  private static final Map<String, Set<EventType>> KINDS =
      Map.ofEntries(
          Map.entry("contacts", ANY),
          Map.entry("interactions", ANY),
          Map.entry("communications", ANY),
          Map.entry("exchanges", ANY),
          Map.entry("calls", Set.of(EventType.CALL)),
          Map.entry("conversations", Set.of(EventType.CALL, EventType.MEETING)),
          Map.entry("meetings", Set.of(EventType.MEETING)),
          Map.entry("encounters", Set.of(EventType.MEETING)),
          Map.entry("emails", Set.of(EventType.EMAIL)),
          Map.entry("e-mails", Set.of(EventType.EMAIL)),
          Map.entry("messages", Set.of(EventType.MESSAGE)),
          Map.entry("texts", Set.of(EventType.MESSAGE)),
          Map.entry("letters", Set.of(EventType.LETTER)),
          Map.entry("invitations", Set.of(EventType.INVITATION)),
          Map.entry("offers", Set.of(EventType.OFFER)),
          Map.entry("introductions", Set.of(EventType.INTRODUCTION)));

  Counted {
    types = Set.copyOf(types);
  }

  /**
   * Kinds of contact stand side by side, everything else under the noun that the words end with.
   */
  static Counted of(String unit) {
    List<String> words =
        Arrays.stream(unit.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<EventType> types =
        words.stream()
            .flatMap(word -> KINDS.getOrDefault(word, Set.of()).stream())
            .collect(Collectors.toUnmodifiableSet());
    if (!types.isEmpty()) {
      return new Counted(CONTACTS, types);
    }
    String noun = words.isEmpty() ? unit : words.getLast();
    return new Counted(
        noun.isEmpty()
            ? "Without a noun"
            : noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1),
        types);
  }

  boolean isContact() {
    return !types.isEmpty();
  }
}
