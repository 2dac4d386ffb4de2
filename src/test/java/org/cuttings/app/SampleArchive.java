package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
import org.cuttings.testsupport.TestEngine;
import org.cuttings.web.Doors;

/** The sample corpus, taken in as a reader's own folder is, in indices of its own. */
final class SampleArchive {
  private final ElasticsearchClient client;
  private final Indices indices;
  private final Path data;
  private final MemoryJournal journal = new MemoryJournal(Clock.systemUTC());

  /**
   * @param name for the indices
   * @param data folder for originals and authority
   */
  SampleArchive(String name, Path data) {
    this(name, data, TestEngine.client());
  }

  /**
   * @param name for the indices
   * @param data folder for originals and authority
   */
  SampleArchive(String name, Path data, ElasticsearchClient client) {
    this.client = client;
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

  /** The documents of a kind, by id. */
  Map<String, ObjectNode> documents(Indices.Kind kind) {
    Map<String, ObjectNode> documents = new TreeMap<>();
    try {
      client.indices().refresh(refresh -> refresh.index(indices.alias(kind)));
      client
          .search(search -> search.index(indices.alias(kind)).size(10_000), ObjectNode.class)
          .hits()
          .hits()
          .forEach(
              hit ->
                  documents.put(
                      Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return documents;
  }

  private Curating curating() {
    return new Curating(client, indices, data, journal, new FileOriginalStore(data));
  }

  /** Everything that the pages ask; what curators decide takes effect. */
  Doors doors() {
    Rederiver rederiver = curating().rederiver(problem -> System.out.println(problem)).start();
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
        rederiver,
        Curating.authorities(data, journal, curating().foresight(), rederiver));
  }
}
