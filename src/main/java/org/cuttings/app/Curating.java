package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.Change;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.Foresight;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.elastic.Indices;
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.ArticlesNaming;
import org.cuttings.index.Rederivation;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityChange;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.originals.OriginalStore;
import org.jspecify.annotations.Nullable;

/** How what curators decide meets the archive: what it would change, and bringing it about. */
final class Curating {
  private final ElasticsearchClient client;
  private final Indices indices;
  private final Path data;
  private final Journal journal;
  private final OriginalStore originals;

  Curating(
      ElasticsearchClient client,
      Indices indices,
      Path data,
      Journal journal,
      OriginalStore originals) {
    this.client = client;
    this.indices = indices;
    this.data = data;
    this.journal = journal;
    this.originals = originals;
  }

  Foresight foresight() {
    return new ArchiveForesight(
        new ArticlesNaming(client, indices),
        new ArticleIndex(client, indices),
        new OriginalRereading(originals),
        ArchiveDerivation::rules);
  }

  /**
   * Not started yet.
   *
   * @param problems hears what could not be brought into effect
   */
  Rederiver rederiver(Consumer<String> problems) {
    return new Rederiver(
        rederivation(),
        journal,
        () -> ArchiveDerivation.of(data, journal),
        Map.of(
            RecordKind.AUTHORITY,
            this::touchedByRecords,
            RecordKind.CORRECTION,
            Corrections::touched),
        problems);
  }

  /**
   * Brings into effect at once what is decided by now, and what the authority file says otherwise
   * than it did.
   *
   * @param before its records as the articles show them
   * @param progress hears how many more articles were read
   * @return what could not be brought into effect, as sentences
   */
  List<String> takeEffect(List<AuthorityRecord> before, LongConsumer progress) {
    List<String> problems = new ArrayList<>();
    List<AuthorityChange> changes = changes(before, AuthorityFile.of(data));
    if (!changes.isEmpty()) {
      problems.addAll(
          rederivation()
              .derive(
                  new ArticlesNaming(client, indices).of(changes),
                  ArchiveDerivation.of(data, journal),
                  progress)
              .problems());
    }
    rederiver(problems::add).now(progress);
    return problems;
  }

  private static List<AuthorityChange> changes(
      List<AuthorityRecord> before, List<AuthorityRecord> after) {
    Map<String, AuthorityRecord> earlier = new LinkedHashMap<>();
    before.forEach(record -> earlier.put(record.id(), record));
    List<AuthorityChange> changes = new ArrayList<>();
    for (AuthorityRecord record : after) {
      @Nullable AuthorityRecord stood = earlier.remove(record.id());
      if (!record.equals(stood)) {
        changes.add(new AuthorityChange(stood, record));
      }
    }
    earlier.values().forEach(gone -> changes.add(new AuthorityChange(gone, null)));
    return changes;
  }

  private Rederivation rederivation() {
    return new Rederivation(client, indices, data, new OriginalRereading(originals));
  }

  /** Decisions about records, behind {@code foresight} and {@code effects}. */
  static Authorities authorities(Path data, Journal journal, Foresight foresight, Effects effects) {
    return new Authorities(journal, () -> AuthorityFile.of(data), foresight, effects);
  }

  private Set<ArticleId> touchedByRecords(List<Change> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    Authorities authorities = authorities(data, journal, foresight(), Effects.NONE);
    return new ArticlesNaming(client, indices)
        .of(changes.stream().map(authorities::altered).toList());
  }
}
