package org.cuttings.web.page;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf over the folder {@code templates}. */
public final class Templates implements FileRenderer {
  private final TemplateEngine engine = new TemplateEngine();
  private final Site site;

  /**
   * What templates know besides their page.
   *
   * @param files where style sheet and script are
   * @param version of the portal
   */
  public record Site(String files, String version) {}

  public Templates(Site site) {
    this.site = site;
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(resolver);
    StandardDialect dialect = new StandardDialect();
    dialect.setJavaScriptSerializer(new LinkedData());
    engine.setDialect(dialect);
  }

  /** Reads the templates of a page ahead, so that the first reader does not wait for it. */
  public void warmUp(Page commonest) {
    render(commonest);
  }

  /** A page as readers have it, who have no account. */
  public String render(Page page) {
    return render(page, Visitor.READER, "");
  }

  /**
   * @param origin where this site begins
   */
  public String render(Page page, Visitor visitor, String origin) {
    return engine.process(
        page.template(),
        new org.thymeleaf.context.Context(
            Locale.UK, Map.of("page", page, "site", site, "visitor", visitor, "origin", origin)));
  }

  @Override
  public String render(String filePath, Map<String, ?> model, Context context) {
    if (!(model.get("page") instanceof Page page)) {
      throw new IllegalArgumentException("A template prints one page, and none was given");
    }
    return render(page);
  }
}
