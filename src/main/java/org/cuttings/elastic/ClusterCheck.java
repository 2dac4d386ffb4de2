package org.cuttings.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.TreeSet;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cluster answers, lets us in and is of the right version. {@code GET /} would say it
 * all, but the embedded node lacks it: these two requests are answered everywhere.
 */
final class ClusterCheck {
  private static final String WANTED_MAJOR = "9.";

  private final ElasticConnection connection;
  private final Rest5Client client;

  ClusterCheck(ElasticConnection connection, Rest5Client client) {
    this.connection = connection;
    this.client = client;
  }

  void run() {
    String status = get("/_cluster/health?filter_path=status").path("status").asText("unknown");
    TreeSet<String> versions = new TreeSet<>();
    get("/_nodes/_all/_none?filter_path=nodes.*.version")
        .path("nodes")
        .forEach(node -> versions.add(node.path("version").asText()));
    if (versions.isEmpty()) {
      throw unusable("answers, but not as Elasticsearch does", null);
    }
    if (!versions.stream().allMatch(v -> v.startsWith(WANTED_MAJOR))) {
      throw unusable(
          "is of version "
              + String.join(", ", versions)
              + "; Cuttings needs Elasticsearch 9 on every node",
          null);
    }
    if (status.equals("red")) {
      throw unusable("has health red: some of its indices cannot be read", null);
    }
  }

  private JsonNode get(String path) {
    try {
      Response response = client.performRequest(new Request("GET", path));
      if (response.getStatusCode() >= 300) {
        throw refused(response.getStatusCode());
      }
      try (InputStream body = response.getEntity().getContent()) {
        return new ObjectMapper().readTree(body);
      }
    } catch (ResponseException e) {
      throw refused(e.getResponse().getStatusCode());
    } catch (UnknownHostException e) {
      throw unusable("cannot be reached: there is no host " + connection.url().getHost(), e);
    } catch (SSLException e) {
      throw unusable(
          "cannot be trusted: "
              + e.getMessage()
              + (connection.caCertificate() == null
                  ? " (name the CA certificate that signed its own)"
                  : " (is " + connection.caCertificate() + " the authority that signed its own?)"),
          e);
    } catch (ConnectException | SocketTimeoutException e) {
      throw unusable("cannot be reached: " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw unusable("answers, but not as Elasticsearch does", e);
    } catch (IOException e) {
      throw unusable("does not answer: " + e, e);
    }
  }

  private ElasticUnreachableException refused(int status) {
    return switch (status) {
      case 401 ->
          unusable(
              connection.credentials() == null
                  ? "wants an API key, or user and password"
                  : "does not accept the " + connection.credentials(),
              null);
      case 403 ->
          unusable(
              "does not allow this "
                  + (connection.credentials() == null ? "access" : connection.credentials())
                  + " to look at the cluster (privilege \"monitor\")",
              null);
      default -> unusable("answers with status " + status, null);
    };
  }

  private ElasticUnreachableException unusable(String what, @Nullable Throwable cause) {
    String message = "Elasticsearch at " + connection.url() + " " + what + ".";
    return cause == null
        ? new ElasticUnreachableException(message)
        : new ElasticUnreachableException(message, cause);
  }
}
