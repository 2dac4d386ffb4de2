package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Event;
import org.cuttings.model.TextSpan;

/** Measures by kind, and the errors behind them, in the order in which they were added. */
public final class Scores {
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final List<EvaluationError> errors = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  void add(String kind, int right, int wrong, int missed) {
    measures.merge(kind, new Measure(right, wrong, missed), Measure::plus);
  }

  /** One question of which there is only right or wrong. */
  void answer(String kind, boolean right) {
    add(kind, right ? 1 : 0, right ? 0 : 1, right ? 0 : 1);
  }

  void error(String kind, String heading, TextSpan span, String detail, CodePointText text) {
    errors.add(new EvaluationError(kind, heading, span, detail, text.inContext(span, 60)));
  }

  void verdict(Event event, boolean right) {
    verdicts.add(new Verdict(event, right));
  }

  /** Takes in the measures and errors of another text. */
  public void add(Scores other) {
    other.measures.forEach((kind, measure) -> measures.merge(kind, measure, Measure::plus));
    errors.addAll(other.errors);
    verdicts.addAll(other.verdicts);
  }

  public Map<String, Measure> measures() {
    return java.util.Collections.unmodifiableMap(measures);
  }

  /** The measure of {@code kind}; of nothing if it was not asked. */
  public Measure measure(String kind) {
    return measures.getOrDefault(kind, Measure.NOTHING);
  }

  /** The events found, those left out that count neither way. */
  public List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  public List<EvaluationError> errors() {
    return List.copyOf(errors);
  }
}
