package org.tamiz.transforms.pii;

/** IPv4 addresses in dotted decimal form. */
final class Ipv4 {
  private Ipv4() {}

  /**
   * The address as a number, or -1 for anything but four numbers up to 255 without leading zeros.
   */
  static long parse(CharSequence text) {
    int length = text.length();
    if (length < 7 || length > 15) {
      return -1;
    }
    long address = 0;
    int octets = 0;
    int at = 0;
    while (at < length && octets < 4) {
      int start = at;
      int value = 0;
      while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - start < 4) {
        value = value * 10 + text.charAt(at) - '0';
        at++;
      }
      int digits = at - start;
      if (digits == 0 || value > 255 || (digits > 1 && text.charAt(start) == '0')) {
        return -1;
      }
      address = address << 8 | value;
      octets++;
      if (octets < 4) {
        if (at >= length || text.charAt(at) != '.') {
          return -1;
        }
        at++;
      }
    }
    return octets == 4 && at == length ? address : -1;
  }

  /**
   * True for an address that the Internet can reach: none of the IANA IPv4 special-purpose registry
   * (RFC 6890), of multicast or of the reserved 240.0.0.0/4.
   */
  static boolean isPublic(long address) {
    return !(in(address, 0x00000000L, 8)
        || in(address, 0x0A000000L, 8)
        || in(address, 0x64400000L, 10)
        || in(address, 0x7F000000L, 8)
        || in(address, 0xA9FE0000L, 16)
        || in(address, 0xAC100000L, 12)
        || in(address, 0xC0000000L, 24)
        || in(address, 0xC0000200L, 24)
        || in(address, 0xC0586300L, 24)
        || in(address, 0xC0A80000L, 16)
        || in(address, 0xC6120000L, 15)
        || in(address, 0xC6336400L, 24)
        || in(address, 0xCB007100L, 24)
        || address >= 0xE0000000L);
  }

  private static boolean in(long address, long network, int bits) {
    return address >> (32 - bits) == network >> (32 - bits);
  }
}
