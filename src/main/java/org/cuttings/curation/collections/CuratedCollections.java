package org.cuttings.curation.collections;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordDirectory;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;

/**
 * The collections of an archive. Several curators may work on one: what does not concern the same
 * words is brought together, and two who change the same words are shown both.
 *
 * <p>Every method that changes a collection throws {@link BadCollectionException} where it cannot
 * be changed in that way, and where there is none of this id.
 */
public final class CuratedCollections {
  /** Names of fields, as forms and clashes have them. */
  public static final String TITLE = "title";

  public static final String SUMMARY = "summary";
  public static final String INTRODUCTION = "introduction";
  public static final String TAGS = "tags";
  public static final String SUBJECTS = "subjects";
  public static final String NOTE = "note";
  public static final String TEXT = "text";

  private static final int LONGEST_ADDRESS = 60;

  /** What is no address of a collection. */
  private static final Set<String> RESERVED = Set.of("", "items", "new");

  private final Records<CuratedCollection> records;
  private final RecordDirectory<CuratedCollection> directory;

  public CuratedCollections(Journal journal, InstantSource clock) {
    records = new Records<>(journal, RecordKind.COLLECTION, CuratedCollection.class);
    directory =
        new RecordDirectory<>(journal, RecordKind.COLLECTION, CuratedCollection.class, clock);
  }

  /** All of them, by id; as of at most two seconds ago. */
  public List<Versioned<CuratedCollection>> all() {
    return directory.all();
  }

  /** Those that everybody sees, by id. */
  public List<Versioned<CuratedCollection>> published() {
    return all().stream().filter(one -> one.value().isPublished()).toList();
  }

  public Optional<Versioned<CuratedCollection>> get(String id) {
    return isId(id) ? records.get(id) : Optional.empty();
  }

  /** Every state, newest first; empty if there is no such collection. */
  public List<Versioned<CuratedCollection>> history(String id) {
    return isId(id) ? records.history(id) : List.of();
  }

  /** A new draft; its address is made from the title, and stays. */
  public Versioned<CuratedCollection> create(Description description, String by) {
    String address = address(description.title());
    CuratedCollection draft = CuratedCollection.draft(description);
    for (int number = 1; ; number++) {
      try {
        return saved(
            records.save(
                number == 1 ? address : address + "-" + number,
                0,
                draft,
                Edit.of(by, "collection made")));
      } catch (ConflictException e) {
        // The address is taken.
      }
    }
  }

  /** Changes what stands now, whoever else changes it: for what does not depend on others. */
  public Versioned<CuratedCollection> change(
      String id, Edit edit, UnaryOperator<CuratedCollection> how) {
    while (true) {
      Versioned<CuratedCollection> stands = standing(id);
      CuratedCollection changed = how.apply(stands.value());
      if (changed.equals(stands.value())) {
        return stands;
      }
      try {
        return saved(records.save(id, stands.version(), changed, edit));
      } catch (ConflictException e) {
        // Somebody else was quicker: the change is made to what stands now.
      }
    }
  }

  /**
   * Writes a description.
   *
   * @param base version that the form was made from
   * @throws ClashException if somebody else changed the same field since
   */
  public Versioned<CuratedCollection> describe(
      String id, long base, Description own, String by, String reason) {
    Description before = version(id, base).value().description();
    return change(
        id,
        new Edit(by, "description changed", reason),
        stands -> stands.withDescription(merged(id, before, stands.description(), own)));
  }

  private Description merged(String id, Description before, Description stands, Description own) {
    ThreeWay merge = new ThreeWay();
    Description merged =
        new Description(
            merge.merge(TITLE, before.title(), stands.title(), own.title()),
            merge.merge(SUMMARY, before.summary(), stands.summary(), own.summary()),
            merge.merge(
                INTRODUCTION, before.introduction(), stands.introduction(), own.introduction()),
            merge.merge(TAGS, before.tags(), stands.tags(), own.tags()),
            merge.merge(SUBJECTS, before.subjects(), stands.subjects(), own.subjects()));
    return unclashed(id, merge, merged);
  }

  /**
   * Writes the note of an item.
   *
   * @param base version that the form was made from
   * @throws ClashException if somebody else changed it since
   */
  public Versioned<CuratedCollection> note(
      String id, long base, String item, String typed, String by) {
    String own = Description.even(typed);
    String before = version(id, base).value().arrangement().item(item).map(Item::note).orElse("");
    return change(
        id,
        Edit.of(by, "note changed"),
        stands -> {
          ThreeWay merge = new ThreeWay();
          String now = stands.arrangement().item(item).map(Item::note).orElse("");
          String note = unclashed(id, merge, merge.merge(NOTE, before, now, own));
          return stands.arranged(arrangement -> arrangement.noted(item, note));
        });
  }

  /**
   * Writes the title and the text of a section.
   *
   * @param base version that the form was made from
   * @throws ClashException if somebody else changed the same since
   */
  public Versioned<CuratedCollection> describeSection(
      String id, long base, String section, String title, String text, String by) {
    Optional<Section> before = version(id, base).value().arrangement().section(section);
    return change(
        id,
        Edit.of(by, "section changed"),
        stands -> {
          ThreeWay merge = new ThreeWay();
          Optional<Section> now = stands.arrangement().section(section);
          String newTitle =
              merge.merge(
                  TITLE,
                  before.map(Section::title).orElse(""),
                  now.map(Section::title).orElse(""),
                  title.strip());
          String newText =
              merge.merge(
                  TEXT,
                  before.map(Section::text).orElse(""),
                  now.map(Section::text).orElse(""),
                  Description.even(text));
          unclashed(id, merge, newTitle);
          return stands.arranged(arrangement -> arrangement.described(section, newTitle, newText));
        });
  }

  /** What an earlier version held and said comes back; who sees the collection stays as it is. */
  public Versioned<CuratedCollection> restore(String id, long version, String by, String reason) {
    CuratedCollection earlier = version(id, version).value();
    return change(
        id,
        new Edit(by, "version %d restored".formatted(version), reason),
        stands -> earlier.withStatus(stands.status()));
  }

  private <T> T unclashed(String id, ThreeWay merge, T merged) {
    if (!merge.clashes().isEmpty()) {
      throw new ClashException(standing(id), merge.clashes());
    }
    return merged;
  }

  private Versioned<CuratedCollection> standing(String id) {
    return get(id)
        .orElseThrow(() -> new BadCollectionException("There is no collection " + id + "."));
  }

  /** The collection as one change left it. */
  public Versioned<CuratedCollection> version(String id, long version) {
    return (isId(id)
            ? records.version(id, version)
            : Optional.<Versioned<CuratedCollection>>empty())
        .orElseThrow(
            () ->
                new BadCollectionException(
                    "The collection %s has no version %d.".formatted(id, version)));
  }

  private Versioned<CuratedCollection> saved(Versioned<CuratedCollection> saved) {
    directory.refresh();
    return saved;
  }

  private static boolean isId(String id) {
    return id.matches("[a-z0-9-]{1,80}");
  }

  private static String address(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut =
        plain.length() <= LONGEST_ADDRESS
            ? plain
            : plain.substring(0, LONGEST_ADDRESS).replaceAll("-[^-]*$", "");
    return RESERVED.contains(cut) ? "collection" : cut;
  }
}
