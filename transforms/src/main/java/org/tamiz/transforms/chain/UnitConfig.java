package org.tamiz.transforms.chain;

import java.io.Serializable;

/**
 * A unit of the catalogue with its options.
 *
 * @param name name in the catalogue
 * @param options a serializable record of the unit's options type
 */
public record UnitConfig(String name, Record options) implements Serializable {}
