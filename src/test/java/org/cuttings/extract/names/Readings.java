package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Format;
import org.cuttings.model.Mention;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Original;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;

/** Texts with whom their words refer to, written "Brandt = Olof Brandt". */
final class Readings {
  private Readings() {}

  static AuthorityRecord person(String name, String... aliases) {
    return record(EntityKind.PERSON, name, "m", List.of(), List.of(), aliases);
  }

  static AuthorityRecord woman(String name, String... aliases) {
    return record(EntityKind.PERSON, name, "f", List.of(), List.of(), aliases);
  }

  static AuthorityRecord organisation(String name, String... aliases) {
    return record(EntityKind.ORGANISATION, name, null, List.of(), List.of(), aliases);
  }

  static AuthorityRecord place(String name) {
    return record(EntityKind.PLACE, name, null, List.of(), List.of());
  }

  static AuthorityRecord office(String name, String title, String... descriptions) {
    return record(
        EntityKind.PERSON,
        name,
        "m",
        List.of(new AuthorityRecord.Office(title, List.of(descriptions), null, null)),
        List.of());
  }

  static AuthorityRecord relative(String name, String kind, String of, String ordinal) {
    return record(
        EntityKind.PERSON,
        name,
        "m",
        List.of(),
        List.of(new AuthorityRecord.Relation(kind, id(of), ordinal)));
  }

  private static AuthorityRecord record(
      EntityKind kind,
      String name,
      @org.jspecify.annotations.Nullable String gender,
      List<AuthorityRecord.Office> roles,
      List<AuthorityRecord.Relation> relations,
      String... aliases) {
    return new AuthorityRecord(
        id(name),
        kind,
        name,
        List.of(aliases),
        gender,
        roles,
        relations,
        null,
        List.of(),
        List.of(),
        null,
        Map.of(),
        null);
  }

  private static String id(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-').replace(".", "");
  }

  static Authority authority(AuthorityRecord... records) {
    return Authority.of(List.of(records));
  }

  /** The names of people. */
  static List<String> people(Authority authority, String... paragraphs) {
    return references(authority, paragraphs).stream()
        .filter(found -> found.reference.form() == Mention.Form.NAME)
        .filter(found -> found.reference.referent().kind() == EntityKind.PERSON)
        .map(Found::toString)
        .toList();
  }

  /** The names of organisations and places. */
  static List<String> bodiesAndPlaces(Authority authority, String... paragraphs) {
    return references(authority, paragraphs).stream()
        .filter(found -> found.reference.form() == Mention.Form.NAME)
        .filter(found -> found.reference.referent().kind() != EntityKind.PERSON)
        .map(Found::toString)
        .toList();
  }

  static List<String> pronouns(Authority authority, String... paragraphs) {
    return of(Mention.Form.PRONOUN, authority, paragraphs);
  }

  static List<String> descriptions(Authority authority, String... paragraphs) {
    return of(Mention.Form.DESCRIPTION, authority, paragraphs);
  }

  private static List<String> of(Mention.Form form, Authority authority, String... paragraphs) {
    return references(authority, paragraphs).stream()
        .filter(found -> found.reference.form() == form)
        .map(Found::toString)
        .toList();
  }

  /** A reference with its words. */
  record Found(Reference reference, String words) {
    @Override
    public String toString() {
      return words
          + " = "
          + reference.referents().stream().map(Referent::name).collect(Collectors.joining(", "));
    }
  }

  static List<Found> references(Authority authority, String... paragraphs) {
    Article article = article(paragraphs);
    NameFinder finder = new NameFinder(authority, Metadata.UNKNOWN);
    for (Stretch stretch : Stretch.of(article)) {
      finder.survey(stretch);
    }
    List<Found> found = new ArrayList<>();
    for (Stretch stretch : Stretch.of(article)) {
      for (Reference reference : finder.find(stretch)) {
        TextSpan span = stretch.tokens().span(reference.first(), reference.end());
        found.add(new Found(reference, span.in(stretch.text())));
      }
    }
    return found;
  }

  private static Article article(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      TextSpan span = new TextSpan(start, start + paragraph.length());
      passages.add(new Passage(passages.size(), Passage.Kind.PARAGRAPH, 0, Words.copy(text, span)));
      start = span.end() + 2;
    }
    return new Article(
        ArticleId.of("text"),
        Format.TEXT,
        new Original("0".repeat(64), "text.txt", text.length(), "text/plain", "UTF-8"),
        Metadata.UNKNOWN,
        text,
        OffsetMap.copy(0, text.length()),
        passages,
        List.of());
  }
}
