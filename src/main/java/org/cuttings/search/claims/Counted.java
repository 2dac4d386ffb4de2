package org.cuttings.search.claims;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.model.EventType;
import org.cuttings.model.NumberWords;

/**
 * What a number counts, by the words for it.
 *
 * <p>Contacts, communications and interactions are the same thing, and so are "calls and emails":
 * contacts by more than one channel. What names one channel ("phone calls") is only a part of them,
 * and stands by itself.
 *
 * @param heading of what is put side by side with it: the noun, or contacts of any kind
 * @param types of the events that it counts; empty for what is no event
 * @param qualifiers what else the words say of it; empty for contacts
 */
record Counted(String heading, Set<EventType> types, Set<String> qualifiers) {
  static final String CONTACTS = "Contacts";
  static final String TIMES = "Times";
  static final String LENGTH = "Minutes or hours";
  static final String UNSAID = "Without a noun";

  private static final Set<EventType> ANY =
      EnumSet.copyOf(Arrays.stream(EventType.values()).filter(EventType::isInteraction).toList());

  private static final Map<String, Set<EventType>> KINDS =
      Map.ofEntries(
          Map.entry("contacts", ANY),
          Map.entry("interactions", ANY),
          Map.entry("communications", ANY),
          Map.entry("exchanges", ANY),
          Map.entry("calls", Set.of(EventType.CALL)),
          Map.entry("phone-calls", Set.of(EventType.CALL)),
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

  /** How the things of one channel are headed. */
  private static final Map<EventType, String> CHANNELS =
      Map.of(
          EventType.CALL, "Calls",
          EventType.MEETING, "Meetings",
          EventType.EMAIL, "Emails",
          EventType.MESSAGE, "Messages",
          EventType.LETTER, "Letters",
          EventType.INVITATION, "Invitations",
          EventType.OFFER, "Offers",
          EventType.INTRODUCTION, "Introductions");

  /** Other words, and other spellings, for the same. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("advisors", "advisers"),
          Map.entry("staffers", "staff"),
          Map.entry("organisations", "organizations"),
          Map.entry("memos", "memoranda"),
          Map.entry("roubles", "rubles"),
          Map.entry("persons", "people"),
          Map.entry("individuals", "people"),
          Map.entry("lawyers", "attorneys"),
          Map.entry("condos", "condominiums"),
          Map.entry("ads", "advertisements"),
          Map.entry("lectures", "speeches"),
          Map.entry("twice", "times"),
          Map.entry("occasions", "times"),
          Map.entry("minutes", LENGTH),
          Map.entry("hours", LENGTH));

  /** Words that say of a thing nothing that tells it from others. */
  private static final Set<String> EMPTY =
      Set.of("more", "other", "different", "separate", "such", "of", "the", "his", "her", "their");

  Counted {
    types = Set.copyOf(types);
    qualifiers = Set.copyOf(qualifiers);
  }

  /**
   * Contacts stand side by side, everything else under the noun that the words end with.
   *
   * @param unit "phone calls", "campaign officials and advisers"
   */
  static Counted of(String unit) {
    List<String> words = words(unit);
    Set<EventType> types =
        words.stream()
            .flatMap(word -> KINDS.getOrDefault(word, Set.of()).stream())
            .collect(Collectors.toCollection(HashSet::new));
    if (words.contains("phone") || words.contains("telephone")) {
      types.remove(EventType.MEETING);
    }
    if (!types.isEmpty()) {
      return contacts(types);
    }
    String last = words.isEmpty() ? "" : words.getLast();
    if (last.isEmpty() || last.equals("them") || NumberWords.value(last) > 0) {
      return new Counted(UNSAID, Set.of(), Set.of());
    }
    String noun = SAME.getOrDefault(last, last);
    int phrase = Math.max(words.lastIndexOf("and"), words.lastIndexOf("or")) + 1;
    Set<String> qualifiers = new HashSet<>(words.subList(phrase, words.size() - 1));
    qualifiers.removeAll(EMPTY);
    return new Counted(
        noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1), Set.of(), qualifiers);
  }

  static Counted contacts(Set<EventType> types) {
    String heading =
        types.size() > 1 ? CONTACTS : CHANNELS.getOrDefault(types.iterator().next(), CONTACTS);
    return new Counted(heading, types, Set.of());
  }

  private static List<String> words(String unit) {
    return Arrays.stream(unit.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  boolean isContact() {
    return !types.isEmpty();
  }

  /** Whether only what was done tells what is counted: how often, how long. */
  boolean isOfAnAct() {
    return heading.equals(TIMES) || heading.equals(LENGTH);
  }

  /** Whether one may be said of the same things as the other: "rooms" and "hotel rooms". */
  boolean fits(Counted other) {
    return heading.equals(other.heading)
        && (qualifiers.containsAll(other.qualifiers) || other.qualifiers.containsAll(qualifiers));
  }
}
