package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTest {
  /** One tree that asks for "named", and where it is there for "dated"; and a constant. */
  private static final List<String> NODES = List.of("named", "-2", "dated", "0", "3", "1");

  @Test
  void signsThatAreThereLeadToTheSecondSubtree() {
    Forest forest = new Forest(NODES);
    assertThat(forest.probability(Shown.of())).isEqualTo(odds(-1), within(1e-6));
    assertThat(forest.probability(Shown.of("dated"))).isEqualTo(odds(-1), within(1e-6));
    assertThat(forest.probability(Shown.of("named"))).isEqualTo(odds(1), within(1e-6));
    assertThat(forest.probability(Shown.of("named", "dated"))).isEqualTo(odds(4), within(1e-6));
  }

  @Test
  void signsThatNoTreeAsksForChangeNothing() {
    Forest forest = new Forest(NODES);
    assertThat(forest.probability(Shown.of("named", "quoted")))
        .isEqualTo(forest.probability(Shown.of("named")));
  }

  private static double odds(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
