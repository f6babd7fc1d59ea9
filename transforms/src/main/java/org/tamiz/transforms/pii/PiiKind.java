package org.tamiz.transforms.pii;

import java.util.Locale;

/** A kind of personal data that can be masked. */
public enum PiiKind {
  /** E-mail addresses. */
  EMAIL,
  /** IPv4 and IPv6 addresses that are reachable from the Internet. */
  IP,
  /** Phone numbers. */
  PHONE;

  /** The name in configurations and counts; such as {@code email}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in the text instead; no rule matches it. Example: {@code <EMAIL>}. */
  public String placeholder() {
    return "<" + name() + ">";
  }
}
