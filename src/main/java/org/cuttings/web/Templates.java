package org.cuttings.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf over the folder {@code templates}. */
final class Templates implements FileRenderer {
  private final TemplateEngine engine = new TemplateEngine();
  private final Site site;

  /**
   * What templates know besides their page.
   *
   * @param files where style sheet and script are
   * @param version of the portal
   */
  record Site(String files, String version) {}

  Templates(Site site) {
    this.site = site;
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(resolver);
  }

  /** Reads the templates of the commonest page, so that the first reader does not wait for it. */
  void warmUp() {
    render(
        ResultsPage.of(
            new SearchResults(
                SearchParameters.EMPTY,
                new SearchResults.QueryReading("", List.of()),
                0,
                0,
                List.of(),
                Map.of(),
                List.of(),
                null)));
  }

  String render(Page page) {
    return engine.process(
        page.template(),
        new org.thymeleaf.context.Context(Locale.UK, Map.of("page", page, "site", site)));
  }

  @Override
  public String render(String filePath, Map<String, ?> model, Context context) {
    if (!(model.get("page") instanceof Page page)) {
      throw new IllegalArgumentException("A template prints one page, and none was given");
    }
    return render(page);
  }
}
