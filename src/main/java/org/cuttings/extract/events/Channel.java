package org.cuttings.extract.events;

import java.util.Map;
import java.util.Set;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventType;
import org.jspecify.annotations.Nullable;

/** Tells by what means people were in contact: "by phone", "over Skype", "in an email". */
final class Channel {
  private static final Set<String> BEFORE =
      Set.of("by", "via", "over", "on", "through", "in", "using", "per");

  private static final Map<String, EventType> MEANS =
      Map.ofEntries(
          Map.entry("phone", EventType.CALL),
          Map.entry("telephone", EventType.CALL),
          Map.entry("skype", EventType.CALL),
          Map.entry("zoom", EventType.CALL),
          Map.entry("call", EventType.CALL),
          Map.entry("email", EventType.EMAIL),
          Map.entry("e-mail", EventType.EMAIL),
          Map.entry("emails", EventType.EMAIL),
          Map.entry("letter", EventType.LETTER),
          Map.entry("text", EventType.MESSAGE),
          Map.entry("texts", EventType.MESSAGE),
          Map.entry("message", EventType.MESSAGE),
          Map.entry("messages", EventType.MESSAGE),
          Map.entry("whatsapp", EventType.MESSAGE),
          Map.entry("telegram", EventType.MESSAGE),
          Map.entry("signal", EventType.MESSAGE),
          Map.entry("facebook", EventType.MESSAGE),
          Map.entry("twitter", EventType.MESSAGE),
          Map.entry("linkedin", EventType.MESSAGE),
          Map.entry("person", EventType.MEETING),
          Map.entry("lunch", EventType.MEETING),
          Map.entry("dinner", EventType.MEETING),
          Map.entry("breakfast", EventType.MEETING),
          Map.entry("drinks", EventType.MEETING));

  private Channel() {}

  /** The type of contact by the means that {@code token} names. */
  static @Nullable EventType of(Tokens tokens, int token) {
    return MEANS.get(tokens.lower(token));
  }

  /** Whether {@code token} is what people sat over: "told her over a late [lunch]". */
  static boolean isMeal(Tokens tokens, int token) {
    int t = token - 1;
    while (t >= Math.max(0, token - 3) && tokens.sentence(t) == tokens.sentence(token)) {
      if (tokens.is(t, "over")) {
        return true;
      }
      if (tokens.tag(t) != Tag.DET && tokens.tag(t) != Tag.ADJ && tokens.tag(t) != Tag.NOUN) {
        return false;
      }
      t--;
    }
    return false;
  }

  /** Where the words from {@code first} to {@code end} name a means; -1 if nowhere. */
  static int at(Tokens tokens, int first, int end) {
    for (int t = first; t < end; t++) {
      EventType type = MEANS.get(tokens.lower(t));
      if (type == null) {
        continue;
      }
      int before = t - 1;
      while (before > first && before > t - 4 && !BEFORE.contains(tokens.lower(before))) {
        if (tokens.is(before, "the") && !tokens.is(t, "phone") && !tokens.is(t, "telephone")) {
          break;
        }
        before--;
      }
      if (before >= first && BEFORE.contains(tokens.lower(before))) {
        return t;
      }
    }
    return -1;
  }
}
