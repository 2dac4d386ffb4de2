package org.cuttings.extract.joins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/** Reports, each with the label of the real event that it is of; the format is in the file. */
record LabelledReports(List<Report> reports, Map<String, String> labels) {

  static LabelledReports sample() {
    try (InputStream in =
        Objects.requireNonNull(LabelledReports.class.getResourceAsStream("sample-reports.txt"))) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LabelledReports read(String text) {
    List<Report> reports = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, List<String>> files = new HashMap<>();
    Map<String, Set<ArticleId>> prints = new HashMap<>();
    for (String line : text.lines().filter(line -> line.startsWith("## ")).toList()) {
      String[] cells = cells(line.substring(3), 5);
      if (or(cells[3]) != null) {
        prints.computeIfAbsent(cells[3], key -> new HashSet<>()).add(ArticleId.of(cells[0]));
      }
    }
    String[] head = new String[0];
    for (String line : text.lines().toList()) {
      if (line.startsWith("## ")) {
        head = cells(line.substring(3), 5);
        files.put(head[0], new ArrayList<>());
      } else if (line.startsWith("= ")) {
        for (String copied : List.copyOf(files.getOrDefault(line.substring(2), List.of()))) {
          add(head, copied, prints, reports, labels);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        files.getOrDefault(head[0], new ArrayList<>()).add(line);
        add(head, line, prints, reports, labels);
      }
    }
    return new LabelledReports(reports, labels);
  }

  private static void add(
      String[] head,
      String line,
      Map<String, Set<ArticleId>> prints,
      List<Report> reports,
      Map<String, String> labels) {
    String[] cells = cells(line, 7);
    String id = head[0] + "-e" + String.format(Locale.ROOT, "%03d", reports.size());
    labels.put(id, cells[0].equals("-") ? id : cells[0]);
    String[] words = cells[6].split(" :: ");
    int start = words[0].indexOf('[');
    int end = words[0].indexOf(']') - 1;
    String outlet = words.length > 1 ? words[1].strip() : or(head[4]);
    String[] place = cells[5].split("::");
    reports.add(
        new Report(
            id,
            new Report.Printed(
                ArticleId.of(head[0]),
                or(head[1]),
                date(head[2]),
                prints.getOrDefault(head[3], Set.of()).stream()
                    .filter(print -> !print.equals(ArticleId.of(head[0])))
                    .collect(Collectors.toSet())),
            EventType.valueOf(cells[1].toUpperCase(Locale.ROOT)),
            EventStatus.valueOf(cells[2].toUpperCase(Locale.ROOT)),
            words[0].replace("[", "").replace("]", ""),
            start,
            end,
            Arrays.stream(cells[3].split(","))
                .map(String::strip)
                .filter(party -> !party.isEmpty())
                .map(LabelledReports::party)
                .toList(),
            date(cells[4]),
            null,
            or(place[0].strip()),
            place.length < 2 || place[1].isBlank()
                ? List.of()
                : List.of(place[1].strip().split(",")),
            null,
            outlet == null ? null : new Origin(outlet, Origin.Basis.ATTRIBUTED)));
  }

  private static Report.Party party(String words) {
    String rest = words;
    EntityKind kind = EntityKind.PERSON;
    boolean recorded = true;
    if (rest.length() > 2 && rest.charAt(1) == ':') {
      kind =
          switch (rest.charAt(0)) {
            case 'o' -> EntityKind.ORGANISATION;
            case 'g' -> EntityKind.GROUP;
            default -> EntityKind.PERSON;
          };
      recorded = rest.charAt(0) != 'c';
      rest = rest.substring(2);
    }
    Participant.Role role =
        switch (rest.charAt(rest.length() - 1)) {
          case '>' -> Participant.Role.INITIATOR;
          case '<' -> Participant.Role.RECIPIENT;
          case '~' -> Participant.Role.INTERMEDIARY;
          case '*' -> Participant.Role.SUBJECT;
          default -> Participant.Role.PARTICIPANT;
        };
    if (role != Participant.Role.PARTICIPANT) {
      rest = rest.substring(0, rest.length() - 1);
    }
    String[] parts = rest.split("=");
    String id = recorded ? parts[0] : null;
    String name = recorded ? titled(parts[0]) : parts[0];
    return new Report.Party(kind, id, name, role, parts.length > 1 ? parts[1] : name);
  }

  private static String titled(String id) {
    return Arrays.stream(id.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static String[] cells(String line, int count) {
    String[] cells = line.split("\\|", count);
    return Arrays.stream(cells).map(String::strip).toArray(String[]::new);
  }

  private static @Nullable String or(String cell) {
    return cell.equals("-") || cell.isBlank() ? null : cell;
  }

  private static @Nullable PartialDate date(String cell) {
    return PartialDate.parse(cell).orElse(null);
  }

  /**
   * How the pairs that were joined compare with the labels; a label with a question mark counts
   * neither way.
   */
  Score score(List<JoinedEvent> events, boolean copiesToo) {
    Map<String, Report> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    Map<String, String> eventOf = new HashMap<>();
    for (JoinedEvent event : events) {
      event.members().forEach(member -> eventOf.put(member.report(), event.id()));
    }
    List<String> right = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        Report a = reports.get(i);
        Report b = reports.get(j);
        boolean copies = a.printed().copies(b.printed());
        String x = labels.getOrDefault(a.id(), "");
        String y = labels.getOrDefault(b.id(), "");
        if (a.printed().article().equals(b.printed().article())
            || (copies && !copiesToo)
            || (x.replace("?", "").equals(y.replace("?", "")) && (x + y).contains("?"))) {
          continue;
        }
        boolean same = x.equals(y);
        boolean joined = Objects.equals(eventOf.get(a.id()), eventOf.get(b.id()));
        if (same || joined) {
          (joined ? same ? right : wrong : missed).add(x + ": " + show(a) + "\n      " + show(b));
        }
      }
    }
    return new Score(right, wrong, missed);
  }

  static String show(Report report) {
    return report.id()
        + " "
        + report.type().value()
        + " "
        + report.date()
        + " "
        + report.parties().stream().map(Report.Party::key).toList()
        + " "
        + report.clause();
  }

  /** The pairs that were joined rightly and wrongly, and those that were not and should be. */
  record Score(List<String> right, List<String> wrong, List<String> missed) {
    double precision() {
      return (double) right.size() / (right.size() + wrong.size());
    }

    double recall() {
      return (double) right.size() / (right.size() + missed.size());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d right, %d wrong, %d missed: precision %.3f, recall %.3f",
          right.size(),
          wrong.size(),
          missed.size(),
          precision(),
          recall());
    }
  }

  /** Prints the score of a file. */
  public static void main(String[] files) throws IOException {
    for (String file : files) {
      LabelledReports labelled =
          file.equals("sample")
              ? sample()
              : read(java.nio.file.Files.readString(java.nio.file.Path.of(file)));
      Score score = labelled.score(EventJoiner.join(labelled.reports), true);
      score.wrong.forEach(pair -> System.out.println("WRONG " + pair));
      score.missed.forEach(pair -> System.out.println("MISSED " + pair));
      System.out.println("with copies: " + score);
      System.out.println(
          "without copies: " + labelled.score(EventJoiner.join(labelled.reports), false));
    }
  }
}
