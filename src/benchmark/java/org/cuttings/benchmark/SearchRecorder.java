package org.cuttings.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands before an engine, passes everything on, and keeps the searches, ready to be sent again.
 */
final class SearchRecorder implements AutoCloseable {
  private final URI engine;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<HttpRequest> searches = new ArrayList<>();

  private SearchRecorder(URI engine, HttpServer server) {
    this.engine = engine;
    this.server = server;
  }

  static SearchRecorder before(URI engine) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SearchRecorder recorder = new SearchRecorder(engine, server);
    server.createContext("/", recorder::passOn);
    server.start();
    return recorder;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void forget() {
    searches.clear();
  }

  synchronized List<HttpRequest> searches() {
    return List.copyOf(searches);
  }

  private void passOn(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(engine.resolve(exchange.getRequestURI().toString()))
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
      for (String header : List.of("Content-Type", "Accept")) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
          request.header(header, value);
        }
      }
      HttpRequest asked = request.build();
      if (asked.uri().getPath().endsWith("search")) {
        synchronized (this) {
          searches.add(asked);
        }
      }
      HttpResponse<byte[]> answer = http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
      for (String header : List.of("Content-Type", "X-Elastic-Product")) {
        answer
            .headers()
            .firstValue(header)
            .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
      }
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      if (answer.body().length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
