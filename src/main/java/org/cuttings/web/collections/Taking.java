package org.cuttings.web.collections;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.curation.collections.BadCollectionException;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.collected.Collected;
import org.cuttings.search.collected.Collected.FoundEvent;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.search.collected.Wanted;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Collecting;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.jspecify.annotations.Nullable;

/** Makes items of the addresses of entries, and of whole lists. */
final class Taking {
  private static final Pattern ENTRY =
      Pattern.compile("/(articles|events|quotes|people|organisations|places|groups)/([^/]+)");
  private static final Pattern PASSAGE = Pattern.compile("p(\\d{1,7})");

  /** The longest id that Elasticsearch takes, were every character as long as can be. */
  private static final int LONGEST_KEY = 170;

  private final Archive archive;
  private final EventSearch events;
  private final QuoteSearch quotes;
  private final PeopleSearch people;
  private final CollectedSearch search;

  Taking(
      Archive archive,
      EventSearch events,
      QuoteSearch quotes,
      PeopleSearch people,
      CollectedSearch search) {
    this.archive = archive;
    this.events = events;
    this.quotes = quotes;
    this.people = people;
    this.search = search;
  }

  /** Whether there are lists under an address that can be kept, or taken whole. */
  static boolean isList(String address) {
    return List.of("/search", "/events", "/quotes", "/people").contains(path(address));
  }

  /**
   * Entries by their addresses on this site, in their order; what is not there is left out.
   *
   * @param addresses a passage as {@code /articles/…#p12}
   */
  List<Item> entries(List<String> addresses) {
    Set<ArticleId> articles = new HashSet<>();
    List<Anchor> wantedEvents = new ArrayList<>();
    List<Anchor> wantedQuotes = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (String address : addresses) {
      Matcher entry = ENTRY.matcher(path(address));
      if (entry.matches() && entry.group(2).length() <= LONGEST_KEY) {
        String id = entry.group(2);
        switch (entry.group(1)) {
          case "articles" -> {
            if (ArticleId.isValid(id)) {
              articles.add(new ArticleId(id));
            }
          }
          case "events" -> wantedEvents.add(new Anchor(id, null));
          case "quotes" -> wantedQuotes.add(new Anchor(id, null));
          default -> keys.add(id);
        }
      }
    }
    Collected found =
        search.find(new Wanted(articles, List.of(), wantedEvents, wantedQuotes, keys));
    Map<ArticleId, Optional<ArticleView>> read = new HashMap<>();
    return addresses.stream().flatMap(address -> entry(address, found, read).stream()).toList();
  }

  private Optional<Item> entry(
      String address, Collected found, Map<ArticleId, Optional<ArticleView>> read) {
    Matcher entry = ENTRY.matcher(path(address));
    if (!entry.matches()) {
      return Optional.empty();
    }
    String id = entry.group(2);
    return switch (entry.group(1)) {
      case "articles" ->
          Optional.ofNullable(
                  ArticleId.isValid(id) ? found.articles().get(new ArticleId(id)) : null)
              .flatMap(article -> articleOrPassage(article, address, read));
      case "events" ->
          Optional.ofNullable(found.events().get(new Anchor(id, null))).map(Taking::event);
      case "quotes" ->
          Optional.ofNullable(found.quotes().get(new Anchor(id, null))).map(Taking::quote);
      default -> Optional.ofNullable(found.people().get(id)).map(Taking::person);
    };
  }

  private Optional<Item> articleOrPassage(
      ArticleSummary article, String address, Map<ArticleId, Optional<ArticleView>> read) {
    Matcher passage =
        PASSAGE.matcher(address.contains("#") ? address.substring(address.indexOf('#') + 1) : "");
    if (!passage.matches()) {
      return Optional.of(article(article));
    }
    int ordinal = Integer.parseInt(passage.group(1));
    return read.computeIfAbsent(article.id(), id -> archive.article(id, ""))
        .flatMap(
            view -> view.passages().stream().filter(one -> one.ordinal() == ordinal).findFirst())
        .map(one -> passage(article, one));
  }

  /**
   * Every entry of a list.
   *
   * @throws BadCollectionException where there are too many
   */
  List<Item> all(String address) {
    Map<String, List<String>> parameters = parameters(address);
    return switch (path(address)) {
      case "/search" -> some(archive.all(SearchParameters.parse(parameters)).map(Taking::article));
      case "/events" -> {
        List<String> ids =
            some(events.all(EventParameters.parse(parameters)).map(hit -> hit.event().id()));
        yield entries(ids.stream().map(id -> "/events/" + id).toList());
      }
      case "/quotes" -> some(quotes.all(QuoteParameters.parse(parameters)).map(Taking::quote));
      case "/people" -> some(people.all(PeopleParameters.parse(parameters)).map(Taking::person));
      default -> throw new BadCollectionException("There is no list of that name.");
    };
  }

  private static <T> List<T> some(Stream<T> all) {
    try (all) {
      List<T> some = all.limit(Collecting.MOST + 1).toList();
      if (some.size() > Collecting.MOST) {
        throw new BadCollectionException(
            "The list has more than %s entries, and as many are taken at once. Narrow it by a"
                    .formatted(Labels.count(Collecting.MOST))
                + " filter and take the parts one after the other. Nothing was added.");
      }
      return some;
    }
  }

  /** A search, to be kept. */
  static Item search(String address, String label) {
    return new Item("", Item.Kind.SEARCH, address, label, null, "");
  }

  /** What a list is called where nobody gave it a name. */
  static String label(String address) {
    String what =
        switch (path(address)) {
          case "/events" -> "Events";
          case "/quotes" -> "Quotes";
          case "/people" -> "Names";
          default -> "Articles";
        };
    Map<String, List<String>> parameters = parameters(address);
    String words =
        parameters.getOrDefault("q", parameters.getOrDefault("find", List.of(""))).getFirst();
    long filters =
        parameters.keySet().stream()
            .filter(name -> !List.of("q", "find", "sort", "names").contains(name))
            .count();
    return what
        + (words.isBlank() ? "" : " with “" + words.strip() + "”")
        + (filters == 0 ? "" : ", filtered");
  }

  private static Item article(ArticleSummary article) {
    return item(Item.Kind.ARTICLE, article.id().value(), article.title(), null);
  }

  private static Item passage(ArticleSummary article, ArticleView.PassageView passage) {
    return item(
        Item.Kind.PASSAGE,
        article.id().value(),
        article.title(),
        new Item.Words(article.id().value(), passage.text(), passage.ordinal(), passage.start()));
  }

  private static Item event(FoundEvent event) {
    Wanted.Words words = event.words();
    return item(
        Item.Kind.EVENT,
        event.event().id(),
        Gathering.title(event.event()),
        new Item.Words(words.article().value(), words.text(), words.passage(), words.start()));
  }

  private static Item quote(SourcedQuote quote) {
    @Nullable String speaker = quote.words().quote().speaker();
    var wording = quote.words().quote().wording();
    return item(
        Item.Kind.QUOTE,
        quote.words().id(),
        (speaker == null ? "Speaker not named" : speaker)
            + ", in "
            + Cutting.title(quote.article().title()),
        new Item.Words(
            quote.article().id().value(), quote.text(), wording.passage(), wording.at().start()));
  }

  private static Item person(RecordSummary record) {
    return item(Item.Kind.PERSON, record.key(), record.name(), null);
  }

  private static Item item(
      Item.Kind kind, String target, String label, Item.@Nullable Words words) {
    return new Item("", kind, target, label, words, "");
  }

  /** The decoded path of an address; empty for what is none. */
  private static String path(String address) {
    try {
      return Objects.requireNonNullElse(new URI(address).getPath(), "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static Map<String, List<String>> parameters(String address) {
    Map<String, List<String>> parameters = new HashMap<>();
    int question = address.indexOf('?');
    if (question < 0) {
      return parameters;
    }
    for (String pair : address.substring(question + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
