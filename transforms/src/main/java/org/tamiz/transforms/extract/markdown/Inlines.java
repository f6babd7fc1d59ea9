package org.tamiz.transforms.extract.markdown;

import java.util.Arrays;
import java.util.Set;

/** Takes the markup out of the text of one block. Not safe for use by threads. */
final class Inlines {
  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char c : "\\`*_~^[]()!<>&:.\n".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  /** Longest run of backticks that opens code. */
  private static final int MAX_BACKTICKS = 32;

  private static final Set<String> PICTURES = Set.of("gif", "img", "video");

  private final LinkDefinitions definitions;
  private final Delimiters delimiters = new Delimiters();
  private final CharBuffer out = new CharBuffer(256);
  private int[] brackets = new int[16];
  private int bracketCount;
  private int[] parentheses = new int[16];
  private int parenthesisCount;
  private int superscripts;
  private int superscriptEnd;
  private int spoiler;
  private final boolean[] noCode = new boolean[MAX_BACKTICKS + 1];

  private char[] in = {};
  private int start;
  private int end;
  private LinkTail tail = new LinkTail(in, 0);

  /** Where the text of the last block stands in {@link #chars}. */
  int textStart;

  int textEnd;

  Inlines(LinkDefinitions definitions) {
    this.definitions = definitions;
  }

  /** The characters that hold the text of the last block. */
  char[] chars() {
    return out.chars;
  }

  /** Reads {@code source[from, to)}; its line feeds are ends of lines within one paragraph. */
  void read(char[] source, int from, int to) {
    in = source;
    start = from;
    end = to;
    tail = new LinkTail(source, to);
    out.clear();
    delimiters.clear();
    bracketCount = 0;
    parenthesisCount = 0;
    superscripts = 0;
    superscriptEnd = -1;
    spoiler = -1;
    Arrays.fill(noCode, false);
    int at = from;
    while (at < to) {
      int plain = at;
      while (at < to && (in[at] >= 128 || !SPECIAL[in[at]])) {
        at++;
      }
      out.add(in, plain, at);
      if (at < to) {
        at = special(at);
      }
    }
    delimiters.pair(in, out.chars);
    fold();
  }

  /** Reads what stands at a special character and says where to go on. */
  private int special(int at) {
    char c = in[at];
    return switch (c) {
      case '\\' -> escape(at);
      case '`' -> code(at);
      case '*', '_', '~' -> run(at);
      case '^' -> superscript(at);
      case '[' -> openBracket(at, 1);
      case ']' -> closeBracket(at);
      case '(' -> openParenthesis(at);
      case ')' -> closeParenthesis(at);
      case '!' -> exclamation(at);
      case '<' -> angle(at);
      case '>' -> openSpoiler(at);
      case '&' -> reference(at);
      case ':', '.' -> address(at);
      case '\n' -> lineEnd(at);
      default -> literal(at);
    };
  }

  private int literal(int at) {
    out.add(in[at]);
    return at + 1;
  }

  private int escape(int at) {
    if (at + 1 < end && in[at + 1] == '\n') {
      out.add('\n');
      return at + 2;
    }
    if (at + 1 < end && isMark(in[at + 1])) {
      out.add(in[at + 1]);
      return at + 2;
    }
    return literal(at);
  }

  private int code(int at) {
    int length = runLength(at);
    int opened = at + length;
    if (length <= MAX_BACKTICKS && !noCode[length]) {
      for (int close = opened; close < end; close++) {
        if (in[close] == '`') {
          int closing = runLength(close);
          if (closing == length) {
            out.add(in, opened, close);
            breaksToSpaces(out.length - (close - opened));
            return close + length;
          }
          close += closing - 1;
        }
      }
      noCode[length] = true;
    }
    out.add(in, at, opened);
    return opened;
  }

  private void breaksToSpaces(int from) {
    for (int i = from; i < out.length; i++) {
      if (out.chars[i] == '\n') {
        out.chars[i] = ' ';
      }
    }
  }

  private int run(int at) {
    int length = runLength(at);
    if (in[at] != '~' || length > 1) {
      delimiters.add(in, start, end, at, length, out.length);
    }
    out.add(in, at, at + length);
    return at + length;
  }

  private int superscript(int at) {
    int behind = at + runLength(at);
    boolean power =
        at > start
            && at != superscriptEnd
            && (Delimiters.isWord(in[at - 1]) || in[at - 1] == ')' || in[at - 1] == '}');
    if (power || behind == end) {
      out.add(in, at, behind);
      return behind;
    }
    char next = in[behind];
    if (next == '(') {
      pushParenthesis(out.length);
      pushParenthesis(behind - at);
      superscripts++;
      out.add(in, at, behind + 1);
      return behind + 1;
    }
    if (!Delimiters.isWord(next) && "*[/~|\"'$#&`\\".indexOf(next) < 0) {
      out.add(in, at, behind);
    }
    return behind;
  }

  private int openParenthesis(int at) {
    if (superscripts > 0) {
      pushParenthesis(-1);
    }
    return literal(at);
  }

  private int closeParenthesis(int at) {
    if (superscripts == 0) {
      return literal(at);
    }
    int signs = parentheses[--parenthesisCount];
    if (signs < 0) {
      return literal(at);
    }
    int open = parentheses[--parenthesisCount];
    Arrays.fill(out.chars, open, open + signs + 1, Delimiters.GONE);
    superscripts--;
    superscriptEnd = at + 1;
    return at + 1;
  }

  private void pushParenthesis(int value) {
    if (parenthesisCount == parentheses.length) {
      parentheses = Arrays.copyOf(parentheses, 2 * parenthesisCount);
    }
    parentheses[parenthesisCount++] = value;
  }

  private int openBracket(int at, int length) {
    if (bracketCount + 1 >= brackets.length) {
      brackets = Arrays.copyOf(brackets, 2 * brackets.length);
    }
    brackets[bracketCount++] = out.length;
    brackets[bracketCount++] = at + length;
    out.add(in, at, at + length);
    return at + length;
  }

  private int closeBracket(int at) {
    if (bracketCount == 0) {
      return literal(at);
    }
    int labelFrom = brackets[--bracketCount];
    int written = brackets[--bracketCount];
    boolean picture = out.chars[written] == '!';
    int behind = behindLink(at, labelFrom);
    if (behind < 0) {
      return literal(at);
    }
    int label = picture ? written + 2 : written + 1;
    Arrays.fill(out.chars, written, label, Delimiters.GONE);
    if (picture && PICTURES.contains(new String(in, labelFrom, Math.min(5, at - labelFrom)))) {
      Arrays.fill(out.chars, label, out.length, Delimiters.GONE);
    } else if (tail.behind == behind && tail.titleTo > tail.titleFrom && tail.isSpoiler()) {
      out.add(' ');
      out.add(in, tail.titleFrom, tail.titleTo);
      breaksToSpaces(out.length - (tail.titleTo - tail.titleFrom));
    } else if (tail.behind == behind) {
      nameOfUser(label);
    }
    return behind;
  }

  /** Writes the name of a user that links to the user's page in the site's form of mentions. */
  private void nameOfUser(int label) {
    int name = UserPage.name(in, tail.from, tail.to, out.chars, label, out.length);
    if (name >= 0) {
      Arrays.fill(out.chars, label, out.length, Delimiters.GONE);
      out.add('u');
      out.add('/');
      out.add(in, name, UserPage.end(in, name, tail.to));
    }
  }

  /** Position behind a link whose text ends at {@code at}, or negative where it is none. */
  private int behindLink(int at, int labelFrom) {
    int next = at + 1;
    tail.behind = -1;
    if (next < end && in[next] == '(' && tail.read(next)) {
      return tail.behind;
    }
    if (next + 1 < end
        && in[next] == ' '
        && in[next + 1] == '('
        && LinkTail.begins(in, next + 2, end, "http")
        && tail.read(next + 1)) {
      return tail.behind;
    }
    tail.behind = -1;
    return definitions.isEmpty() ? -1 : definitions.behindReference(in, labelFrom, at, end);
  }

  private int exclamation(int at) {
    char next = at + 1 < end ? in[at + 1] : 0;
    if (next == '[') {
      return openBracket(at, 2);
    }
    if (next == '<' && spoiler >= 0) {
      Arrays.fill(out.chars, spoiler, spoiler + 2, Delimiters.GONE);
      spoiler = -1;
      return at + 2;
    }
    return literal(at);
  }

  private int openSpoiler(int at) {
    if (at + 1 < end && in[at + 1] == '!') {
      spoiler = out.length;
      out.add(in, at, at + 2);
      return at + 2;
    }
    return literal(at);
  }

  private int angle(int at) {
    if (LinkTail.begins(in, at + 1, end, "http")) {
      int close = at + 1;
      while (close < end && in[close] > ' ' && in[close] != '<' && in[close] != '>') {
        close++;
      }
      if (close < end && in[close] == '>') {
        out.add(in, at + 1, close);
        return close + 1;
      }
    }
    return literal(at);
  }

  private int reference(int at) {
    int behind = CharacterReferences.read(in, at, end, out);
    return behind == at ? literal(at) : behind;
  }

  /** Takes a bare address as it stands, from the sign behind its scheme or {@code www} on. */
  private int address(int at) {
    if (!BareAddress.startsAt(in, start, at, end)) {
      return literal(at);
    }
    int behind = BareAddress.end(in, at, end, bracketCount > 0);
    for (int i = at; i < behind; i++) {
      // The site's editor escapes underscores in addresses.
      if (in[i] != '\\' || i + 1 == behind || !isMark(in[i + 1])) {
        out.add(in[i]);
      }
    }
    return behind;
  }

  private int lineEnd(int at) {
    boolean hard = at - 2 >= start && in[at - 1] == ' ' && in[at - 2] == ' ';
    out.add(hard ? '\n' : ' ');
    return at + 1;
  }

  private int runLength(int at) {
    int behind = at + 1;
    while (behind < end && in[behind] == in[at]) {
      behind++;
    }
    return behind - at;
  }

  /** Leaves out what has gone, folds white space, and finds the ends of the text. */
  private void fold() {
    char[] chars = out.chars;
    int n = 0;
    boolean space = false;
    boolean lineBreak = false;
    for (int at = 0; at < out.length; at++) {
      char c = chars[at];
      if (c == '\n') {
        lineBreak = true;
      } else if (SourceText.isSpace(c) || (c == '\u200B' && (n == 0 || space || lineBreak))) {
        space = true;
      } else if (c != Delimiters.GONE) {
        if (n > 0 && (space || lineBreak)) {
          chars[n++] = lineBreak ? '\n' : ' ';
        }
        space = false;
        lineBreak = false;
        chars[n++] = c;
      }
    }
    while (n > 0 && chars[n - 1] == '\u200B') {
      n--;
    }
    textStart = 0;
    textEnd = n;
  }

  /** True for the signs of ASCII, which a backslash escapes. */
  private static boolean isMark(char c) {
    return c > ' ' && c < 0x7F && !Delimiters.isWord(c);
  }
}
