package org.cuttings.extract.joins;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody did in public or before the law, by the word that states it. */
enum Act {
  PLEA("plead", "plea", "admit", "guilty"),
  SENTENCE("sentenc", "jail", "prison"),
  CHARGE("charg", "indict", "accus", "arraign"),
  CONVICTION("convict", "verdict", "found guilty"),
  ARREST("arrest", "detain"),
  RECUSAL("recus", "stepped aside", "steps aside", "remov", "took himself", "gave up", "give up"),
  DISMISSAL(
      "fire", "dismiss", "resign", "oust", "quit", "left", "stepp", "forced", "lost", "depart",
      "leave", "sack", "let go", "let him", "let her"),
  APPOINTMENT(
      "appoint", "nam", "hire", "join", "nominat", "promot", "became", "become", "put", "pick",
      "chose", "bring", "brought", "add"),
  ANNOUNCEMENT("announc", "declar"),
  OPENING("open", "began", "begin", "launch", "start"),
  SPEECH("speech", "spoke", "address", "lectur", "remarks"),
  TWEET("tweet", "post"),
  DENIAL("den", "reject", "disput", "contradict"),
  PUBLICATION("publish", "releas", "dump", "leak", "print"),
  INTERVIEW("interview", "question");

  private final String[] beginnings;

  Act(String... beginnings) {
    this.beginnings = beginnings;
  }

  /** What the trigger of {@code report} states; null if none of these. */
  static @Nullable Act of(Report report) {
    String trigger =
        report
            .clause()
            .substring(report.triggerStart(), report.triggerEnd())
            .toLowerCase(Locale.ROOT);
    for (Act act : values()) {
      for (String beginning : act.beginnings) {
        if (trigger.startsWith(beginning) || trigger.contains(' ' + beginning)) {
          return act;
        }
      }
    }
    return null;
  }
}
