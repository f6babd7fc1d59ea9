package org.tamiz.pipelines.config;

import java.io.Serializable;
import java.util.List;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;

/** Units that only have options. */
final class FakeUnits {
  record WordOptions(
      @Option(about = "Words.", min = 0, max = 1_000_000) int minWords,
      @Option(about = "A share.", min = 0, max = 1) double maxShare)
      implements Serializable {}

  record KeepOptions(@Option(about = "Languages.") List<String> keep) implements Serializable {}

  static final List<UnitEntry<?>> ALL =
      List.of(
          new UnitEntry<>(
              "gopher-quality",
              WordOptions.class,
              new WordOptions(50, 0.1),
              "Words.",
              "",
              options -> List.of()),
          new UnitEntry<>(
              "language",
              KeepOptions.class,
              new KeepOptions(List.of()),
              "Languages.",
              "",
              options -> List.of()));

  private FakeUnits() {}
}
