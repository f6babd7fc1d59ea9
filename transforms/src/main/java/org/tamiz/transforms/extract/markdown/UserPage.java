package org.tamiz.transforms.extract.markdown;

/** Links whose text is the bare name of the user to whose page they lead. */
final class UserPage {
  private UserPage() {}

  /**
   * Where the name begins in a destination {@code in[from, to)} such as {@code /u/name} or {@code
   * https://www.reddit.com/user/name/}; negative where it is no user's page or the label is not the
   * name. Case, signs of emphasis and {@code @} in the label do not matter.
   *
   * @param label holds the text of the link in {@code [labelFrom, labelTo)}
   */
  static int name(char[] in, int from, int to, char[] label, int labelFrom, int labelTo) {
    for (int at = from; at + 2 < to; at++) {
      if (at > from && in[at - 1] != '/') {
        continue;
      }
      int word = LinkTail.begins(in, at, to, "u") ? 1 : 0;
      word = LinkTail.begins(in, at, to, "user") ? 4 : word;
      int name = at + word + 1;
      if (word > 0 && name < to && in[name - 1] == '/') {
        return isSame(in, name, end(in, name, to), label, labelFrom, labelTo) ? name : -1;
      }
    }
    return -1;
  }

  /** Where a name ends that begins at this position. */
  static int end(char[] in, int name, int to) {
    int at = name;
    while (at < to && "/?#".indexOf(in[at]) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isSame(char[] in, int from, int to, char[] label, int start, int end) {
    int at = from;
    for (int i = start; i < end; i++) {
      char c = label[i];
      if (c == '*' || c == '~' || c == '@' || c == ' ') {
        continue;
      }
      if (at < to && in[at] == '\\') {
        at++;
      }
      if (at == to || Character.toLowerCase(in[at]) != Character.toLowerCase(c)) {
        return false;
      }
      at++;
    }
    return at == to && to > from;
  }
}
