package org.tamiz.pipelines.cli;

/** Foreign text, made safe for a terminal. */
final class Printable {
  private Printable() {}

  /** The text with control and formatting characters other than line breaks and tabs replaced. */
  static String text(String foreign) {
    StringBuilder safe = new StringBuilder(foreign.length());
    foreign
        .codePoints()
        .forEach(
            point -> {
              int type = Character.getType(point);
              boolean unsafe =
                  (type == Character.CONTROL && point != '\n' && point != '\t')
                      || type == Character.SURROGATE
                      || (type == Character.FORMAT && point != 0x200C && point != 0x200D);
              safe.appendCodePoint(unsafe ? 0xFFFD : point);
            });
    return safe.toString();
  }

  /** The text on one line. */
  static String line(String foreign) {
    return text(foreign).replace('\n', ' ').replace('\t', ' ');
  }

  /** The first characters of a text, whole code points. */
  static String head(String text, int chars) {
    if (text.length() <= chars) {
      return text;
    }
    int end = chars > 0 && Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
    return text.substring(0, end);
  }
}
