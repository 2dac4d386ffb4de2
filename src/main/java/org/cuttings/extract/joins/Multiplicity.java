package org.cuttings.extract.joins;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.model.EventType;
import org.cuttings.model.NumberWords;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How many events a report speaks of at once: "met" is one, "six calls" are six, "several meetings"
 * an unknown number.
 *
 * @param aggregate whether it is more than one
 * @param least smallest number that the words allow; 2 where they give none
 * @param most largest number that the words allow
 * @param words the words that give a number; null where none do
 */
record Multiplicity(boolean aggregate, int least, int most, @Nullable String words) {
  static final Multiplicity ONE = new Multiplicity(false, 1, 1, null);
  private static final Multiplicity MANY = new Multiplicity(true, 2, Integer.MAX_VALUE, null);

  private static final int WINDOW = 8;
  private static final int TIMES_WINDOW = 16;

  /** What goes on for so many days is not one occasion. */
  private static final int LASTING_DAYS = 45;

  private static final Set<String> LASTING =
      Set.of("throughout", "ongoing", "kept", "remained", "stayed", "continued", "exchanged");

  private static final Set<String> SOME =
      Set.of(
          "several",
          "many",
          "multiple",
          "numerous",
          "various",
          "repeated",
          "frequent",
          "further",
          "other",
          "additional",
          "few",
          "dozens",
          "hundreds",
          "regular",
          "continued",
          "all",
          "these",
          "those",
          "the",
          "their",
          "his",
          "her",
          "s",
          "any",
          "no",
          "of");

  /** Nouns that are no verb in the third person. */
  private static final Set<String> PLURALS =
      Set.of(
          "meetings",
          "conversations",
          "communications",
          "interactions",
          "dealings",
          "encounters",
          "negotiations",
          "connections");

  /** Nouns that are also verbs: "six calls", "he calls". */
  private static final Set<String> EITHER =
      Set.of(
          "calls",
          "emails",
          "texts",
          "letters",
          "messages",
          "visits",
          "invitations",
          "offers",
          "statements",
          "contacts",
          "talks",
          "exchanges",
          "discussions",
          "mails");

  private static final Set<String> QUALIFIERS =
      Set.of(
          "phone",
          "telephone",
          "text",
          "direct",
          "private",
          "undisclosed",
          "intercepted",
          "secret",
          "previously",
          "known",
          "different",
          "separate",
          "short",
          "brief",
          "more",
          "such",
          "email",
          "electronic",
          "in",
          "person");

  /** Longer numbers in figures are years and labels. */
  private static final int LONGEST_COUNT = 3;

  private static final Set<String> OR_MORE = Set.of("least", "than", "over");

  /** What the words around the trigger of {@code report} tell. */
  static Multiplicity of(Report report) {
    String clause = Report.folded(report.clause());
    if (clause.length() != report.clause().length()) {
      clause = report.clause();
    }
    if (lasting(report, clause)) {
      return MANY;
    }
    List<String> before = words(clause.substring(0, report.triggerStart()));
    List<String> trigger = words(clause.substring(report.triggerStart(), report.triggerEnd()));
    List<String> after = words(clause.substring(report.triggerEnd()));
    Multiplicity times = times(before, after);
    if (times != null) {
      return times;
    }
    before = before.subList(Math.max(0, before.size() - WINDOW), before.size());
    after = after.subList(0, Math.min(WINDOW, after.size()));
    List<String> all =
        java.util.stream.Stream.of(before, trigger, after).flatMap(List::stream).toList();
    int from = before.size();
    int end = from + trigger.size();
    for (int at = end - 1; at >= Math.max(0, from - 3); at--) {
      Multiplicity found = plural(all, at);
      if (found != null) {
        return found;
      }
    }
    for (int at = end; at < Math.min(all.size(), end + 6); at++) {
      Multiplicity found = plural(all, at);
      if (found != null && found.words != null) {
        return found;
      }
    }
    return ONE;
  }

  /** "remained in touch", "exchanged letters": more than one, without a number. */
  private static boolean lasting(Report report, String clause) {
    if (report.type() == EventType.CONTACT_UNSPECIFIED
        && report.date() != null
        && report.date().precision() == PartialDate.Precision.RANGE
        && ChronoUnit.DAYS.between(report.date().from(), report.date().to()) > LASTING_DAYS
        && !numbered(clause)) {
      return true;
    }
    String trigger = clause.substring(report.triggerStart(), report.triggerEnd());
    String near =
        clause.substring(Math.max(0, report.triggerStart() - 24), report.triggerStart()) + trigger;
    boolean touch =
        trigger.contains("touch")
            || trigger.contains("contact")
            || trigger.contains("exchang")
            || trigger.contains("correspond");
    return touch && words(near).stream().anyMatch(LASTING::contains);
  }

  private static boolean numbered(String clause) {
    return words(clause).stream()
        .anyMatch(word -> number(word) > 1 && !(word.length() == 4 && word.startsWith("20")));
  }

  /** Whether the numbers differ by no more than a slip or a later count would make them. */
  boolean near(Multiplicity other) {
    return words != null
        && other.words != null
        && Math.abs(least - other.least) * 4 <= Math.max(least, other.least);
  }

  private static @Nullable Multiplicity times(List<String> before, List<String> after) {
    int back = before.size();
    if ((back > 0 && before.get(back - 1).equals("twice"))
        || after.subList(0, Math.min(2, after.size())).contains("twice")) {
      return new Multiplicity(true, 2, 2, "twice");
    }
    for (int i = 1; i < Math.min(TIMES_WINDOW, after.size()); i++) {
      if (after.get(i).equals("times")) {
        int number = number(after.get(i - 1));
        if (number > 1) {
          return new Multiplicity(true, number, number, after.get(i - 1) + " times");
        }
        return SOME.contains(after.get(i - 1)) ? MANY : null;
      }
    }
    return null;
  }

  /** What a plural at {@code at} comes to; null if there is none. */
  private static @Nullable Multiplicity plural(List<String> all, int at) {
    String noun = all.get(at);
    boolean sure = PLURALS.contains(noun);
    if (!sure && !EITHER.contains(noun)) {
      return null;
    }
    int back = at - 1;
    boolean qualified = false;
    while (back >= 0 && QUALIFIERS.contains(all.get(back)) && !all.get(back).equals("in")) {
      qualified = true;
      back--;
    }
    // "calls and emails"
    if (back >= 1 && all.get(back).equals("and") && EITHER.contains(all.get(back - 1))) {
      back -= 2;
    }
    int number = back < 0 ? 0 : number(all.get(back));
    if (number == 0) {
      number = outOf(all, back);
    }
    if (number > 1) {
      boolean more = back > 0 && OR_MORE.contains(all.get(back - 1));
      return new Multiplicity(true, number, more ? Integer.MAX_VALUE : number, number + " " + noun);
    }
    if (sure || qualified || (back >= 0 && SOME.contains(all.get(back)))) {
      return MANY;
    }
    boolean between = at + 1 < all.size() && all.get(at + 1).equals("between");
    return between ? MANY : null;
  }

  /** "Six of the 18 were telephone calls", "six, in all, were calls": six. */
  private static int outOf(List<String> all, int end) {
    for (int i = Math.max(0, end - 5); i + 1 <= end; i++) {
      String next = all.get(i + 1);
      boolean part = i > 1 && all.get(i - 2).equals("of");
      boolean inAll = next.equals("in") && i + 2 <= end && all.get(i + 2).equals("all");
      if ((inAll || next.equals("of") || next.equals("were")) && !part && number(all.get(i)) > 1) {
        return number(all.get(i));
      }
    }
    return 0;
  }

  private static int number(String word) {
    boolean figures = !word.isEmpty() && Character.isDigit(word.charAt(0));
    return figures && word.length() > LONGEST_COUNT ? 0 : (int) NumberWords.value(word);
  }

  /** The words of {@code text}: runs of letters and digits. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
