package org.cuttings.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Where Elasticsearch is and how to be let in. The embedded node and any other cluster are reached
 * through the same code.
 *
 * @param credentials none for a cluster without security, such as the embedded node
 * @param caCertificate a PEM file with the authority that signed the cluster's certificate, where
 *     the JDK does not know it
 */
public record ElasticConnection(
    URI url, @Nullable Credentials credentials, @Nullable Path caCertificate) {
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);

  /** A bulk request or a wide aggregation on a busy machine takes its time. */
  private static final Timeout ANSWER_TIMEOUT = Timeout.ofSeconds(90);

  public ElasticConnection {
    if (url.getHost() == null
        || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "An Elasticsearch URL looks like https://search.example.org:9200, not " + url);
    }
    if (url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "User and password do not belong into the Elasticsearch URL: there are options for them");
    }
  }

  public static ElasticConnection to(URI url) {
    return new ElasticConnection(url, null, null);
  }

  /** A client that has not yet sent anything; close it when done. */
  public ElasticsearchClient open() {
    // Without this the client looks for OpenTelemetry, and configures what it finds.
    return new ElasticsearchClient(
        new Rest5ClientTransport(
            restClient(), new JacksonJsonpMapper(), null, NoopInstrumentation.INSTANCE));
  }

  /**
   * Asks the cluster whether it can be used.
   *
   * @throws ElasticUnreachableException saying why not
   */
  public void check() {
    try (Rest5Client client = restClient()) {
      new ClusterCheck(this, client).run();
    } catch (IOException e) {
      throw new ElasticUnreachableException("The connection to " + url + " broke: " + e, e);
    }
  }

  private Rest5Client restClient() {
    Rest5ClientBuilder builder =
        Rest5Client.builder(url)
            .setConnectionConfigCallback(
                c ->
                    c.setConnectTimeout(CONNECT_TIMEOUT)
                        .setSocketTimeout(ANSWER_TIMEOUT)
                        // A restarted embedded node leaves dead connections in the pool.
                        .setValidateAfterInactivity(1, TimeUnit.SECONDS))
            .setRequestConfigCallback(r -> r.setResponseTimeout(ANSWER_TIMEOUT));
    if (credentials != null) {
      builder.setDefaultHeaders(new Header[] {authorization(credentials)});
    }
    if (caCertificate != null) {
      builder.setSSLContext(trusting(caCertificate));
    }
    return builder.build();
  }

  private static Header authorization(Credentials credentials) {
    return new BasicHeader(
        "Authorization",
        switch (credentials) {
          case Credentials.ApiKey key -> "ApiKey " + key.encoded();
          case Credentials.UserAndPassword(String user, String password) ->
              "Basic "
                  + Base64.getEncoder()
                      .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        });
  }

  private static SSLContext trusting(Path caCertificate) {
    try {
      return TransportUtils.sslContextFromHttpCaCrt(caCertificate.toFile());
    } catch (IOException | RuntimeException e) {
      throw new ElasticUnreachableException(
          "The CA certificate "
              + caCertificate
              + " cannot be read as a PEM file: "
              + e.getMessage(),
          e);
    }
  }
}
