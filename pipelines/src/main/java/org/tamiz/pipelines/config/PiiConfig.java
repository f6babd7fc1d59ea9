package org.tamiz.pipelines.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.pii.PiiKind;

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

  /** The kinds. */
  public Set<PiiKind> kinds() {
    Set<PiiKind> kinds = EnumSet.noneOf(PiiKind.class);
    for (PiiKind kind : PiiKind.values()) {
      if (mask.contains(kind.code())) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
