package org.tamiz.transforms.pii;

import java.util.Arrays;

/** IPv6 addresses in the text forms of RFC 4291, section 2.2. */
final class Ipv6 {
  private Ipv6() {}

  /**
   * True for an address that the Internet can reach: global unicast (2000::/3) without the
   * documentation range 2001:db8::/32, or a mapped IPv4 address that can be reached.
   */
  static boolean isPublic(String text) {
    int[] groups = parse(text);
    if (groups.length != 8) {
      return false;
    }
    if ((groups[0] & 0xE000) == 0x2000) {
      return !(groups[0] == 0x2001 && groups[1] == 0xDB8);
    }
    boolean mapped = groups[5] == 0xFFFF;
    for (int i = 0; i < 5; i++) {
      mapped &= groups[i] == 0;
    }
    return mapped && Ipv4.isPublic((long) groups[6] << 16 | groups[7]);
  }

  /** Eight groups, or an empty array for anything but an address. */
  private static int[] parse(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return new int[0];
    }
    int[] head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    int[] tail = gap < 0 ? new int[0] : groups(text.substring(gap + 2), true);
    if (head.length > 8 || tail.length > 8) {
      return new int[0];
    }
    int[] all = new int[8];
    int known = head.length + tail.length;
    if (gap < 0 ? known != 8 : known > 7) {
      return new int[0];
    }
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
    return all;
  }

  /** The groups of a part; nine of them where one is malformed. */
  private static int[] groups(String part, boolean last) {
    if (part.isEmpty()) {
      return new int[0];
    }
    String[] texts = part.split(":", -1);
    int[] values = new int[10];
    int count = 0;
    for (int i = 0; i < texts.length; i++) {
      String one = texts[i];
      long embedded = last && i == texts.length - 1 ? Ipv4.parse(one) : -1;
      if (embedded >= 0 && count < 7) {
        values[count++] = (int) (embedded >> 16);
        values[count++] = (int) (embedded & 0xFFFF);
      } else if (one.isEmpty() || one.length() > 4 || one.indexOf('.') >= 0 || count > 7) {
        return new int[9];
      } else {
        values[count++] = Integer.parseInt(one, 16);
      }
    }
    return Arrays.copyOf(values, count);
  }
}
