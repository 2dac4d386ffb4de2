package org.cuttings.elastic.embedded;

import java.time.Duration;

/** How far a starting engine is, and how long it may take. */
public record EngineProgress(Step step, Duration elapsed, Duration limit) {
  /** What a start goes through, in order. */
  public enum Step {
    STARTING,
    OPENING_INDICES,
    READY
  }
}
