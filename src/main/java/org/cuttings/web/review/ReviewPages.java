package org.cuttings.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.Function;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.curation.corrections.Mistakes;
import org.cuttings.search.Archive;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.review.ReviewSearch;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;

/** All pages on which evidence is reviewed and corrected, and mistakes are reported. */
public final class ReviewPages {
  private final CorrectionPages corrections;
  private final RecordPages records;
  private final QueuePages queue;
  private final MistakePages mistakes;

  /**
   * @param address where a request comes from
   */
  public ReviewPages(
      Archive archive,
      PeopleSearch people,
      ReviewSearch review,
      Journal journal,
      Effects effects,
      Members members,
      Answers answers,
      Function<Context, String> address) {
    Clock clock = Clock.systemUTC();
    Corrections decided = new Corrections(journal);
    Mistakes reported = new Mistakes(journal);
    Decisions decisions = new Decisions(decided, effects);
    Subjects subjects = new Subjects(archive);
    corrections = new CorrectionPages(subjects, decisions, people, reported, answers);
    records = new RecordPages(archive, decided, decisions, answers);
    queue =
        new QueuePages(
            new Queue(review, subjects, decided, clock),
            subjects,
            decisions,
            decided,
            reported,
            people,
            answers);
    mistakes = new MistakePages(reported, new ReportLimit(clock), members, answers, address);
  }

  public void addTo(RoutesConfig routes) {
    corrections.addTo(routes);
    records.addTo(routes);
    queue.addTo(routes);
    mistakes.addTo(routes);
  }
}
