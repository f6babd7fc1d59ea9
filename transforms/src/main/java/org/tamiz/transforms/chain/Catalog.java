package org.tamiz.transforms.chain;

import java.util.List;
import java.util.Optional;

/** Every unit that a configuration can name, sorted by name. */
public final class Catalog {
  private static final List<UnitEntry<?>> ENTRIES = List.of();

  private Catalog() {}

  /** All units, sorted by name. */
  public static List<UnitEntry<?>> entries() {
    return ENTRIES;
  }

  /** The unit of this name. */
  public static Optional<UnitEntry<?>> find(String name) {
    for (UnitEntry<?> entry : ENTRIES) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
