package org.cuttings.extract.events;

/** Judges by what was learned from texts of which somebody wrote down what is true. */
public final class Forests implements Judge {
  private static final Forest EVENTS = Forest.shipped("events.forest");
  private static final Forest DATES = Forest.shipped("dates.forest");
  private static final Forest SIDES = Forest.shipped("sides.forest");

  @Override
  public double probability(Matter matter) {
    return switch (matter.question()) {
      case EVENT -> EVENTS.probability(matter.signs());
      case DATE -> DATES.probability(matter.signs());
      case SIDE -> SIDES.probability(matter.signs());
    };
  }
}
