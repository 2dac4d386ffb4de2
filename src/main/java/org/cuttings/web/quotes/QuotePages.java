package org.cuttings.web.quotes;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.quotes.CheckQuestion;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.ValuesPage;

/** The pages and the JSON about quotations. */
public final class QuotePages {
  private static final String NO_QUOTE =
      "There is no quote under this address. Its article may have come in anew with other words; the"
          + " search in quotes finds what is here.";

  private final QuoteSearch quotes;
  private final Answers answers;
  private final Downloads downloads;

  public QuotePages(QuoteSearch quotes, Answers answers, Downloads downloads) {
    this.quotes = quotes;
    this.answers = answers;
    this.downloads = downloads;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(
        routes,
        "/quotes",
        context ->
            answers.page(
                context, QuotesPage.of(quotes.search(asked(context)), downloads.site(context))));
    QuoteFiles files = new QuoteFiles(quotes);
    downloads.addTo(
        routes,
        "/quotes",
        (context, site) -> files.rows(asked(context), site),
        (context, site) -> files.references(asked(context), site),
        (context, before) -> files.feed(asked(context), before));
    downloads.addRecord(routes, "/quotes/{id}", this::row, this::reference);
    Routes.get(routes, "/quotes/values", this::values);
    Routes.get(routes, "/quotes/check", this::check);
    Routes.get(routes, "/quotes/{id}", this::quote);
    Routes.get(
        routes,
        "/api/v1/quotes",
        context -> answers.json(context, QuotesJson.of(quotes.search(asked(context)))));
    Routes.get(routes, "/api/v1/quotes/check", this::checkJson);
  }

  private static QuoteParameters asked(Context context) {
    return QuoteParameters.parse(context.queryParamMap());
  }

  private void values(Context context) {
    QuoteFacet facet =
        QuoteFacet.ofParameter(Parameters.text(context, "facet"))
            .orElseThrow(() -> new NotHereException("There is no list of that name."));
    QuoteParameters asked = asked(context);
    answers.page(
        context,
        QuotesPage.values(asked, facet, quotes.values(asked, facet), ValuesPage.Part.of(context)));
  }

  private void check(Context context) {
    CheckQuestion question = CheckQuestion.parse(context.queryParamMap());
    answers.page(
        context,
        question.isEmpty()
            ? CheckPage.empty(question)
            : CheckPage.of(quotes.check(question), downloads.site(context)));
  }

  private void checkJson(Context context) {
    CheckQuestion question = CheckQuestion.parse(context.queryParamMap());
    if (question.isEmpty()) {
      throw new BadParametersException(List.of("words is missing: what is to be checked?"));
    }
    answers.json(context, CheckJson.of(quotes.check(question)));
  }

  private Reference reference(Context context, String site) {
    return Reference.to(found(context), site);
  }

  private Rows<?> row(Context context, String site) {
    SourcedQuote quote = found(context);
    return Rows.of(quote.words().id(), QuoteRow.class, QuoteRow.of(quote, site));
  }

  private SourcedQuote found(Context context) {
    return quotes.quote(context.pathParam("id")).orElseThrow(() -> new NotHereException(NO_QUOTE));
  }

  private void quote(Context context) {
    answers.page(context, QuotePage.of(found(context), downloads.site(context)));
  }
}
