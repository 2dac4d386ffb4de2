package org.cuttings.web.authority;

import io.javalin.http.BadRequestResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cuttings.authority.AuthorityCells;
import org.cuttings.authority.AuthorityCsv;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.authority.Identifier;
import org.cuttings.authority.ReadRecords;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.BadDecisionException;
import org.cuttings.curation.authority.Step;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * What a form says is to be decided; the same fields are sent once to look ahead, and once more to
 * decide.
 *
 * @param fields by name; of a field that is sent several times all values, one a line
 */
record DecisionForm(Map<String, String> fields) {
  /** What the form asks for. */
  enum Deed {
    ACCEPT("Make %s a record"),
    ATTACH("Attach %s as a variant"),
    IGNORE("Ignore %s"),
    SAVE("Keep %s so"),
    MERGE("Merge %s"),
    SPLIT("Split %s"),
    RESTORE("Take back what became of %s"),
    WITHDRAW("Withdraw %s"),
    IMPORT("Import records");

    final String words;

    Deed(String words) {
      this.words = words;
    }

    String value() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Steps, and the rows of an import that cannot be taken. */
  record Plan(List<Step> steps, List<String> refused) {}

  static DecisionForm of(Map<String, List<String>> sent) {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach(
        (name, values) -> fields.put(name, String.join("\n", values).replace("\r\n", "\n")));
    return new DecisionForm(fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  Deed deed() {
    String wanted = field("do");
    return Arrays.stream(Deed.values())
        .filter(deed -> deed.value().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse("The form does not say what to do."));
  }

  /** The record or the candidate that it is about. */
  String id() {
    String id = field("id");
    return id.isEmpty() ? field("key") : id;
  }

  /** What it is about, in words. */
  String subject(Authorities authorities) {
    String name = field("name");
    return EntityKey.name(field("key"))
        .or(() -> authorities.own(field("id")).map(decision -> decision.record().name()))
        .orElse(name.isEmpty() ? field("id") : name);
  }

  /** What is asked, in words. */
  String question(Authorities authorities) {
    String asked = deed().words.formatted(subject(authorities));
    return field("into").isEmpty()
        ? asked + "?"
        : "%s %s %s?".formatted(asked, deed() == Deed.ATTACH ? "of" : "into", whole(authorities));
  }

  /** The name of what it is merged into or attached to; as it was typed if there is no such. */
  private String whole(Authorities authorities) {
    try {
      return authorities
          .effective()
          .get(target(authorities, "into"))
          .map(AuthorityRecord::name)
          .orElse(field("into"));
    } catch (IllegalArgumentException e) {
      return field("into");
    }
  }

  /**
   * @throws BadDecisionException if it cannot be decided so
   */
  Plan plan(Authorities authorities) {
    try {
      return switch (deed()) {
        case ACCEPT, SAVE -> steps(authorities.save(record(authorities)));
        case ATTACH -> steps(authorities.attach(candidateName(), target(authorities, "into")));
        case IGNORE -> steps(authorities.ignore(candidate(), true));
        case MERGE -> steps(authorities.merge(field("id"), target(authorities, "into")));
        case SPLIT ->
            steps(
                authorities.split(
                    field("id"), field("name"), AuthorityCells.lines(field("names"))));
        case RESTORE -> steps(authorities.restore(id()));
        case WITHDRAW -> steps(authorities.withdraw(field("id")));
        case IMPORT -> imported(authorities);
      };
    } catch (IllegalArgumentException e) {
      throw new BadDecisionException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static Plan steps(List<Step> steps) {
    return new Plan(steps, List.of());
  }

  private Plan imported(Authorities authorities) {
    String text = fields.getOrDefault("text", "");
    ReadRecords read =
        field("format").equals("csv") ? AuthorityCsv.read(text) : AuthorityFile.readable(text);
    if (read.records().isEmpty() && !read.refused().isEmpty()) {
      throw new BadDecisionException(read.refused());
    }
    return new Plan(authorities.take(read.records()), read.refused());
  }

  private String candidateName() {
    String key = field("key");
    return EntityKey.name(key)
        .orElseThrow(() -> new IllegalArgumentException("“%s” is no candidate.".formatted(key)));
  }

  private AuthorityRecord candidate() {
    return new AuthorityRecord(
        field("key"),
        AuthorityCells.kind(field("kind")),
        candidateName(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        Map.of(),
        null);
  }

  /** The record that a field names, by its id or by a name that only one has. */
  private String target(Authorities authorities, String name) {
    String wanted = field(name);
    if (wanted.isEmpty() || authorities.effective().get(wanted).isPresent()) {
      return wanted;
    }
    List<AuthorityRecord> named = authorities.effective().named(wanted);
    if (named.size() != 1) {
      throw new IllegalArgumentException(
          (named.isEmpty()
                  ? "No record is called “%s”; give its id or its whole name."
                  : "Several records are called “%s”; give the id of one.")
              .formatted(wanted));
    }
    return named.getFirst().id();
  }

  private AuthorityRecord record(Authorities authorities) {
    String name = field("name");
    Optional<AuthorityRecord> stands =
        authorities.own(field("id")).map(decision -> decision.record());
    Map<String, String> identifiers = new LinkedHashMap<>();
    stands.ifPresent(record -> identifiers.putAll(record.identifiers()));
    for (Identifier system : Identifier.values()) {
      String value = system.plain(field(system.key()));
      identifiers.remove(system.key());
      if (!value.isEmpty()) {
        identifiers.put(system.key(), value);
      }
    }
    EntityKind kind = AuthorityCells.kind(field("kind"));
    return new AuthorityRecord(
        field("id").isEmpty() ? authorities.freeId(name) : field("id"),
        kind,
        name,
        aliases(name),
        orNull("gender"),
        AuthorityCells.roles(AuthorityCells.lines(field("roles"))),
        AuthorityCells.relations(AuthorityCells.lines(field("relations"))),
        orNull("side"),
        AuthorityCells.lines(field("ordinary_words")),
        AuthorityCells.lines(field("not_named")),
        orNull("within"),
        identifiers,
        orNull("note"),
        AuthorityCells.pairs(AuthorityCells.lines(field("languages"))),
        AuthorityCells.date(field("from")),
        AuthorityCells.date(field("to")),
        AuthorityCells.lines(field("see_also")));
  }

  /** A candidate that gets a better name keeps the one by which articles speak of it. */
  private List<String> aliases(String name) {
    List<String> aliases = new ArrayList<>(AuthorityCells.lines(field("aliases")));
    EntityKey.name(field("key"))
        .filter(own -> !own.equals(name) && !aliases.contains(own))
        .ifPresent(aliases::add);
    return aliases;
  }

  private @Nullable String orNull(String name) {
    String value = field(name);
    return value.isEmpty() ? null : value;
  }
}
