package org.cuttings.search.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.cuttings.model.EntityKind;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.ParameterReader;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the address of a list of people says.
 *
 * @param find words that a name or an office must have, perhaps only their beginnings; empty for
 *     none
 * @param kind what is listed; null for every kind
 * @param candidate whether names without an authority record are listed, or only they; null for
 *     both
 * @param side which side of the story; null for any
 * @param collection published collection that holds it; null for any
 * @param letter with which the sort name begins, {@code #} for no letter; null for any
 * @param sort order of the list
 * @param page 1-based
 */
public record PeopleParameters(
    String find,
    @Nullable EntityKind kind,
    @Nullable Boolean candidate,
    @Nullable String side,
    @Nullable String collection,
    @Nullable String letter,
    Sort sort,
    int page) {
  /** Entries on a page. */
  public static final int PAGE_SIZE = 60;

  public static final PeopleParameters EMPTY =
      new PeopleParameters("", null, null, null, null, null, Sort.NAME, 1);

  /** Order of a list of people. */
  public enum Sort {
    NAME,
    /** Those of whom most articles speak first. */
    ARTICLES;

    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PeopleParameters {
    if (page < 1) {
      throw new IllegalArgumentException("Pages count from 1, not " + page);
    }
  }

  /**
   * @throws BadParametersException naming every value that cannot be read
   */
  public static PeopleParameters parse(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    PeopleParameters read =
        new PeopleParameters(
            reader.words("find").strip(),
            reader
                .single("kind", PeopleParameters::kind, "person, organisation, place or group")
                .orElse(null),
            reader.single("candidate", PeopleParameters::yesOrNo, "yes or no").orElse(null),
            emptyAsNull(reader.words("side")),
            emptyAsNull(reader.words("collection")),
            emptyAsNull(reader.words("letter")),
            reader.oneOf("sort", Sort.NAME),
            reader.page());
    reader.check();
    return read;
  }

  private static @Nullable String emptyAsNull(String words) {
    return words.isEmpty() ? null : words;
  }

  private static Optional<EntityKind> kind(String value) {
    for (EntityKind kind : EntityKind.values()) {
      if (kind.value().equalsIgnoreCase(value)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<Boolean> yesOrNo(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** As it stands in an address after the question mark; empty for {@link #EMPTY}. */
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&");
    add(pairs, "find", find);
    add(pairs, "kind", kind == null ? "" : kind.value());
    add(pairs, "candidate", candidate == null ? "" : candidate ? "yes" : "no");
    add(pairs, "side", side == null ? "" : side);
    add(pairs, "collection", collection == null ? "" : collection);
    add(pairs, "letter", letter == null ? "" : letter);
    add(pairs, "sort", sort == Sort.NAME ? "" : sort.value());
    add(pairs, "page", page == 1 ? "" : Integer.toString(page));
    return pairs.toString();
  }

  private static void add(StringJoiner pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  public PeopleParameters withKind(@Nullable EntityKind other) {
    return new PeopleParameters(find, other, candidate, side, collection, letter, sort, 1);
  }

  public PeopleParameters withCandidate(@Nullable Boolean other) {
    return new PeopleParameters(find, kind, other, side, collection, letter, sort, 1);
  }

  public PeopleParameters withSide(@Nullable String other) {
    return new PeopleParameters(find, kind, candidate, other, collection, letter, sort, 1);
  }

  public PeopleParameters withCollection(@Nullable String other) {
    return new PeopleParameters(find, kind, candidate, side, other, letter, sort, 1);
  }

  public PeopleParameters withLetter(@Nullable String other) {
    return new PeopleParameters(find, kind, candidate, side, collection, other, sort, 1);
  }

  public PeopleParameters withSort(Sort other) {
    return new PeopleParameters(find, kind, candidate, side, collection, letter, other, 1);
  }

  public PeopleParameters withFind(String other) {
    return new PeopleParameters(other, kind, candidate, side, collection, letter, sort, 1);
  }

  public PeopleParameters withPage(int other) {
    return new PeopleParameters(find, kind, candidate, side, collection, letter, sort, other);
  }
}
