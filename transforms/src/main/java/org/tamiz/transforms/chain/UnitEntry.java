package org.tamiz.transforms.chain;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * One unit as the catalogue lists it.
 *
 * @param name name in configurations, lower case with hyphens; such as {@code gopher-quality}
 * @param optionsType record of its options, every component annotated with {@link
 *     org.tamiz.transforms.options.Option}
 * @param defaults the default options
 * @param about what it does, in one sentence
 * @param reference paper, code or RFC it follows
 * @param build makes the units, in the order in which they run
 */
public record UnitEntry<O extends Record & Serializable>(
    String name,
    Class<O> optionsType,
    O defaults,
    String about,
    String reference,
    Function<O, List<ChainUnit>> build) {

  /** Makes the units with the given options, which must be of {@link #optionsType()}. */
  public List<ChainUnit> create(Record options) {
    return build.apply(optionsType.cast(options));
  }

  /** The name in lower_snake, the prefix of its signals. */
  public String signalPrefix() {
    return name.replace('-', '_');
  }
}
