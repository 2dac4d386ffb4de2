package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/** Everybody and everything that an article speaks of. */
final class Cast {
  final Authority authority;
  final Namesakes namesakes;
  private final Map<Integer, Entity> byRecord = new HashMap<>();
  private final List<Entity> numbered = new ArrayList<>();

  Cast(Authority authority) {
    this.authority = authority;
    this.namesakes = new Namesakes(this);
  }

  /** The number for {@code entity}, which is spoken of for the first time. */
  int number(Entity entity) {
    numbered.add(entity);
    return numbered.size() - 1;
  }

  Entity of(Referent referent) {
    return numbered.get(referent.number());
  }

  /** Whether the article has spoken of the record. */
  boolean isKnown(int record) {
    Entity entity = byRecord.get(record);
    return entity != null && entity.isSpokenOf();
  }

  /** The entity of an authority record. */
  Entity ofRecord(int number) {
    return byRecord.computeIfAbsent(number, this::made);
  }

  private Entity made(int number) {
    AuthorityRecord record = authority.record(number);
    Entity entity =
        new Entity(
            record.kind(), number, record.id(), record.name(), record.kind() == EntityKind.GROUP);
    entity.gender = record.gender();
    if (record.kind() == EntityKind.PERSON) {
      PersonName name = PersonName.of(String.join(" ", Authority.atoms(record.name())));
      entity.given = name.given();
      entity.surname = name.surname();
      entity.suffix = name.suffix();
    }
    return entity;
  }
}
