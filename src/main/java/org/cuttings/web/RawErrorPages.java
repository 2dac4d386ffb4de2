package org.cuttings.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.ErrorPage;
import org.cuttings.web.page.Problem;
import org.cuttings.web.page.Templates;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Pages for requests that the HTTP server refuses before the portal sees them: malformed addresses,
 * headers without end.
 */
final class RawErrorPages extends ErrorHandler {
  private final Templates templates;

  RawErrorPages(Templates templates) {
    this.templates = templates;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        response.getStatus() == 414 || response.getStatus() == 431 ? 413 : response.getStatus();
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.HTML);
    response.getHeaders().put("Content-Security-Policy", Guard.POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String html = templates.render(ErrorPage.of(problem(status), null));
    response.write(true, ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 400 -> Problem.badRequest(List.of());
      case 404 -> Problem.notFound("There is no page under this address.");
      case 405 -> Problem.notAllowed();
      case 413 -> Problem.tooLarge();
      default ->
          status >= 500 ? Problem.broken() : Problem.other(status, "This request was refused");
    };
  }
}
