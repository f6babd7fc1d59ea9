package org.tamiz.schemas.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class PinnedSeedsTest {
  private static final List<Long> DRAWN = new ArrayList<>();

  @Property(tries = 3)
  void drawsAnything(@ForAll Random random) {
    DRAWN.add(random.nextLong());
  }

  @Property(tries = 3)
  void drawsTheSameInAnotherProperty(@ForAll Random random) {
    DRAWN.add(random.nextLong());
  }

  @AfterContainer
  static void bothDrewTheSame() {
    assumeThat(System.getProperty(PinnedSeeds.PROPERTY, "")).isNotEqualTo("random");
    assertThat(DRAWN.subList(0, 3)).isEqualTo(DRAWN.subList(3, 6));
  }
}
