package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cuttings.curation.ChangeBulk.Created;
import org.cuttings.curation.ChangeBulk.Keyed;
import org.cuttings.elastic.EnteredIndices.Kind;

/**
 * Writes the changes of one decision, all of them or none, with what the engine has: a single
 * document is written whole or not at all.
 *
 * <p>Several changes are reserved first, as documents that nobody reads: each names the first of
 * them, its lead. Writing the lead once more without that mark is the moment at which the decision
 * is made. Then the others lose their mark too. What a crash leaves is completed if its lead is
 * made, and removed if it is not, by whoever opens the journal or finds it in the way; nobody who
 * was thought dead can make a lead that was removed.
 */
final class ChangeWriter {
  private static final int READ = 1_000;

  private final EnteredStore store;
  private final LatestStates states;
  private final ChangeBulk bulk;

  ChangeWriter(EnteredStore store) {
    this.store = store;
    this.bulk = new ChangeBulk(store);
    this.states = new LatestStates(store);
  }

  /** A reserved change, and where exactly it stands. */
  private record Reserved(String key, ObjectNode document, long number, long term) {
    String lead() {
      return ChangeDocument.lead(document);
    }

    boolean leads() {
      return key.equals(lead());
    }

    String bundle() {
      return ChangeDocument.bundle(document);
    }
  }

  /**
   * Writes changes, all or none.
   *
   * @param shown runs what makes them visible
   * @return false if one of the versions is there already
   */
  boolean write(List<Change> changes, ElasticJournal.Showing shown) {
    if (changes.size() == 1) {
      Change only = changes.getFirst();
      return shown.run(
          () -> {
            boolean created = create(only);
            if (created) {
              states.follow(changes);
            }
            return created;
          });
    }
    List<Reserved> reserved = new ArrayList<>();
    if (!reserve(changes, reserved)) {
      reserved.forEach(this::remove);
      return false;
    }
    return shown.run(
        () -> {
          boolean made = make(reserved.getFirst());
          if (made) {
            complete(reserved.subList(1, reserved.size()));
            states.follow(changes);
          } else {
            reserved.subList(1, reserved.size()).forEach(this::remove);
          }
          return made;
        });
  }

  private boolean create(Change change) {
    return unlessConflict(
        "Writing a change",
        () ->
            store.client.create(
                create ->
                    create
                        .index(store.name(Kind.CHANGES))
                        .id(ChangeDocument.key(change))
                        .refresh(Refresh.True)
                        .document(ChangeDocument.of(change))));
  }

  /**
   * False if a version is there; {@code reserved} then has those that are reserved all the same.
   */
  private boolean reserve(List<Change> changes, List<Reserved> reserved) {
    String bundle = UUID.randomUUID().toString();
    String lead = ChangeDocument.key(changes.getFirst());
    boolean all = true;
    for (List<Change> batch : ChangeBulk.batches(changes)) {
      if (!all) {
        break;
      }
      List<Keyed> documents =
          batch.stream()
              .map(
                  change ->
                      new Keyed(
                          ChangeDocument.key(change),
                          ChangeDocument.reserved(change, bundle, lead)))
              .toList();
      for (Created one : bulk.create(documents, Refresh.False)) {
        if (one.conflicts()) {
          all = false;
        } else {
          reserved.add(
              new Reserved(
                  one.document().key(), one.document().document(), one.number(), one.term()));
        }
      }
    }
    return all;
  }

  /** False if somebody removed it meanwhile. */
  private boolean make(Reserved lead) {
    ObjectNode document = ChangeDocument.made(lead.document);
    return unlessConflict(
        "Writing a change",
        () ->
            store.client.index(
                index ->
                    index
                        .index(store.name(Kind.CHANGES))
                        .id(lead.key)
                        .ifSeqNo(lead.number)
                        .ifPrimaryTerm(lead.term)
                        .refresh(Refresh.True)
                        .document(document)));
  }

  /** What is made is made: whoever else completes it too writes the same. */
  private void complete(List<Reserved> rest) {
    for (List<Reserved> batch : ChangeBulk.batches(rest)) {
      bulk.replace(
          batch.stream()
              .map(one -> new Keyed(one.key, ChangeDocument.made(one.document)))
              .toList());
    }
  }

  /** False if it is not as it was found. */
  private boolean remove(Reserved one) {
    return unlessConflict(
        "Removing what was not decided",
        () ->
            store.client.delete(
                delete ->
                    delete
                        .index(store.name(Kind.CHANGES))
                        .id(one.key)
                        .ifSeqNo(one.number)
                        .ifPrimaryTerm(one.term)));
  }

  /** Completes or removes what is reserved in the whole journal. */
  void settle() {
    for (List<Reserved> left = reserved(); !left.isEmpty(); left = reserved()) {
      Map<String, List<Reserved>> bundles = new LinkedHashMap<>();
      left.forEach(
          one -> bundles.computeIfAbsent(one.bundle(), bundle -> new ArrayList<>()).add(one));
      bundles.values().forEach(this::settle);
    }
  }

  private void settle(List<Reserved> bundle) {
    List<Reserved> rest = bundle.stream().filter(one -> !one.leads()).toList();
    bundle.stream().filter(Reserved::leads).forEach(this::remove);
    if (rest.isEmpty()) {
      return;
    }
    if (isMade(rest.getFirst())) {
      complete(rest);
      states.follow(
          rest.stream()
              .map(one -> ChangeDocument.read(ChangeDocument.made(one.document)))
              .toList());
    } else {
      rest.forEach(this::remove);
    }
  }

  /** Whether the lead of what is reserved is made. */
  private boolean isMade(Reserved one) {
    GetResponse<ObjectNode> lead =
        store.answered(
            "Reading a change",
            () ->
                store.client.get(
                    get -> get.index(store.name(Kind.CHANGES)).id(one.lead()), ObjectNode.class));
    ObjectNode document = lead.source();
    return document != null
        && ChangeDocument.bundle(document).equals(one.bundle())
        && !ChangeDocument.isReserved(document);
  }

  private List<Reserved> reserved() {
    return store
        .answered(
            "Reading what is reserved",
            () -> {
              store.client.indices().refresh(refresh -> refresh.index(store.name(Kind.CHANGES)));
              return store.client.search(
                  search ->
                      search
                          .index(store.name(Kind.CHANGES))
                          .size(READ)
                          .seqNoPrimaryTerm(true)
                          .query(ChangeDocument.RESERVED),
                  ObjectNode.class);
            })
        .hits()
        .hits()
        .stream()
        .map(ChangeWriter::reserved)
        .toList();
  }

  private static Reserved reserved(Hit<ObjectNode> hit) {
    return new Reserved(
        Objects.requireNonNull(hit.id()),
        Objects.requireNonNull(hit.source()),
        Objects.requireNonNull(hit.seqNo()),
        Objects.requireNonNull(hit.primaryTerm()));
  }

  private <T> boolean unlessConflict(String what, EnteredStore.Call<T> call) {
    try {
      store.answered(what, call);
      return true;
    } catch (ElasticsearchException e) {
      if (e.status() == ChangeBulk.CONFLICT) {
        return false;
      }
      throw e;
    }
  }
}
