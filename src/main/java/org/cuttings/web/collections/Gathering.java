package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.collected.Collected;
import org.cuttings.search.collected.Collected.FoundEvent;
import org.cuttings.search.collected.Collected.Place;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.search.collected.Wanted;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.collections.ItemLine.Said;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** Looks up what a collection holds, and says how each item is shown, also what is gone. */
final class Gathering {
  private static final String NO_ARTICLE = "The article is no longer in the archive.";
  private static final String NO_WORDS = "These words no longer stand in the article.";
  private static final String NOT_DERIVED =
      "The words still stand in the article; the archive no longer takes them for %s.";
  private static final String NO_RECORD = "No article in the archive names them any more.";

  private final Collected found;

  private Gathering(Collected found) {
    this.found = found;
  }

  static Gathering of(CollectedSearch search, Collection<Item> items) {
    Set<ArticleId> articles = new HashSet<>();
    List<Anchor> passages = new ArrayList<>();
    List<Anchor> events = new ArrayList<>();
    List<Anchor> quotes = new ArrayList<>();
    Set<String> people = new HashSet<>();
    for (Item item : items) {
      switch (item.kind()) {
        case ARTICLE -> articles.add(new ArticleId(item.target()));
        case PASSAGE -> passages.add(anchor(item));
        case EVENT -> events.add(anchor(item));
        case QUOTE -> quotes.add(anchor(item));
        case PERSON -> people.add(item.target());
        case SEARCH -> {}
      }
    }
    return new Gathering(search.find(new Wanted(articles, passages, events, quotes, people)));
  }

  private static Anchor anchor(Item item) {
    Item.@Nullable Words words = item.words();
    return new Anchor(item.target(), words == null ? null : wanted(words));
  }

  private static Wanted.Words wanted(Item.Words words) {
    return new Wanted.Words(
        new ArticleId(words.article()), words.text(), words.passage(), words.start());
  }

  /** The event that an item stands for; null where it is gone. */
  @Nullable EventSummary event(Item item) {
    @Nullable FoundEvent event = found.events().get(anchor(item));
    return event == null ? null : event.event();
  }

  /** When an article was published that an item is, or whose words it is; null where unknown. */
  @Nullable PartialDate published(Item item) {
    @Nullable ArticleSummary article = article(item);
    return article == null ? null : article.metadata().published();
  }

  private @Nullable ArticleSummary article(Item item) {
    Item.@Nullable Words words = item.words();
    String id = words == null ? item.target() : words.article();
    return ArticleId.isValid(id) ? found.articles().get(new ArticleId(id)) : null;
  }

  ItemLine line(Item item, String number) {
    return switch (item.kind()) {
      case ARTICLE -> article(item, number);
      case PASSAGE -> passage(item, number);
      case EVENT -> event(item, number);
      case QUOTE -> quote(item, number);
      case PERSON -> person(item, number);
      case SEARCH -> new Line(item, number, "Search").at(item.target()).about(item.label()).build();
    };
  }

  private ItemLine article(Item item, String number) {
    Line line = new Line(item, number, "Article");
    @Nullable ArticleSummary article = article(item);
    if (article == null) {
      return line.gone(NO_ARTICLE).build();
    }
    line.article = Cutting.of(article);
    return line.titled(article.title()).at(Links.article(article.id(), "")).build();
  }

  private ItemLine passage(Item item, String number) {
    Line line = new Line(item, number, "Passage");
    Item.Words words = Objects.requireNonNull(item.words());
    @Nullable Place place = found.places().get(wanted(words));
    line.words = said(item, words.text(), null, false);
    if (place == null) {
      line.gone(article(item) == null ? NO_ARTICLE : NO_WORDS);
    }
    return line.at(line.words.href()).build();
  }

  private ItemLine event(Item item, String number) {
    Line line = new Line(item, number, "Event");
    @Nullable FoundEvent event = found.events().get(anchor(item));
    if (event == null) {
      line.words = lostWords(item);
      return line.gone(whyGone(item, "an event")).build();
    }
    line.event = EventLine.of(event.event());
    Wanted.Words words = event.words();
    @Nullable ArticleSummary article = found.articles().get(words.article());
    line.words =
        new Said(
            words.text(),
            null,
            false,
            Links.passage(words.article(), "", words.passage()),
            article == null ? "the article" : article.title(),
            Cutting.Stamp.of(article == null ? null : article.metadata().publisher()),
            Cutting.Dateline.of(article == null ? null : article.metadata().published()));
    return line.titled(title(event.event())).at(Links.event(event.event().id())).build();
  }

  /** {@code Meeting: Ines Roth and Pavel Dorn}. */
  static String title(EventSummary event) {
    List<String> names = event.parties().stream().map(EventSummary.Party::name).limit(4).toList();
    String type = EvidenceLabels.type(event.type());
    return names.isEmpty() ? type : type + ": " + String.join(", ", names);
  }

  private ItemLine quote(Item item, String number) {
    Line line = new Line(item, number, "Quote");
    @Nullable SourcedQuote quote = found.quotes().get(anchor(item));
    if (quote == null) {
      line.words = lostWords(item);
      return line.gone(whyGone(item, "a quotation")).build();
    }
    line.words =
        new Said(
            quote.text(),
            quote.words().quote().speaker(),
            !quote.words().quote().direct(),
            Links.passage(quote.article().id(), "", quote.words().quote().wording().passage()),
            Cutting.title(quote.article().title()),
            Cutting.Stamp.of(quote.article().source()),
            Cutting.Dateline.of(quote.article().published()));
    return line.at(Links.quote(quote.words().id())).build();
  }

  private @Nullable Said lostWords(Item item) {
    Item.@Nullable Words words = item.words();
    return words == null ? null : said(item, words.text(), null, false);
  }

  private String whyGone(Item item, String what) {
    Item.@Nullable Words words = item.words();
    return article(item) == null
        ? NO_ARTICLE
        : words != null && found.places().containsKey(wanted(words))
            ? NOT_DERIVED.formatted(what)
            : NO_WORDS;
  }

  private Said said(Item item, String text, @Nullable String speaker, boolean retold) {
    Item.Words words = Objects.requireNonNull(item.words());
    @Nullable Place place = found.places().get(wanted(words));
    @Nullable ArticleSummary article = article(item);
    return new Said(
        text,
        speaker,
        retold,
        place != null
            ? Links.passage(new ArticleId(words.article()), "", place.passage())
            : article == null ? null : Links.article(article.id(), ""),
        article == null ? "" : article.title(),
        Cutting.Stamp.of(article == null ? null : article.metadata().publisher()),
        Cutting.Dateline.of(article == null ? null : article.metadata().published()));
  }

  private ItemLine person(Item item, String number) {
    @Nullable RecordSummary record = found.people().get(item.target());
    Line line = new Line(item, number, record == null ? "Person" : kind(record.kind()));
    if (record == null) {
      return line.gone(NO_RECORD).build();
    }
    @Nullable String known = record.note() == null ? record.office() : record.note();
    String figures = "in " + Labels.count(record.articles(), "article");
    return line.titled(record.name())
        .at(Links.record(record.kind(), record.key()))
        .about(known == null ? figures : known + ", " + figures)
        .build();
  }

  private static String kind(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organisation";
      case PLACE -> "Place";
      case GROUP -> "Group";
    };
  }

  /**
   * Refers to an item, or where it is gone to its place in the collection.
   *
   * @param collection address of its page on this site
   * @param site where its addresses begin
   */
  Reference reference(Item item, String collection, String site) {
    ItemLine line = line(item, "");
    @Nullable ArticleSummary article = article(item);
    if (line.gone() == null && article != null && item.kind() == Item.Kind.ARTICLE) {
      return Reference.to(article, site);
    }
    @Nullable SourcedQuote quote =
        item.kind() == Item.Kind.QUOTE ? found.quotes().get(anchor(item)) : null;
    if (quote != null) {
      return Reference.to(quote, site);
    }
    Item.@Nullable Words words = item.words();
    if (line.gone() == null && item.kind() == Item.Kind.PASSAGE && words != null) {
      int passage = Objects.requireNonNull(found.places().get(wanted(words))).passage();
      return Reference.toPassage(Objects.requireNonNull(article), passage + 1, words.text(), site);
    }
    return Reference.toRecord(
        line.href() == null || item.kind() == Item.Kind.SEARCH ? item.id() : item.target(),
        line.title(),
        line.href() == null ? collection + "#" + line.anchor() : line.href(),
        line.words() == null ? null : line.words().text(),
        site);
  }

  /** A line under construction. */
  private static final class Line {
    private final Item item;
    private final String number;
    private final String kind;
    private String title;
    private @Nullable String href;
    private @Nullable Cutting article;
    private @Nullable EventLine event;
    private @Nullable Said words;
    private @Nullable String about;
    private @Nullable String gone;

    Line(Item item, String number, String kind) {
      this.item = item;
      this.number = number;
      this.kind = kind;
      this.title = item.label();
    }

    Line titled(String now) {
      title = now;
      return this;
    }

    Line at(@Nullable String address) {
      href = address;
      return this;
    }

    Line about(String what) {
      about = what;
      return this;
    }

    Line gone(String why) {
      gone = why;
      return this;
    }

    ItemLine build() {
      return new ItemLine(
          item.id(),
          number,
          kind,
          title,
          href,
          article,
          event,
          words,
          about,
          gone,
          Prose.of(item.note()));
    }
  }
}
