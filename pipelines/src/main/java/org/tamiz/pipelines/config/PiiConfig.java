package org.tamiz.pipelines.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.tamiz.transforms.options.Option;

/**
 * What is masked in kept texts and in sampled texts of rejected documents.
 *
 * @param mask kinds of personal data
 */
public record PiiConfig(
    @Option(
            about = "Kinds of personal data that are masked; an empty list masks nothing.",
            oneOf = {"email", "ip", "phone"})
        Set<String> mask)
    implements Serializable {

  public PiiConfig {
    mask = Collections.unmodifiableSet(new TreeSet<>(mask));
  }

  public static PiiConfig defaults() {
    return new PiiConfig(Set.of("email", "ip", "phone"));
  }
}
