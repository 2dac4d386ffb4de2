package org.cuttings.web.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.alerts.Alert;
import org.cuttings.model.TextSpan;
import org.cuttings.search.Archive;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventResults.EventHit;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * What came in since an alert was made, each with the passage and the words that made it fire. A
 * feed goes on page by page down to the beginning of the alert: nothing is skipped, however much
 * came in.
 */
final class AlertFeed {
  /** Articles are read whole to tell where they match, so many at a time. */
  private static final int AT_ONCE = 20;

  private static final int SHOWN = 240;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  private final Archive archive;
  private final EventSearch events;
  private final QuoteSearch quotes;

  AlertFeed(Archive archive, EventSearch events, QuoteSearch quotes) {
    this.archive = archive;
    this.events = events;
    this.quotes = quotes;
  }

  /**
   * @param before what came in before this only; null for the newest
   * @throws BadParametersException if the search cannot be run
   */
  Feed of(Versioned<Alert> alert, @Nullable Arrival before) {
    Alert kept = alert.value();
    String title = "Alert: " + kept.name();
    if (kept.ended()) {
      return notice(alert, "This alert was ended", "Its owner wants it no longer.");
    }
    return Feed.of(title, "/alerts/" + alert.id(), before, entries(kept, before));
  }

  /** A feed whose only entry says what is the matter. */
  Feed notice(Versioned<Alert> alert, String what, String why) {
    String list = "/alerts/" + alert.id();
    return Feed.of(
        "Alert: " + alert.value().name(),
        list,
        null,
        Stream.of(
            new Feed.Entry(
                list + "#" + alert.version(),
                what,
                new Arrival(alert.at(), alert.id()),
                null,
                why)));
  }

  /** How many came in since the alert was made, at most {@code most}. */
  long count(Alert alert, long most) {
    try (Stream<Arrival> all = arrivals(alert)) {
      return all.takeWhile(arrival -> isNew(arrival.at(), alert)).limit(most).count();
    }
  }

  private Stream<Arrival> arrivals(Alert alert) {
    return switch (alert.list()) {
      case ARTICLES -> archive.arrivals(articles(alert), null).map(AlertFeed::arrival);
      case EVENTS ->
          events
              .arrivals(EventParameters.parse(Parameters.of(alert.query())), null)
              .map(hit -> new Arrival(hit.added(), hit.event().id()));
      case QUOTES ->
          quotes
              .arrivals(QuoteParameters.parse(Parameters.of(alert.query())), null)
              .map(quote -> new Arrival(quote.added(), quote.words().id()));
    };
  }

  /** Pieces of the query that the search leaves out, as sentences. */
  List<String> ignored(Alert alert) {
    Map<String, List<String>> asked = Parameters.of(alert.query());
    return (switch (alert.list()) {
          case ARTICLES -> archive.search(articles(alert)).reading().ignored();
          case EVENTS -> events.search(EventParameters.parse(asked)).reading().ignored();
          case QUOTES -> quotes.search(QuoteParameters.parse(asked)).reading().ignored();
        })
        .stream().map(one -> "“" + one.text() + "”: " + one.reason()).toList();
  }

  private static SearchParameters articles(Alert alert) {
    return SearchParameters.parse(Parameters.of(alert.query())).withPage(1).withSnapshot(null);
  }

  private Stream<Feed.Entry> entries(Alert alert, @Nullable Arrival before) {
    Map<String, List<String>> asked = Parameters.of(alert.query());
    Stream<Feed.Entry> all =
        switch (alert.list()) {
          case ARTICLES -> articleEntries(articles(alert), before, alert);
          case EVENTS -> {
            EventParameters parameters = EventParameters.parse(asked).withPage(1);
            yield events.arrivals(parameters, before).map(hit -> entry(hit, parameters.query()));
          }
          case QUOTES -> {
            QuoteParameters parameters = QuoteParameters.parse(asked).withPage(1);
            yield quotes
                .arrivals(parameters, before)
                .map(quote -> entry(quote, parameters.query()));
          }
        };
    return all.takeWhile(entry -> isNew(entry.arrival().at(), alert));
  }

  private static boolean isNew(Instant came, Alert alert) {
    return !came.isBefore(alert.begin());
  }

  private static Arrival arrival(ArticleSummary article) {
    return new Arrival(article.ingested(), article.id().value());
  }

  private Stream<Feed.Entry> articleEntries(
      SearchParameters asked, @Nullable Arrival before, Alert alert) {
    Stream<ArticleSummary> arrivals =
        archive.arrivals(asked, before).takeWhile(article -> isNew(article.ingested(), alert));
    return batches(arrivals).flatMap(batch -> read(batch, asked)).onClose(arrivals::close);
  }

  private static Stream<List<ArticleSummary>> batches(Stream<ArticleSummary> all) {
    var each = all.iterator();
    return Stream.generate(
            () -> {
              List<ArticleSummary> batch = new ArrayList<>();
              while (batch.size() < AT_ONCE && each.hasNext()) {
                batch.add(each.next());
              }
              return batch;
            })
        .takeWhile(batch -> !batch.isEmpty());
  }

  private Stream<Feed.Entry> read(List<ArticleSummary> batch, SearchParameters asked) {
    Map<String, ArticleView> views = new HashMap<>();
    if (!asked.query().isBlank()) {
      for (ReadArticle one :
          archive.read(
              batch.stream().map(ArticleSummary::id).toList(), asked.query(), asked.names())) {
        views.put(one.article().summary().id().value(), one.article());
      }
    }
    return batch.stream().map(article -> entry(article, views.get(article.id().value()), asked));
  }

  private static Feed.Entry entry(
      ArticleSummary article, @Nullable ArticleView view, SearchParameters asked) {
    return new Feed.Entry(
        Links.article(article.id(), asked.query(), asked.names()),
        article.title(),
        arrival(article),
        Cutting.byline(article.metadata()),
        "%s, %s. %s"
            .formatted(
                Labels.source(article.metadata().publisher()),
                Labels.date(article.metadata().published()),
                view == null ? "It fits the filters of the alert." : fired(view, asked.query())));
  }

  /** The first passage with a match, and every word that matches anywhere. */
  private static String fired(ArticleView view, String query) {
    Set<String> words = new LinkedHashSet<>();
    String where = "";
    for (ArticleView.PassageView passage : view.passages()) {
      if (!passage.highlights().isEmpty() && where.isEmpty()) {
        where =
            "Passage %s: “%s”"
                .formatted(
                    Labels.passage(passage.ordinal()),
                    excerpt(passage.text(), passage.highlights().getFirst()));
      }
      passage.highlights().forEach(span -> words.add(span(passage.text(), span)));
    }
    for (ArticleView.PartView part : view.parts()) {
      part.highlights().forEach(span -> words.add(span(part.text(), span)));
      if (!part.highlights().isEmpty() && where.isEmpty()) {
        where =
            "Beside the text: “%s”".formatted(excerpt(part.text(), part.highlights().getFirst()));
      }
    }
    return where.isEmpty()
        ? "It matches “%s” by its title or what is known of it.".formatted(query)
        : where + " Found: " + String.join(", ", words) + ".";
  }

  private static String span(String text, TextSpan span) {
    return text.substring(span.start(), span.end());
  }

  /** Around a match, at words. */
  private static String excerpt(String text, TextSpan match) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int from = Math.max(0, Math.min(match.start() - SHOWN / 2, text.length() - SHOWN));
    int to = Math.min(text.length(), from + SHOWN);
    int begin = from == 0 ? 0 : Math.min(text.indexOf(' ', from) + 1, match.start());
    int end = to == text.length() ? to : Math.max(text.lastIndexOf(' ', to), match.end());
    return (begin == 0 ? "" : "… ")
        + text.substring(begin, end)
        + (end == text.length() ? "" : " …");
  }

  private static Feed.Entry entry(EventHit hit, String query) {
    Function<TextSpan, String> marked = span -> span(hit.words(), span);
    String found =
        hit.highlights().stream().map(marked).distinct().collect(Collectors.joining(", "));
    return new Feed.Entry(
        Links.event(hit.event().id()),
        Labels.count(hit.event().sourceCount(), "source") + ": " + hit.words(),
        new Arrival(hit.added(), hit.event().id()),
        null,
        "“%s” %s"
            .formatted(
                hit.words(), found.isEmpty() ? fits(hit.words(), query) : "Found: " + found + "."));
  }

  private static Feed.Entry entry(SourcedQuote quote, String query) {
    @Nullable String speaker = quote.words().quote().speaker();
    return new Feed.Entry(
        Links.quote(quote.words().id()),
        (speaker == null ? "" : speaker + ": ") + quote.text(),
        new Arrival(quote.added(), quote.words().id()),
        speaker,
        "%s, %s. Passage %s: “%s” %s"
            .formatted(
                Labels.source(quote.article().source()),
                Labels.date(quote.article().published()),
                Labels.passage(quote.words().quote().wording().passage()),
                quote.text(),
                fits(quote.text(), query)));
  }

  /** The words of a query that stand in a text, in whatever form. */
  private static String fits(String text, String query) {
    if (query.isBlank()) {
      return "It fits the filters of the alert.";
    }
    String folded = text.toLowerCase(Locale.ROOT);
    Set<String> found = new LinkedHashSet<>();
    WORD.matcher(query.toLowerCase(Locale.ROOT))
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(word -> folded.contains(word.substring(0, Math.min(word.length(), 4))))
        .forEach(found::add);
    return found.isEmpty()
        ? "It matches “%s”.".formatted(query)
        : "Found: %s.".formatted(String.join(", ", found));
  }

  /** Parameters as an address has them. */
  private static final class Parameters {
    private Parameters() {}

    static Map<String, List<String>> of(String query) {
      Map<String, List<String>> parameters = new HashMap<>();
      for (String pair : query.split("&", -1)) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
          String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
          parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
      }
      return parameters;
    }

    private static String decoded(String value) {
      try {
        return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        throw new BadParametersException(List.of("The address is damaged: " + value));
      }
    }
  }
}
