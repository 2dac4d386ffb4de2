package org.cuttings.extract.events;

import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.quotes.FoundQuote;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Event;
import org.cuttings.model.Metadata;

/**
 * Finds the events of an article. One finder reads the stretches of one article in order and, at
 * the end, gives each event once.
 */
public final class EventFinder {
  public EventFinder(Metadata metadata) {}

  /** Takes in the events of {@code stretch}. */
  public void read(
      Stretch stretch,
      List<Reference> references,
      List<FoundDate> dates,
      List<Clause> clauses,
      List<FoundQuote> quotes) {}

  /** Everything read, in the order of the triggers; mentions of one event joined. */
  public List<Event> events() {
    return List.of();
  }
}
