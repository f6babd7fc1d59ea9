package org.tamiz.transforms.extract.wikitext;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the nested constructs of a wikitext begin and end: templates, parameters, links, tables,
 * language variants, comments and the tags whose content is not wikitext.
 *
 * <p>Brackets are paired as MediaWiki's preprocessor pairs them, but a bracket that never closes
 * does not undo the pairs around it. One pass, linear time; a construct that has no end is none.
 */
final class Markup {
  /** {@code {{…}}}. */
  static final int TEMPLATE = 1;

  /** {@code {{{…}}}}. */
  static final int PARAMETER = 2;

  /** {@code [[…]]}. */
  static final int LINK = 3;

  /** A table. */
  static final int TABLE = 4;

  /** {@code -{…}-}, text in several variants of a language. */
  static final int VARIANT = 5;

  /** A comment. */
  static final int COMMENT = 6;

  /** An element whose content is not wikitext, or is wikitext of its own. */
  static final int ELEMENT = 7;

  private static final int KIND_BITS = 3;

  private final String text;
  private final boolean variants;
  private final int[] ends;
  private int[] openAt = new int[32];
  private int[] openCount = new int[32];
  private byte[] openKind = new byte[32];
  private int depth;
  private final int[] openOfKind = new int[8];

  /** Elements of which no closing tag is left. */
  private final Set<OpaqueTag> unclosed = EnumSet.noneOf(OpaqueTag.class);

  private int nextGreater = -1;

  private Markup(String text, boolean variants) {
    this.text = text;
    this.variants = variants;
    this.ends = new int[text.length()];
  }

  /**
   * The constructs of a text.
   *
   * @param variants whether the wiki's language has variants
   */
  static Markup of(String text, boolean variants) {
    Markup markup = new Markup(text, variants);
    markup.scan();
    return markup;
  }

  /** Kind of the construct that begins at this place; 0 where none does. */
  int kind(int at) {
    return ends[at] & ((1 << KIND_BITS) - 1);
  }

  /** Place behind the construct that begins at this place; 0 where none does. */
  int end(int at) {
    return ends[at] >>> KIND_BITS;
  }

  private void pair(int from, int end, int kind) {
    ends[from] = end << KIND_BITS | kind;
  }

  private void scan() {
    char[] chars = text.toCharArray();
    int length = chars.length;
    boolean lineStart = true;
    for (int at = 0; at < length; ) {
      char c = chars[at];
      if (c > '}' || c == ' ') {
        lineStart &= c == ' ';
        at++;
        continue;
      }
      int next = at + 1;
      switch (c) {
        case '\n' -> lineStart = true;
        case '{' -> next = open(at, lineStart);
        case '}' -> next = close(at);
        case '[' -> {
          next = runEnd(at, '[');
          if (next - at > 1) {
            push(at, next - at, LINK);
          }
        }
        case ']' -> next = closeLink(at);
        case '|' -> next = lineStart ? closeTable(at) : next;
        case '<' -> next = tag(at);
        case '-' -> {
          if (variants && text.startsWith("-{", at) && !text.startsWith("{{", at + 1)) {
            push(at, 2, VARIANT);
            next = at + 2;
          }
        }
        default -> {}
      }
      // A table may follow the colons of an indentation, comments and spaces.
      lineStart = c == '\n' || (lineStart && (c == ':' || c == '*' || kind(at) == COMMENT));
      at = next;
    }
    for (int i = 0; i < depth; i++) {
      if (openKind[i] == TABLE) {
        int heading = text.indexOf("\n==", openAt[i]);
        pair(openAt[i], heading < 0 ? length : heading, TABLE);
        break;
      }
    }
  }

  private int open(int at, boolean lineStart) {
    int end = runEnd(at, '{');
    boolean table = end < text.length() && text.charAt(end) == '|';
    if (end - at == 1) {
      if (lineStart && table) {
        push(at, 1, TABLE);
        return at + 2;
      }
      return end;
    }
    push(at, end - at, TEMPLATE);
    return end;
  }

  private int close(int at) {
    if (openOfKind[VARIANT] > 0 && at + 1 < text.length() && text.charAt(at + 1) == '-') {
      popTo(VARIANT);
      pair(openAt[depth], at + 2, VARIANT);
      return at + 2;
    }
    int end = runEnd(at, '}');
    int left = end - at;
    while (left > 1 && openOfKind[TEMPLATE] > 0) {
      popTo(TEMPLATE);
      int count = openCount[depth];
      int taken = Math.min(3, Math.min(count, left));
      int from = openAt[depth] + count - taken;
      left -= taken;
      pair(from, end - left, taken == 3 ? PARAMETER : TEMPLATE);
      if (count - taken > 1) {
        push(openAt[depth], count - taken, TEMPLATE);
      }
    }
    return end;
  }

  private int closeLink(int at) {
    int end = runEnd(at, ']');
    int left = end - at;
    while (left > 1 && depth > 0 && openKind[depth - 1] == LINK) {
      depth--;
      openOfKind[LINK]--;
      int count = openCount[depth];
      left -= 2;
      pair(openAt[depth] + count - 2, end - left, LINK);
      if (count > 3) {
        push(openAt[depth], count - 2, LINK);
      }
    }
    return end;
  }

  private int closeTable(int at) {
    if (openOfKind[TABLE] == 0 || !text.startsWith("}", at + 1)) {
      return at + 1;
    }
    boolean template = text.startsWith("}", at + 2) && openKind[depth - 1] == TEMPLATE;
    if (template) {
      return at + 1;
    }
    popTo(TABLE);
    pair(openAt[depth], at + 2, TABLE);
    return at + 2;
  }

  private int tag(int at) {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("-->", at + 4);
      end = end < 0 ? text.length() : end + 3;
      pair(at, end, COMMENT);
      return end;
    }
    OpaqueTag tag = OpaqueTag.at(text, at + 1);
    if (tag == null) {
      return at + 1;
    }
    if (nextGreater < at) {
      int found = text.indexOf('>', at);
      nextGreater = found < 0 ? Integer.MAX_VALUE : found;
    }
    if (nextGreater == Integer.MAX_VALUE) {
      return at + 1;
    }
    int inner = nextGreater + 1;
    if (text.charAt(inner - 2) == '/') {
      pair(at, inner, ELEMENT);
      return inner;
    }
    int end = unclosed.contains(tag) ? -1 : tag.closerEnd(text, inner);
    if (end < 0) {
      unclosed.add(tag);
      return inner;
    }
    pair(at, end, ELEMENT);
    return end;
  }

  private int runEnd(int at, char c) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private void push(int at, int count, int kind) {
    if (depth == openAt.length) {
      openAt = Arrays.copyOf(openAt, depth * 2);
      openCount = Arrays.copyOf(openCount, depth * 2);
      openKind = Arrays.copyOf(openKind, depth * 2);
    }
    openAt[depth] = at;
    openCount[depth] = count;
    openKind[depth] = (byte) kind;
    openOfKind[kind]++;
    depth++;
  }

  /** Takes the innermost open construct of a kind off the stack, and all inside of it. */
  private void popTo(int kind) {
    do {
      depth--;
      openOfKind[openKind[depth]]--;
    } while (openKind[depth] != kind);
  }
}
