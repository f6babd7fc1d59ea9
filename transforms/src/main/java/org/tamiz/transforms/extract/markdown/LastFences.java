package org.tamiz.transforms.extract.markdown;

/** Where the last line begins that can close a fence of code; looked for when first asked. */
final class LastFences {
  private final char[] in;
  private final int length;
  private boolean looked;
  private int backticks = -1;
  private int tildes = -1;

  LastFences(char[] in, int length) {
    this.in = in;
    this.length = length;
  }

  /** Position of the last fence of this sign, or -1. */
  int of(char sign) {
    if (!looked) {
      looked = true;
      look();
    }
    return sign == '`' ? backticks : tildes;
  }

  private void look() {
    for (int at = 0; at < length; at++) {
      int from = at;
      while (at < length && in[at] != '\n') {
        at++;
      }
      while (from < at && (SourceText.isSpace(in[from]) || in[from] == '>')) {
        from++;
      }
      if (from < at && Lines.fence(in, from, at) > 0) {
        if (in[from] == '`') {
          backticks = from;
        } else {
          tildes = from;
        }
      }
    }
  }
}
