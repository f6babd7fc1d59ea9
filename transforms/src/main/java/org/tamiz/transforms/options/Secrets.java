package org.tamiz.transforms.options;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks up the secrets of options records. */
public final class Secrets {
  private Secrets() {}

  /**
   * The record with the values of its secrets, those of nested records included; those in lists are
   * left alone.
   *
   * @param environment variables by name
   * @throws IllegalArgumentException naming the component whose value there is not
   */
  public static Record resolved(Record options, Map<String, String> environment) {
    List<Object> values = new ArrayList<>();
    boolean changed = false;
    for (RecordComponent component : options.getClass().getRecordComponents()) {
      Object value = Records.get(component, options);
      Object resolved = value;
      if (value instanceof Secret secret) {
        try {
          resolved = secret.resolved(environment);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(component.getName() + ": " + e.getMessage(), e);
        }
      } else if (value instanceof Record nested) {
        resolved = resolved(nested, environment);
      }
      changed |= resolved != value;
      values.add(resolved);
    }
    return changed ? Records.create(options.getClass(), values) : options;
  }

  /**
   * Digests of the secrets that are given and looked up, those of nested records included, in the
   * order of the components.
   */
  public static List<String> digests(Record options) {
    List<String> digests = new ArrayList<>();
    for (RecordComponent component : options.getClass().getRecordComponents()) {
      Object value = Records.get(component, options);
      if (value instanceof Secret secret && secret.isGiven()) {
        digests.add(secret.digest());
      } else if (value instanceof Record nested) {
        digests.addAll(digests(nested));
      }
    }
    return digests;
  }
}
