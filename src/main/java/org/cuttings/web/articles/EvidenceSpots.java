package org.cuttings.web.articles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/** The marks in the text of one article: what is marked where, and where each mark leads. */
public final class EvidenceSpots {
  private final Reading reading;
  private final IntPredicate shown;
  private final Map<Integer, List<Spot>> spots = new HashMap<>();
  private final Map<Marks.Kind, Integer> counts = new EnumMap<>(Marks.Kind.class);
  private final Set<String> anchors = new HashSet<>();

  private EvidenceSpots(Reading reading, IntPredicate shown) {
    this.reading = reading;
    this.shown = shown;
  }

  /**
   * @param shown whether a passage, by its ordinal, is on the page
   */
  static EvidenceSpots of(ArticleEvidence evidence, Reading reading, IntPredicate shown) {
    EvidenceSpots spots = new EvidenceSpots(reading, shown);
    evidence.mentioned().forEach(spots::mentioned);
    evidence.events().forEach(event -> spots.event(event.event()));
    for (ArticleEvidence.QuotedWords quote : evidence.quotes()) {
      spots.quote(quote.quote());
    }
    evidence.claims().forEach(number -> spots.number(number.claim()));
    return spots;
  }

  /** The marks of a passage. */
  List<Spot> in(int passage) {
    return spots.getOrDefault(passage, List.of());
  }

  /** How many there are of a kind on the page, marked or not. */
  int count(Marks.Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** Whether the words are marked: a pronoun is not, and neither is a word set apart. */
  public static boolean isMark(Mention mention) {
    return mention.form() != Mention.Form.PRONOUN;
  }

  public static boolean isMark(Quote quote) {
    return quote.kind() != Quote.Kind.TERM;
  }

  public static String anchor(Mention mention) {
    return "m" + mention.wording().at().start();
  }

  /** The words that state an event. */
  public static String anchor(Event event) {
    return "e" + event.trigger().at().start();
  }

  public static String anchor(Quote quote) {
    return "q" + quote.wording().at().start();
  }

  public static String anchor(Claim claim) {
    return "n" + claim.wording().at().start();
  }

  /** The entry in the list of evidence that a mark belongs to. */
  static String entry(String anchor) {
    return "in-" + anchor;
  }

  /** The entry of somebody in the list of evidence. */
  static String entry(ArticleEvidence.Mentioned mentioned) {
    return entry(anchor(mentioned.mentions().getFirst()));
  }

  private void mentioned(ArticleEvidence.Mentioned mentioned) {
    @Nullable String record = Links.record(mentioned.kind(), mentioned.key());
    String href = record == null ? "#" + entry(mentioned) : record;
    Set<Integer> passages = new HashSet<>();
    for (Mention mention : mentioned.mentions()) {
      if (isMark(mention)) {
        // The list leads to the first place in each passage.
        boolean target = passages.add(mention.wording().passage());
        add(
            kind(mentioned.kind()),
            mention.wording(),
            Spot.Layer.WORD,
            mentioned.kind().value(),
            target ? anchor(mention) : null,
            href,
            label(mention.wording().words(), mentioned.kind(), mentioned.name()),
            null);
      }
    }
  }

  /** A link is called by its own words first, and by the name where they do not tell it. */
  static String label(String words, EntityKind kind, String name) {
    String record = kind.value() + ": " + name;
    return name.contains(words) ? record : words + ", " + record;
  }

  /** The list has the entries of the part of the article that it stands beside. */
  private String toEntry(Wording words, String anchor) {
    return shown.test(words.passage())
        ? "#" + entry(anchor)
        : reading.at(words.passage(), entry(anchor));
  }

  private static Marks.Kind kind(EntityKind kind) {
    return switch (kind) {
      case PERSON -> Marks.Kind.PEOPLE;
      case ORGANISATION -> Marks.Kind.ORGANISATIONS;
      case PLACE -> Marks.Kind.PLACES;
      case GROUP -> Marks.Kind.GROUPS;
    };
  }

  private void event(Event event) {
    trigger(event, event.trigger(), anchor(event));
    for (Wording other : event.otherTriggers()) {
      trigger(event, other, "e" + other.at().start());
    }
  }

  private void trigger(Event event, Wording words, String anchor) {
    @Nullable String status = EvidenceLabels.status(event.status());
    add(
        Marks.Kind.EVENTS,
        words,
        Spot.Layer.WORD,
        "event",
        anchor,
        toEntry(event.trigger(), anchor(event)),
        words.words()
            + ", event: "
            + EvidenceLabels.inSentence(event.type())
            + (status == null ? "" : ", " + status),
        status);
  }

  private void quote(Quote quote) {
    if (isMark(quote)) {
      add(
          Marks.Kind.QUOTES,
          quote.wording(),
          quote.within() < 0 ? Spot.Layer.QUOTE : Spot.Layer.QUOTE_WITHIN,
          quote.direct() ? "quote" : "quote told",
          anchor(quote),
          toEntry(quote.wording(), anchor(quote)),
          "Quote, " + Objects.requireNonNullElse(quote.speaker(), "speaker not named"),
          null);
    }
  }

  private void number(Claim claim) {
    add(
        Marks.Kind.NUMBERS,
        claim.wording(),
        Spot.Layer.NUMBER,
        "number",
        anchor(claim),
        toEntry(claim.wording(), anchor(claim)),
        "Number, " + claim.quantity() + " " + claim.unit(),
        null);
  }

  private void add(
      Marks.Kind kind,
      Wording words,
      Spot.Layer layer,
      String look,
      @Nullable String anchor,
      String href,
      String label,
      @Nullable String status) {
    if (words.pieces().stream().noneMatch(piece -> shown.test(piece.passage()))) {
      return;
    }
    counts.merge(kind, 1, Integer::sum);
    // Two of one kind that begin with the same word share the place that links lead to.
    @Nullable String name = anchor != null && anchors.add(anchor) ? anchor : null;
    for (int i = 0; i < words.pieces().size(); i++) {
      Wording.Piece piece = words.pieces().get(i);
      boolean last = i == words.pieces().size() - 1;
      @Nullable Spot spot;
      if (reading.marks().shows(kind)) {
        spot =
            new Spot(
                piece.span(),
                layer,
                look,
                i == 0 ? name : null,
                last || layer == Spot.Layer.WORD ? href : null,
                label,
                last ? status : null);
      } else {
        spot = i > 0 || name == null ? null : Spot.unmarked(piece.span(), layer, name);
      }
      if (spot != null) {
        spots.computeIfAbsent(piece.passage(), ordinal -> new ArrayList<>()).add(spot);
      }
    }
  }
}
