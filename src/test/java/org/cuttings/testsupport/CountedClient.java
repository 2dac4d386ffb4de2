package org.cuttings.testsupport;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client of the engine of the run that counts the searches it sends: its round trips. */
public final class CountedClient {
  private final AtomicInteger searches = new AtomicInteger();
  private final ElasticsearchClient client =
      new ElasticsearchClient(new Counting(TestEngine.client()._transport()));

  /** Shared with the run: do not close it. */
  public ElasticsearchClient client() {
    return client;
  }

  /** How many searches, or groups of searches, were sent since this was asked last. */
  public int searches() {
    return searches.getAndSet(0);
  }

  private final class Counting implements ElasticsearchTransport {
    private final ElasticsearchTransport transport;

    Counting(ElasticsearchTransport transport) {
      this.transport = transport;
    }

    private void count(Endpoint<?, ?, ?> endpoint) {
      if (endpoint.id().endsWith("search")) {
        searches.incrementAndGet();
      }
    }

    @Override
    public <Q, A, E> A performRequest(
        Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
        throws IOException {
      count(endpoint);
      return transport.performRequest(request, endpoint, options);
    }

    @Override
    public <Q, A, E> CompletableFuture<A> performRequestAsync(
        Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
      count(endpoint);
      return transport.performRequestAsync(request, endpoint, options);
    }

    @Override
    public JsonpMapper jsonpMapper() {
      return transport.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
      return transport.options();
    }

    @Override
    public void close() throws IOException {
      transport.close();
    }
  }
}
