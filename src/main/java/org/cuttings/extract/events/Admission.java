package org.cuttings.extract.events;

import java.util.List;
import org.cuttings.model.Wording;

/** Decides whether words that may tell an event do, where not all its sides are known. */
@FunctionalInterface
public interface Admission {
  /**
   * Whether {@code trigger} tells an event.
   *
   * @param signs what its words and the telling before them show, each there or not
   */
  boolean admits(Wording trigger, List<String> signs);
}
