package org.cuttings.web.review;

/** The interval of a share that was counted on a sample, after Wilson. */
final class Wilson {
  /** Quantile of the normal distribution for 95 %. */
  private static final double Z = 1.959964;

  private Wilson() {}

  /**
   * @param all at least 1
   * @return the lower and the upper bound, 0 to 1
   */
  static double[] interval(int right, int all) {
    double share = (double) right / all;
    double square = Z * Z / all;
    double middle = share + square / 2;
    double width = Z * Math.sqrt((share * (1 - share) + square / 4) / all);
    return new double[] {
      Math.max(0, (middle - width) / (1 + square)), Math.min(1, (middle + width) / (1 + square))
    };
  }
}
