package org.cuttings.web.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Participant;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PairView;
import org.cuttings.search.people.PeopleList;
import org.cuttings.search.people.Printed;
import org.cuttings.search.people.PrintedQuote;
import org.cuttings.search.people.RecordView;
import org.jspecify.annotations.Nullable;

/** The shapes of people in the JSON API. */
final class PeopleJson {
  private PeopleJson() {}

  /** A page of the list. */
  record Register(
      long total,
      int page,
      int pages,
      Map<String, Long> letters,
      Map<String, Long> kinds,
      Map<String, Long> sides,
      List<Entry> people) {
    static Register of(PeopleList list) {
      return new Register(
          list.total(),
          list.parameters().page(),
          list.lastPage(),
          list.letters(),
          new TreeMap<>(list.kinds()),
          new TreeMap<>(list.sides()),
          list.people().stream().map(Entry::of).toList());
    }
  }

  /** Somebody or something that articles speak of. */
  record Entry(
      String key,
      String kind,
      String name,
      String sortName,
      boolean candidate,
      @Nullable String side,
      @Nullable String note,
      List<RecordSummary.Role> roles,
      List<String> aliases,
      long mentions,
      long articles,
      long reports,
      long quotes,
      @Nullable String first,
      @Nullable String last) {
    static Entry of(RecordSummary record) {
      return new Entry(
          record.key(),
          record.kind().value(),
          record.name(),
          record.sortName(),
          record.candidate(),
          record.side(),
          record.note(),
          record.roles(),
          record.aliases(),
          record.mentions(),
          record.articles(),
          record.reports(),
          record.quotes(),
          record.first(),
          record.last());
    }
  }

  /** Everything about one. */
  record Person(
      Entry record,
      List<RecordView.Form> forms,
      Map<String, String> identifiers,
      List<Related> relations,
      List<RecordView.InSource> sources,
      Map<String, Long> dates,
      long undated,
      long events,
      int page,
      List<Event> timeline,
      List<Dealing> dealings,
      long said,
      List<Quote> quotes,
      long saidOfIt,
      List<Quote> quotesAbout,
      List<Beside> beside,
      List<Entry> namesakes) {
    static Person of(RecordView record) {
      return new Person(
          Entry.of(record.summary()),
          record.forms(),
          new TreeMap<>(record.identifiers()),
          record.relations().stream()
              .map(
                  one ->
                      new Related(
                          one.kind(),
                          one.ordinal(),
                          one.other().key(),
                          one.other().name(),
                          one.inverse()))
              .toList(),
          record.coverage().sources(),
          new TreeMap<>(record.coverage().dates()),
          record.coverage().undated(),
          record.timeline().total(),
          record.timeline().page(),
          record.timeline().events().stream().map(Event::of).toList(),
          record.dealings().stream().map(Dealing::of).toList(),
          record.said().total(),
          record.said().newest().stream().map(Quote::of).toList(),
          record.saidOfIt().total(),
          record.saidOfIt().newest().stream().map(Quote::of).toList(),
          record.beside().stream()
              .map(one -> new Beside(one.who().key(), one.who().name(), one.articles()))
              .toList(),
          record.namesakes().stream().map(Entry::of).toList());
    }
  }

  /**
   * @param inverse whether the other is the son, wife … of this one
   */
  record Related(String kind, @Nullable String ordinal, String key, String name, boolean inverse) {}

  /** Somebody in the same articles. */
  record Beside(String key, String name, long articles) {}

  /** Somebody with whom one dealt. */
  record Dealing(String key, String name, String kind, long events, Map<String, Long> statuses) {
    static Dealing of(RecordView.Dealing dealing) {
      return new Dealing(
          dealing.who().key(),
          dealing.who().name(),
          dealing.kind().value(),
          dealing.events(),
          PeopleJson.statuses(dealing.statuses()));
    }
  }

  private static Map<String, Long> statuses(Map<EventStatus, Long> statuses) {
    Map<String, Long> byWord = new TreeMap<>();
    statuses.forEach((status, count) -> byWord.put(status.value(), count));
    return byWord;
  }

  /** An event of all articles. */
  record Event(
      String id,
      String type,
      String status,
      List<String> statuses,
      @Nullable String date,
      @Nullable String place,
      List<Party> participants,
      List<String> sources,
      int sourceCount,
      int independentCount,
      List<String> differences) {
    static Event of(EventSummary event) {
      return new Event(
          event.id(),
          event.type().value(),
          event.status().value(),
          event.statuses().stream().map(EventStatus::value).toList(),
          event.date() == null ? null : event.date().value(),
          event.place() == null ? null : event.place().name(),
          event.parties().stream()
              .map(
                  party ->
                      new Party(
                          party.key(),
                          party.name(),
                          party.kind().value(),
                          party.roles().stream().map(Participant.Role::value).toList()))
              .toList(),
          event.sources(),
          event.sourceCount(),
          event.independentCount(),
          event.differences().stream().map(subject -> subject.value()).toList());
    }
  }

  /** Somebody who took part. */
  record Party(String key, String name, String kind, List<String> roles) {}

  /** Where words stand. */
  record Article(String id, String title, @Nullable String source, @Nullable String published) {
    static Article of(Printed article) {
      return new Article(
          article.id().value(),
          article.title(),
          article.source(),
          article.published() == null ? null : article.published().value());
    }
  }

  /** Words that an article gives as somebody's. */
  record Quote(
      String id,
      String words,
      int start,
      @Nullable String speaker,
      boolean direct,
      Article article) {
    static Quote of(PrintedQuote printed) {
      var quote = printed.quote().quote();
      return new Quote(
          printed.quote().id(),
          quote.wording().words(),
          quote.wording().at().start(),
          quote.speaker(),
          quote.direct(),
          Article.of(printed.article()));
    }
  }

  /** Everything between two. */
  record Pair(
      Entry one,
      Entry other,
      long total,
      int page,
      int pages,
      Map<String, Long> statuses,
      List<Between> events,
      long articles,
      List<Quote> quotes) {
    static Pair of(PairView pair) {
      return new Pair(
          Entry.of(pair.one()),
          Entry.of(pair.other()),
          pair.total(),
          pair.page(),
          pair.lastPage(),
          PeopleJson.statuses(pair.statuses()),
          pair.events().stream().map(Between::of).toList(),
          pair.articles(),
          pair.quotes().newest().stream().map(Quote::of).toList());
    }
  }

  /** An event and what each article says of it. */
  record Between(Event event, List<Report> reports) {
    static Between of(PairView.PairEvent event) {
      return new Between(
          Event.of(event.event()), event.reports().stream().map(Report::of).toList());
    }
  }

  /** An event in the words of one article. */
  record Report(
      String words, int start, String status, @Nullable String attributedTo, Article article) {
    static Report of(PairView.Reported reported) {
      return new Report(
          reported.event().clause().words(),
          reported.event().clause().at().start(),
          reported.event().status().value(),
          reported.event().attributedTo(),
          Article.of(reported.article()));
    }
  }
}
