package org.cuttings.web.articles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What an article is evidence of, beside its text: every entry leads to the words that say so.
 *
 * @param heading what is listed
 * @param named people, organisations, places and groups, each kind that there is
 * @param events in the order of the text
 * @param quotes in the order of the text
 * @param numbers in the order of the text
 */
public record EvidenceList(
    String heading,
    List<Named> named,
    List<Happening> events,
    List<Said> quotes,
    List<Number> numbers) {

  private static final int EXCERPT = 170;

  /** More sources than this are counted, not named. */
  private static final int OTHERS = 3;

  public EvidenceList {
    named = List.copyOf(named);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    numbers = List.copyOf(numbers);
  }

  boolean isEmpty() {
    return named.isEmpty() && events.isEmpty() && quotes.isEmpty() && numbers.isEmpty();
  }

  /** All of one kind. */
  record Named(String kind, List<Who> list) {
    Named {
      list = List.copyOf(list);
    }
  }

  /**
   * Somebody or something that the text speaks of.
   *
   * @param anchor of the entry; null where one before it begins with the same words
   * @param record its page; null where it has none
   * @param places where the text speaks of it, one for each passage
   * @param count {@code 3}
   * @param reviews what curators made of it, at which words
   */
  record Who(
      @Nullable String anchor,
      String name,
      @Nullable String record,
      String count,
      String countLabel,
      List<Place> places,
      List<String> reviews) {
    Who {
      places = List.copyOf(places);
      reviews = List.copyOf(reviews);
    }
  }

  /** A place in the text. */
  record Place(String number, String href) {}

  /**
   * An event.
   *
   * @param anchor of the entry; null where one before it begins with the same words
   * @param status in words; null for what happened
   * @param date null where the text gives none
   * @param place null where the text gives none
   * @param attributedTo null where the text names nobody
   * @param words of the text, the decisive ones marked
   * @param href the place of the words
   * @param again further places that speak of it
   * @param found by what, and how sure
   * @param sources how many sources report it; null while it is not joined with other reports
   * @param page everything that the archive holds of the event; null while it is not joined
   * @param pageLabel what the link to it says
   */
  record Happening(
      @Nullable String anchor,
      String type,
      @Nullable String status,
      @Nullable When date,
      List<Part> participants,
      @Nullable String place,
      @Nullable String attributedTo,
      List<Segment> words,
      String href,
      String passage,
      List<Place> again,
      String found,
      @Nullable String sources,
      @Nullable String page,
      String pageLabel) {
    Happening {
      participants = List.copyOf(participants);
      words = List.copyOf(words);
      again = List.copyOf(again);
    }
  }

  /**
   * A date.
   *
   * @param resolved what it comes to; null where the words alone do not tell
   * @param machine for {@code <time>}; null where HTML has no form for it
   * @param stated the words that give it
   * @param inferred how it was taken from the narrative; null for a date stated in full
   */
  record When(
      @Nullable String resolved,
      @Nullable String machine,
      String stated,
      @Nullable String inferred) {}

  /**
   * @param record page of the participant; null for none
   * @param role null where everybody takes part alike
   */
  record Part(String name, @Nullable String record, @Nullable String role) {}

  /**
   * A quote.
   *
   * @param speaker null where the text names nobody
   * @param manner direct or indirect
   * @param via null where not said
   */
  record Said(
      @Nullable String anchor,
      @Nullable String speaker,
      @Nullable String record,
      String manner,
      @Nullable String via,
      List<Segment> words,
      String href,
      String passage,
      String found) {
    Said {
      words = List.copyOf(words);
    }
  }

  /** A number that is given for a whole. */
  record Number(
      @Nullable String anchor,
      String quantity,
      String unit,
      @Nullable String period,
      @Nullable String attributedTo,
      String href,
      String passage,
      String found) {}

  /**
   * @param shown whether a passage, by its ordinal, is on the page
   * @param whole whether the page has the whole of the article
   */
  static EvidenceList of(
      ArticleView article,
      ArticleEvidence evidence,
      Reading reading,
      IntPredicate shown,
      boolean whole) {
    return new Writer(article, evidence, reading, shown).list(whole);
  }

  /** Writes the entries of one page. */
  private static final class Writer {
    private final ArticleView article;
    private final ArticleEvidence evidence;
    private final Reading reading;
    private final IntPredicate shown;
    private final Map<String, EntityKind> keys = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();

    Writer(ArticleView article, ArticleEvidence evidence, Reading reading, IntPredicate shown) {
      this.article = article;
      this.evidence = evidence;
      this.reading = reading;
      this.shown = shown;
      for (ArticleEvidence.Mentioned mentioned : evidence.mentioned()) {
        if (mentioned.key() != null) {
          keys.put(mentioned.key(), mentioned.kind());
        }
      }
    }

    EvidenceList list(boolean whole) {
      return new EvidenceList(
          whole ? "Evidence in this article" : "Evidence in this part",
          named(),
          evidence.events().stream()
              .filter(event -> isShown(event.event().trigger()))
              .map(this::event)
              .toList(),
          evidence.quotes().stream()
              .map(ArticleEvidence.QuotedWords::quote)
              .filter(quote -> EvidenceSpots.isMark(quote) && isShown(quote.wording()))
              .map(this::quote)
              .toList(),
          evidence.claims().stream()
              .map(ArticleEvidence.StatedNumber::claim)
              .filter(claim -> isShown(claim.wording()))
              .map(this::number)
              .toList());
    }

    private @Nullable String once(String anchor) {
      return anchors.add(anchor) ? anchor : null;
    }

    private boolean isShown(Wording words) {
      return shown.test(words.passage());
    }

    private List<Named> named() {
      Map<EntityKind, List<Who>> kinds = new EnumMap<>(EntityKind.class);
      for (ArticleEvidence.Mentioned mentioned : evidence.mentioned()) {
        Who who = who(mentioned);
        if (!who.places().isEmpty()) {
          kinds.computeIfAbsent(mentioned.kind(), kind -> new ArrayList<>()).add(who);
        }
      }
      return kinds.entrySet().stream()
          .map(kind -> new Named(EvidenceLabels.kinds(kind.getKey()), kind.getValue()))
          .toList();
    }

    private Who who(ArticleEvidence.Mentioned mentioned) {
      List<Mention> mentions =
          mentioned.mentions().stream()
              .filter(mention -> EvidenceSpots.isMark(mention) && isShown(mention.wording()))
              .toList();
      Set<Integer> passages = new HashSet<>();
      List<Place> places =
          mentions.stream()
              .filter(mention -> passages.add(mention.wording().passage()))
              .map(mention -> place(mention.wording(), EvidenceSpots.anchor(mention)))
              .toList();
      return new Who(
          once(EvidenceSpots.entry(mentioned)),
          mentioned.name(),
          Links.record(mentioned.kind(), mentioned.key()),
          Labels.count(mentions.size()),
          Labels.count(mentions.size(), "mention"),
          places,
          mentions.stream()
              .filter(mention -> mention.review() != null)
              .map(mention -> reviewed(mention))
              .distinct()
              .toList());
    }

    private String reviewed(Mention mention) {
      return "“"
          + article.seen(mention.wording())
          + "”: "
          + EvidenceLabels.standing(mention.review(), 0, "");
    }

    private Place place(Wording words, String anchor) {
      return new Place(Labels.passage(words.passage()), href(words, anchor));
    }

    private String href(Wording words, String anchor) {
      return reading.at(words.passage(), anchor);
    }

    private Happening event(ArticleEvidence.ReportedEvent reported) {
      Event event = reported.event();
      String anchor = EvidenceSpots.anchor(event);
      ArticleEvidence.@Nullable Joined joined = reported.joined();
      return new Happening(
          once(EvidenceSpots.entry(anchor)),
          EvidenceLabels.type(event.type()),
          EvidenceLabels.status(event.status()),
          event.date() == null ? null : when(event.date()),
          event.participants().stream().map(this::part).toList(),
          event.place(),
          event.attributedTo(),
          excerpt(event.clause(), event.trigger()),
          href(event.trigger(), anchor),
          Labels.passage(event.trigger().passage()),
          event.otherTriggers().stream()
              .map(other -> place(other, "e" + other.at().start()))
              .toList(),
          EvidenceLabels.standing(event.review(), event.confidence(), event.rule()),
          joined == null || joined.sources() < 2
              ? null
              : Labels.count(joined.sources(), "source")
                  + ", "
                  + Labels.count(joined.independent())
                  + " independently",
          joined == null ? null : Links.event(joined.id()),
          joined == null || joined.sources() < 2 ? "This event by itself" : alsoIn(joined));
    }

    /** The other sources by name, as far as there is room; those without a name are counted. */
    private String alsoIn(ArticleEvidence.Joined joined) {
      @Nullable String publisher = article.summary().metadata().publisher();
      List<String> others =
          joined.publishers().stream()
              .filter(name -> !name.equals(publisher))
              .limit(OTHERS)
              .toList();
      int unnamed = joined.sources() - 1 - others.size();
      if (others.isEmpty()) {
        return "Also in " + Labels.count(unnamed, "other source") + ", side by side";
      }
      return "Also in "
          + String.join(", ", others)
          + (unnamed > 0 ? " and " + Labels.count(unnamed, "other") : "")
          + ", side by side";
    }

    private When when(StatedDate date) {
      return new When(
          date.value() == null ? null : Labels.date(date.value()),
          Labels.machineDate(date.value()),
          article.seen(date.wording()),
          date.inferred() ? "inferred: " + date.basis() : null);
    }

    private Part part(Participant participant) {
      return new Part(
          participant.name(),
          record(participant.id(), participant.name()),
          EvidenceLabels.role(participant.role()));
    }

    /** Only whom the article names has a page. */
    private @Nullable String record(@Nullable String id, String name) {
      String key = EntityKey.of(id, name);
      @Nullable EntityKind kind = keys.get(key);
      return kind == null ? null : Links.record(kind, key);
    }

    private List<Segment> excerpt(Wording clause, Wording decisive) {
      return Segment.excerpt(article.seen(clause), clause.places(decisive), EXCERPT);
    }

    private Said quote(Quote quote) {
      String anchor = EvidenceSpots.anchor(quote);
      return new Said(
          once(EvidenceSpots.entry(anchor)),
          quote.speaker(),
          quote.speaker() == null ? null : record(quote.speakerId(), quote.speaker()),
          EvidenceLabels.manner(quote),
          quote.via(),
          Segment.excerpt(article.seen(quote.wording()), List.of(), EXCERPT),
          href(quote.wording(), anchor),
          Labels.passage(quote.wording().passage()),
          EvidenceLabels.standing(quote.review(), quote.confidence(), quote.rule()));
    }

    private Number number(Claim claim) {
      String anchor = EvidenceSpots.anchor(claim);
      return new Number(
          once(EvidenceSpots.entry(anchor)),
          claim.quantity(),
          claim.unit(),
          claim.period(),
          claim.attributedTo(),
          href(claim.wording(), anchor),
          Labels.passage(claim.wording().passage()),
          EvidenceLabels.found(claim.confidence(), claim.rule()));
    }
  }
}
