package org.cuttings.web.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Page;

/**
 * How often each rule was right, as far as curators looked.
 *
 * @param total how many decisions stand
 */
record FiguresPage(Frame frame, String total, List<Row> rows) implements Page {
  FiguresPage {
    rows = List.copyOf(rows);
  }

  /**
   * A rule.
   *
   * @param right what was confirmed as it is, of {@code reviewed}
   * @param share of what was right, in per cent
   * @param interval in which the share lies with 95 % confidence, if what was looked at was chosen
   *     by chance
   */
  record Row(
      String kind,
      String rule,
      int reviewed,
      int right,
      int amended,
      int wrong,
      String share,
      String interval) {}

  private record Rule(String kind, String rule) {}

  static FiguresPage of(Collection<Versioned<Correction>> corrections) {
    List<Correction> standing =
        corrections.stream().map(Versioned::value).filter(one -> !one.withdrawn()).toList();
    Map<Rule, int[]> counts =
        new TreeMap<>(Comparator.comparing(Rule::kind).thenComparing(Rule::rule));
    for (Correction one : standing) {
      counts
          .computeIfAbsent(
              new Rule(one.kind().value(), one.found().rule()),
              rule -> new int[Verdict.values().length])[one.verdict().ordinal()]++;
    }
    return new FiguresPage(
        Frame.unindexed("How often the rules were right", Frame.Place.ELSEWHERE),
        Labels.count(standing.size(), "decision"),
        counts.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
  }

  private static Row row(Rule rule, int[] counts) {
    // Reports that were not joined were right to be apart when a curator keeps them apart.
    boolean apart = rule.rule().equals(Decisions.APART);
    int right = counts[(apart ? Verdict.REJECTED : Verdict.CONFIRMED).ordinal()];
    int amended = counts[Verdict.AMENDED.ordinal()];
    int wrong = counts[(apart ? Verdict.CONFIRMED : Verdict.REJECTED).ordinal()];
    int all = right + amended + wrong;
    double[] bounds = Wilson.interval(right, all);
    return new Row(
        rule.kind(),
        rule.rule(),
        all,
        right,
        amended,
        wrong,
        percent((double) right / all),
        percent(bounds[0]) + " – " + percent(bounds[1]));
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  @Override
  public String template() {
    return "review/figures";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
