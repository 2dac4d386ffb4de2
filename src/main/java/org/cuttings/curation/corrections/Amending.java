package org.cuttings.curation.corrections;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Anchor.Place;
import org.cuttings.model.Article;
import org.cuttings.model.Event;
import org.cuttings.model.Evidence;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.Mention;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;

/**
 * Applies what curators decided to what the rules derived from an article. It follows from the two
 * and from nothing else; of two decisions about the same thing the later one counts.
 */
public final class Amending {
  private final String article;
  private final List<String> passages;
  private final Evidence derived;
  private final List<Versioned<Correction>> corrections;

  private Amending(Article article, Evidence derived, List<Versioned<Correction>> corrections) {
    this.article = article.id().value();
    this.passages = article.passages().stream().map(Passage::text).toList();
    this.derived = derived;
    this.corrections =
        corrections.stream()
            .filter(one -> !one.value().withdrawn())
            .sorted(
                Comparator.comparing((Versioned<Correction> one) -> one.at())
                    .thenComparing(Versioned::id))
            .toList();
  }

  /** Evidence of {@code article} as it stands after {@code corrections}. */
  public static Evidence amend(
      Article article, Evidence derived, List<Versioned<Correction>> corrections) {
    return corrections.isEmpty() ? derived : new Amending(article, derived, corrections).amended();
  }

  private Evidence amended() {
    Map<Integer, Versioned<Correction>> ofMentions =
        of(EvidenceKind.MENTION, derived.mentions(), Mention::wording);
    Map<Integer, Versioned<Correction>> ofQuotes =
        of(EvidenceKind.QUOTE, derived.quotes(), Quote::wording);
    Map<Integer, Versioned<Correction>> ofEvents =
        of(EvidenceKind.EVENT, derived.events(), Event::trigger);
    MentionAmending mentions = MentionAmending.of(derived.mentions(), ofMentions);
    return new Evidence(
        mentions.amended(),
        events(mentions.inEvents(derived.events()), ofEvents),
        quotes(mentions.inQuotes(derived.quotes()), ofQuotes),
        derived.claims());
  }

  /** The decision about each of some pieces of evidence, by their place in the list. */
  private <T> Map<Integer, Versioned<Correction>> of(
      EvidenceKind kind, List<T> evidence, Function<T, Wording> wording) {
    Map<Integer, Versioned<Correction>> decided = new HashMap<>();
    List<Wording> wordings = evidence.stream().map(wording).toList();
    for (Versioned<Correction> correction : corrections) {
      if (correction.value().kind() == kind) {
        index(correction.value().anchor(), wordings)
            .ifPresent(index -> decided.put(index, correction));
      }
    }
    return decided;
  }

  private Optional<Integer> index(Anchor anchor, List<Wording> wordings) {
    Optional<Place> place = Anchoring.place(anchor, passages);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    int nth = 0;
    for (int i = 0; i < wordings.size(); i++) {
      if (Anchored.place(wordings.get(i)).equals(place.get())
          && Anchored.pieces(wordings.get(i), passages).equals(anchor.pieces())
          && nth++ == anchor.nth()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private List<Event> events(List<Event> events, Map<Integer, Versioned<Correction>> decided) {
    Map<Integer, List<JoinRuling>> rulings = rulings(events);
    List<Event> amended = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i).ruled(rulings.getOrDefault(i, List.of()));
      Versioned<Correction> correction = decided.get(i);
      if (correction == null) {
        amended.add(event);
      } else if (correction.value().verdict() != Verdict.REJECTED) {
        amended.add(EventAmending.amend(event, correction.value().amendment(), day(correction)));
      }
    }
    return amended;
  }

  /** What was decided about with which other reports each event belongs. */
  private Map<Integer, List<JoinRuling>> rulings(List<Event> events) {
    List<Wording> wordings = events.stream().map(Event::trigger).toList();
    Map<Integer, List<JoinRuling>> rulings = new HashMap<>();
    for (Versioned<Correction> correction : corrections) {
      Anchor other = correction.value().other();
      if (other == null) {
        continue;
      }
      JoinRuling ruling =
          new JoinRuling(correction.id(), correction.value().verdict() == Verdict.CONFIRMED);
      for (Anchor anchor : List.of(correction.value().anchor(), other)) {
        if (anchor.article().equals(article)) {
          index(anchor, wordings)
              .ifPresent(
                  index -> rulings.computeIfAbsent(index, i -> new ArrayList<>()).add(ruling));
        }
      }
    }
    return rulings;
  }

  private static List<Quote> quotes(
      List<Quote> quotes, Map<Integer, Versioned<Correction>> decided) {
    int[] moved = new int[quotes.size()];
    int left = 0;
    for (int i = 0; i < quotes.size(); i++) {
      Versioned<Correction> correction = decided.get(i);
      boolean gone = correction != null && correction.value().verdict() == Verdict.REJECTED;
      moved[i] = gone ? -1 : left++;
    }
    List<Quote> amended = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      if (moved[i] < 0) {
        continue;
      }
      int within = quotes.get(i).within();
      // A quote within one that is gone stands in whatever that one stood in.
      while (within >= 0 && moved[within] < 0) {
        within = quotes.get(within).within();
      }
      Quote quote = quotes.get(i).within(within < 0 ? -1 : moved[within]);
      Versioned<Correction> correction = decided.get(i);
      amended.add(
          correction == null
              ? quote
              : QuoteAmending.amend(quote, correction.value().amendment(), day(correction)));
    }
    return amended;
  }

  static LocalDate day(Versioned<Correction> correction) {
    return LocalDate.ofInstant(correction.at(), ZoneOffset.UTC);
  }
}
