package org.cuttings.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

@EngineSuite
class ElasticConnectionIT {
  @Test
  void runningClusterPassesTheCheck() {
    TestEngine.connection().check();
  }

  @Test
  void whatIsWrittenIsFound() throws IOException {
    ElasticsearchClient client = TestEngine.client();
    String index = TestEngine.freshName("connection");
    client.index(
        i -> i.index(index).id("1").document(Map.of("word", "cutting")).refresh(Refresh.True));

    var found =
        client.search(
            s -> s.index(index).query(q -> q.match(m -> m.field("word").query("cutting"))),
            Map.class);

    assertThat(found.hits().hits()).hasSize(1);
    client.indices().delete(d -> d.index(index));
  }

  @Test
  void nobodyListeningIsSaid() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertRefused(
        ElasticConnection.to(URI.create("http://127.0.0.1:" + free)), "cannot be reached");
  }

  @Test
  void missingCredentialsAreSaid() throws IOException {
    try (Stub stub = new Stub(401, "{}")) {
      assertRefused(ElasticConnection.to(stub.url()), "wants an API key, or user and password");
    }
  }

  @Test
  void wrongCredentialsAreSaidWithoutTheSecret() throws IOException {
    try (Stub stub = new Stub(401, "{}")) {
      assertRefused(
          new ElasticConnection(
              stub.url(), new Credentials.UserAndPassword("reader", "secret"), null),
          "does not accept the user reader");
      assertThat(stub.lastAuthorization).isEqualTo("Basic cmVhZGVyOnNlY3JldA==");
    }
  }

  @Test
  void apiKeyIsSent() throws IOException {
    try (Stub stub = new Stub(403, "{}")) {
      assertRefused(
          new ElasticConnection(stub.url(), new Credentials.ApiKey("a2V5"), null),
          "does not allow this API key to look at the cluster");
      assertThat(stub.lastAuthorization).isEqualTo("ApiKey a2V5");
    }
  }

  @Test
  void olderVersionIsRefused() throws IOException {
    try (Stub stub =
        new Stub(200, "{\"status\":\"green\",\"nodes\":{\"a\":{\"version\":\"8.19.1\"}}}")) {
      assertRefused(
          ElasticConnection.to(stub.url()),
          "is of version 8.19.1; Cuttings needs Elasticsearch 9 on every node");
    }
  }

  @Test
  void anotherKindOfServerIsRecognised() throws IOException {
    try (Stub stub = new Stub(200, "<html>hello</html>")) {
      assertRefused(ElasticConnection.to(stub.url()), "answers, but not as Elasticsearch does");
    }
  }

  @Test
  void unreadableCaCertificateIsNamed() {
    ElasticConnection connection =
        new ElasticConnection(URI.create("https://127.0.0.1:1"), null, Path.of("no-such-ca.pem"));
    assertRefused(connection, "no-such-ca.pem");
  }

  private static void assertRefused(ElasticConnection connection, String because) {
    assertThatThrownBy(connection::check)
        .isInstanceOf(ElasticUnreachableException.class)
        .hasMessageContaining(because)
        .hasMessageNotContaining("secret");
  }

  /** Answers every request alike. */
  private static final class Stub implements AutoCloseable {
    private final HttpServer server;
    private volatile String lastAuthorization = "";

    Stub(int status, String body) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            lastAuthorization = sent == null ? "" : sent;
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
