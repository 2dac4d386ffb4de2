package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Metadata;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.claims.ElasticClaimSearch;
import org.cuttings.search.collected.ElasticCollectedSearch;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.search.people.ElasticPeopleSearch;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.search.review.ElasticReviewSearch;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.testsupport.MemorySessions;
import org.cuttings.testsupport.SettledEffects;
import org.cuttings.testsupport.TestEngine;
import org.cuttings.web.Doors;

/** The sample corpus, taken in as a reader's own folder is, in indices of its own. */
final class SampleArchive {
  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices;
  private final Path data;
  private final MemoryJournal journal = new MemoryJournal(Clock.systemUTC());

  /**
   * @param name for the indices
   * @param data folder for originals and authority
   */
  SampleArchive(String name, Path data) {
    this.indices = new Indices(TestEngine.freshName(name));
    this.data = data;
    AuthorityFile.layDown(data);
    takeIn(SampleCorpus.layOut(data));
  }

  void takeIn(Path articles) {
    new IngestRun(client, indices, data, ArchiveDerivation.of(data, journal), Clock.systemUTC())
        .run(List.of(articles), Metadata.UNKNOWN, what -> new IngestRunIT.Silent(), failure -> {});
    try {
      client.indices().refresh(refresh -> refresh.index(indices.prefix() + "-*"));
    } catch (IOException e) {
      throw new AssertionError("No refresh after " + articles, e);
    }
  }

  ElasticArchive archive() {
    return new ElasticArchive(client, indices, new ElasticNameLookup(client, indices));
  }

  ElasticPeopleSearch people() {
    return new ElasticPeopleSearch(client, indices);
  }

  /** Everything that the pages ask. */
  Doors doors() {
    return new Doors(
        archive(),
        people(),
        new ElasticEventSearch(client, indices),
        new ElasticQuoteSearch(client, indices),
        new ElasticClaimSearch(client, indices),
        new ElasticReviewSearch(client, indices),
        new ElasticCollectedSearch(client, indices),
        new FileOriginalStore(data),
        journal,
        new Accounts(journal, new MemorySessions(Clock.systemUTC()), Clock.systemUTC()),
        new CuratedCollections(journal, Clock.systemUTC()),
        new ArticleTags(journal, Clock.systemUTC()),
        new SettledEffects());
  }
}
