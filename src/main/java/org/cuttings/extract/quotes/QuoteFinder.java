package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Metadata;
import org.cuttings.model.TextSpan;

/** Finds quotations and their speakers. One finder reads the stretches of one article in order. */
public final class QuoteFinder {
  private final Repeats repeats = new Repeats();

  public QuoteFinder(Metadata metadata) {}

  /** The quotations of {@code stretch}, in order; one that stands in another comes after it. */
  public List<FoundQuote> find(Stretch stretch, List<Reference> references, List<Clause> clauses) {
    Layout layout = new Layout(stretch, references, clauses);
    List<Draft> drafts = new ArrayList<>();
    new MarkedQuotes(layout).addTo(drafts);
    new BlockQuotes(layout).addTo(drafts);
    new Transcripts(layout).addTo(drafts);
    new BareSpeech(layout).addTo(drafts);
    new RetoldQuotes(layout).addTo(drafts);
    return ordered(layout, drafts);
  }

  private List<FoundQuote> ordered(Layout layout, List<Draft> drafts) {
    Draft[] sorted = drafts.toArray(Draft[]::new);
    Arrays.sort(sorted, Draft.BY_PLACE);
    List<FoundQuote> found = new ArrayList<>();
    List<Integer> around = new ArrayList<>();
    for (Draft draft : sorted) {
      while (!around.isEmpty() && found.get(around.getLast()).words().end() <= draft.start()) {
        around.removeLast();
      }
      int within = -1;
      for (int i = around.size() - 1; i >= 0 && within < 0; i--) {
        TextSpan outer = found.get(around.get(i)).words();
        boolean direct = found.get(around.get(i)).direct();
        if (direct && outer.start() <= draft.start() && draft.end() <= outer.end()) {
          within = around.get(i);
        }
      }
      around.add(found.size());
      FoundQuote quote = draft.found(layout.tokens, within);
      if (draft.isOwn() && within >= 0) {
        quote = quote.saidBy(found.get(within).speaker(), quote.rule());
      }
      found.add(
          repeats.settled(
              quote, quote.words().in(layout.tokens.text()), draft.isLoose(layout.tokens)));
    }
    return found;
  }
}
