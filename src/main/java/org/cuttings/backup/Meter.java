package org.cuttings.backup;

/** Told how far a step is. */
@FunctionalInterface
public interface Meter {
  /**
   * @param done in units of the step
   * @param of the whole in the same units; negative where it is not known
   */
  void at(long done, long of);
}
