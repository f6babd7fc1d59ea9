package org.tamiz.transforms.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

class CheckedPipelineTest {
  @Test
  void acceptsRightContents() {
    try (CheckedPipeline pipeline = CheckedPipeline.of()) {
      PAssert.that(pipeline.apply(Create.of(1, 2))).containsInAnyOrder(2, 1);
      pipeline.run();
    }
  }

  @Test
  void failsWithTheAssertionItself() {
    try (CheckedPipeline pipeline = CheckedPipeline.of()) {
      PAssert.that(pipeline.apply(Create.of(1, 2))).containsInAnyOrder(2, 3);
      assertThatThrownBy(pipeline::run)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("3");
    }
  }

  @Test
  void failsWhenNeverRun() {
    CheckedPipeline pipeline = CheckedPipeline.of();
    pipeline.apply(Create.of(1));
    assertThatThrownBy(pipeline::close).hasMessageContaining("never run");
  }
}
