package org.cuttings.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The records of one family, as values.
 *
 * @param <T> a record whose components are what is stored
 */
public final class Records<T> {
  /** What a newer version of the portal stored besides is no reason to fail. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Journal journal;
  private final RecordKind kind;
  private final Class<T> type;

  public Records(Journal journal, RecordKind kind, Class<T> type) {
    this.journal = journal;
    this.kind = kind;
    this.type = type;
  }

  public Optional<Versioned<T>> get(String id) {
    return journal.latest(kind, id).map(this::read);
  }

  /** All of them, by id. */
  public List<Versioned<T>> all() {
    return journal.latest(kind).stream().map(this::read).toList();
  }

  /** What records became from a {@link Journal#position} on, oldest first. */
  public List<Versioned<T>> since(long position) {
    return journal.since(position, Set.of(kind)).stream().map(this::read).toList();
  }

  /** A record as one change left it; empty if there is no such version. */
  public Optional<Versioned<T>> version(String id, long version) {
    return journal.version(kind, id, version).map(this::read);
  }

  /** Every state of a record, newest first. */
  public List<Versioned<T>> history(String id) {
    return journal.history(kind, id).stream().map(this::read).toList();
  }

  /**
   * @param known version that {@code value} was made from; 0 for a new record
   * @throws ConflictException if the record has another version by now
   */
  public Versioned<T> save(String id, long known, T value, Edit edit) {
    return read(journal.append(kind, id, known, edit, JSON.valueToTree(value)));
  }

  private Versioned<T> read(Change change) {
    return new Versioned<>(
        change.id(),
        change.version(),
        change.at(),
        change.by(),
        change.action(),
        change.reason(),
        value(change.state()));
  }

  private T value(ObjectNode state) {
    try {
      return JSON.treeToValue(state, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored " + kind.value() + " cannot be read", e);
    }
  }
}
