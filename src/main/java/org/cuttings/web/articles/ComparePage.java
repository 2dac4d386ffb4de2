package org.cuttings.web.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence.Mentioned;
import org.cuttings.search.ArticleEvidence.ReportedEvent;
import org.cuttings.search.ReadArticle;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Two articles side by side: whom and what both speak of, which events both report, and what only
 * one of them has.
 *
 * @param left the first article
 * @param right the second one
 * @param tables people, organisations, places, and events
 * @param nothing what to say when neither has any; null otherwise
 */
public record ComparePage(
    Frame frame, Head left, Head right, List<Table> tables, @Nullable String nothing)
    implements Page {
  private static final int EXCERPT = 180;

  public ComparePage {
    tables = List.copyOf(tables);
  }

  @Override
  public String template() {
    return "articles/compare";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css");
  }

  /** One of the articles. */
  record Head(String title, String href, Cutting.Stamp stamp, Cutting.Dateline dateline) {}

  /** Everything of one kind: what both have, then what only one of them has. */
  record Table(String heading, List<Group> groups) {
    Table {
      groups = List.copyOf(groups);
    }
  }

  record Group(String heading, List<Row> rows) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param name of somebody or something, or what happened
   * @param href its page; null for none
   * @param left what the first article says; null for nothing
   * @param right what the second article says; null for nothing
   */
  record Row(String name, @Nullable String href, @Nullable Cell left, @Nullable Cell right) {}

  /** Words that lead to their place. */
  record Cell(String words, String href) {}

  public static ComparePage of(ReadArticle left, ReadArticle right) {
    List<Table> tables = new ArrayList<>();
    for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)) {
      add(tables, EvidenceLabels.kinds(kind), named(left, kind), named(right, kind), left, right);
    }
    add(tables, "Events", events(left), events(right), left, right);
    return new ComparePage(
        Frame.unindexed("Two articles compared", Frame.Place.ELSEWHERE),
        head(left),
        head(right),
        tables,
        tables.isEmpty() ? "Neither article speaks of anybody or reports an event." : null);
  }

  private static Head head(ReadArticle read) {
    var article = read.article().summary();
    return new Head(
        article.title(),
        Links.article(article.id(), ""),
        Cutting.Stamp.of(article.metadata().publisher()),
        Cutting.Dateline.of(article.metadata()));
  }

  /** What one article says of something, by what it is known by. */
  private record Said(String name, @Nullable String href, Cell cell) {}

  private static void add(
      List<Table> tables,
      String heading,
      Map<String, Said> left,
      Map<String, Said> right,
      ReadArticle first,
      ReadArticle second) {
    List<Row> both = new ArrayList<>();
    List<Row> onlyLeft = new ArrayList<>();
    left.forEach(
        (key, said) -> {
          Said other = right.get(key);
          (other == null ? onlyLeft : both)
              .add(
                  new Row(
                      said.name(), said.href(), said.cell(), other == null ? null : other.cell()));
        });
    List<Row> onlyRight =
        right.entrySet().stream()
            .filter(one -> !left.containsKey(one.getKey()))
            .map(Map.Entry::getValue)
            .map(said -> new Row(said.name(), said.href(), null, said.cell()))
            .toList();
    List<Group> groups = new ArrayList<>();
    addGroup(groups, "In both", both);
    addGroup(groups, "Only in " + source(first), onlyLeft);
    addGroup(groups, "Only in " + source(second), onlyRight);
    if (!groups.isEmpty()) {
      tables.add(new Table(heading, groups));
    }
  }

  private static void addGroup(List<Group> groups, String heading, List<Row> rows) {
    if (!rows.isEmpty()) {
      groups.add(new Group(heading + ": " + Labels.count(rows.size()), rows));
    }
  }

  private static String source(ReadArticle read) {
    return Labels.source(read.article().summary().metadata().publisher());
  }

  /** What is only described has no key, and cannot be told to be the same. */
  private static Map<String, Said> named(ReadArticle read, EntityKind kind) {
    Map<String, Said> named = new LinkedHashMap<>();
    for (Mentioned one : read.evidence().mentioned()) {
      if (one.kind() == kind && one.key() != null && !one.mentions().isEmpty()) {
        int mentions = one.mentions().size();
        named.putIfAbsent(
            Objects.requireNonNull(one.key()),
            new Said(
                one.name(),
                Links.record(kind, one.key()),
                new Cell(
                    mentions == 1 ? "once" : Labels.count(mentions) + " times",
                    place(read, one.mentions().getFirst().wording()))));
      }
    }
    return named;
  }

  /** A report that is joined with others is known by their event, another by itself. */
  private static Map<String, Said> events(ReadArticle read) {
    Map<String, Said> events = new LinkedHashMap<>();
    for (ReportedEvent one : read.evidence().events()) {
      events.putIfAbsent(
          one.joined() == null ? one.id() : one.joined().id(),
          new Said(
              name(one.event()),
              one.joined() == null ? null : Links.event(one.joined().id()),
              new Cell(
                  shortened(read.article().seen(one.event().clause())),
                  place(read, one.event().trigger()))));
    }
    return events;
  }

  private static String name(Event event) {
    String status = EvidenceLabels.status(event.status());
    PartialDate date = event.date() == null ? null : event.date().value();
    return EvidenceLabels.type(event.type())
        + (status == null ? "" : " (" + status + ")")
        + (date == null ? "" : ", " + Labels.date(date))
        + (event.participants().isEmpty()
            ? ""
            : ": "
                + event.participants().stream()
                    .map(Participant::name)
                    .collect(Collectors.joining(", ")));
  }

  private static String shortened(String words) {
    String plain = words.strip().replaceAll("\\s+", " ");
    int space = plain.length() <= EXCERPT ? -1 : plain.lastIndexOf(' ', EXCERPT);
    return space < 0 ? plain : plain.substring(0, space) + " …";
  }

  private static String place(ReadArticle read, Wording wording) {
    return Links.passage(read.article().summary().id(), "", wording.passage());
  }
}
