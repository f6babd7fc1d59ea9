package org.tamiz.transforms.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what one component of an options record means and which values it takes.
 *
 * <p>The binder checks configurations against it, and the catalogue prints it, so a range is stated
 * once.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** What the option means, in one sentence without its unit. */
  String about();

  /** Unit of the value, or empty where it has none. */
  String unit() default "";

  /** Smallest allowed number. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest allowed number. */
  double max() default Double.POSITIVE_INFINITY;

  /** Allowed words of a text option or of each element of a list; empty where any are. */
  String[] oneOf() default {};

  /** Where the default comes from: paper, table, file or RFC; or empty. */
  String source() default "";

  /**
   * True where the value has no influence on what a build writes, such as paths and sizes of work
   * pieces. Neutral options are left out of the digest of a configuration.
   */
  boolean neutral() default false;
}
