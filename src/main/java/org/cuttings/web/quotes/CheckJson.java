package org.cuttings.web.quotes;

import java.util.List;
import org.cuttings.search.quotes.Difference;
import org.cuttings.search.quotes.QuoteCheck;
import org.cuttings.web.page.Links;
import org.cuttings.web.quotes.QuotesJson.ArticleJson;
import org.cuttings.web.quotes.QuotesJson.QuoteJson;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/quotes/check}. */
record CheckJson(String verdict, boolean more, List<Finding> findings, List<Finding> nearest) {

  /**
   * @param quote null where the article itself says the words
   */
  record Finding(
      ArticleJson article,
      int passage,
      int start,
      int end,
      double likeness,
      boolean verbatim,
      List<Piece> differences,
      @Nullable QuoteJson quote) {}

  record Piece(String kind, String text) {}

  static CheckJson of(QuoteCheck check) {
    return new CheckJson(
        check.verdict().value(),
        check.more(),
        findings(check.findings()),
        findings(check.nearest()));
  }

  private static List<Finding> findings(List<QuoteCheck.Finding> findings) {
    return findings.stream().map(CheckJson::finding).toList();
  }

  private static Finding finding(QuoteCheck.Finding finding) {
    return new Finding(
        ArticleJson.of(
            finding.article(), Links.passage(finding.article().id(), "", finding.passage())),
        finding.passage(),
        finding.at().start(),
        finding.at().end(),
        Math.round(finding.likeness() * 1_000) / 1_000.0,
        finding.verbatim(),
        finding.differences().stream().map(CheckJson::piece).toList(),
        finding.quote() == null ? null : QuoteJson.of(finding.quote()));
  }

  private static Piece piece(Difference difference) {
    return new Piece(difference.kind().value(), difference.text());
  }
}
