package org.cuttings.web.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cuttings.curation.Change;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.model.EntityKey;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, newest first.
 *
 * @param about what the list is restricted to, in words; empty for everything
 * @param newer address of the page before this one; null for none
 * @param older address of the page after this one; null for none
 */
record AuditPage(
    Frame frame,
    String about,
    String total,
    List<Line> lines,
    @Nullable String newer,
    @Nullable String older)
    implements Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
          .withZone(ZoneOffset.UTC);

  /** Shown as changed, never with what it is. */
  private static final Set<String> SECRET =
      Arrays.stream(RecordKind.values())
          .flatMap(kind -> kind.secrets().stream())
          .collect(Collectors.toUnmodifiableSet());

  /**
   * A change.
   *
   * @param record address of the history of the record
   * @param page where the record itself is shown; null where that is nowhere
   * @param machine the time for programs
   */
  record Line(
      String time,
      String machine,
      String by,
      String action,
      String kind,
      String id,
      String record,
      @Nullable String page,
      long version,
      String reason,
      List<Field> fields) {}

  /** A part of the record that the change altered; empty where it was, or is, not there. */
  record Field(String name, String before, String after) {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  /**
   * @param before for each change the state of its record before it; empty if it made the record
   */
  static AuditPage of(
      Journal.Audit audit,
      List<Optional<ObjectNode>> before,
      String about,
      String address,
      int page) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < audit.changes().size(); i++) {
      lines.add(line(audit.changes().get(i), before.get(i).orElse(null)));
    }
    boolean more = (long) page * Journal.Audit.PAGE < audit.total();
    return new AuditPage(
        Frame.unindexed("Changes", Frame.Place.ELSEWHERE),
        about,
        Labels.count(audit.total(), "change"),
        lines,
        page > 1 ? address + "?page=" + (page - 1) : null,
        more ? address + "?page=" + (page + 1) : null);
  }

  private static Line line(Change change, @Nullable ObjectNode before) {
    return new Line(
        time(change.at()),
        change.at().toString(),
        change.by(),
        change.action(),
        change.kind().value(),
        change.id(),
        "/audit/" + change.kind().value() + "/" + Links.encoded(change.id()),
        page(change),
        change.version(),
        change.reason(),
        fields(change, before));
  }

  private static @Nullable String page(Change change) {
    return switch (change.kind()) {
      case COLLECTION -> "/collections/" + change.id();
      case TAGS -> "/articles/" + change.id();
      case AUTHORITY ->
          EntityKey.isCandidate(change.id())
              ? "/authority/candidate?key=" + Links.encoded(change.id())
              : "/authority/records/" + Links.encoded(change.id());
      case ALERT -> "/alerts";
      case CORRECTION -> "/corrections/record/" + change.id();
      case MISTAKE -> "/mistakes/" + change.id();
      case ACCOUNT, TOKEN -> null;
    };
  }

  private static List<Field> fields(Change change, @Nullable ObjectNode before) {
    Set<String> names = new TreeSet<>();
    change.state().fieldNames().forEachRemaining(names::add);
    if (before != null) {
      before.fieldNames().forEachRemaining(names::add);
    }
    List<Field> fields = new ArrayList<>();
    for (String name : names) {
      JsonNode after = change.state().path(name);
      @Nullable JsonNode earlier = before == null ? null : before.path(name);
      if (!after.equals(earlier)) {
        fields.add(
            SECRET.contains(name)
                ? new Field(name, earlier == null ? "" : "a secret", "a new secret")
                : new Field(name, earlier == null ? "" : shown(earlier), shown(after)));
      }
    }
    return fields;
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? ""
        : value.isValueNode() ? value.asText() : value.toString();
  }

  @Override
  public String template() {
    return "accounts/audit";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css");
  }
}
