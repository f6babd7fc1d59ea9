package org.tamiz.transforms.pii;

/** The rule of each kind. */
final class PiiRules {
  private static final PiiFinder EMAIL = new EmailFinder();
  private static final PiiFinder IP = new IpFinder();
  private static final PiiFinder PHONE = new PhoneFinder();

  private PiiRules() {}

  static PiiFinder finder(PiiKind kind) {
    return switch (kind) {
      case EMAIL -> EMAIL;
      case IP -> IP;
      case PHONE -> PHONE;
    };
  }
}
