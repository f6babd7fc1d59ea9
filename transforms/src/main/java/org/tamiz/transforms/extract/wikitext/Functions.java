package org.tamiz.transforms.extract.wikitext;

import java.util.Locale;
import java.util.Set;

/**
 * Parser functions and variables of MediaWiki: the conditions, the functions of case and number and
 * the name of the page are read; all others show nothing.
 */
final class Functions {
  private static final Set<String> CASES = Set.of("lc", "lcfirst", "uc", "ucfirst", "nowrap");
  private static final Set<String> NUMBERS = Set.of("formatnum");
  private static final Set<String> CHOICES = Set.of("gender", "grammar", "plural");
  private static final Set<String> SUBSTITUTED = Set.of("subst", "safesubst", "msg", "msgnw");

  private Functions() {}

  /** True where a name, in lower case, is that of a function or variable. */
  static boolean isFunction(String name) {
    int colon = name.indexOf(':');
    return name.startsWith("#")
        || (colon > 0 && isWord(name, colon))
        || name.equals("pagename")
        || name.equals("fullpagename")
        || name.equals("basepagename")
        || name.equals("subpagename");
  }

  private static boolean isWord(String name, int end) {
    for (int i = 0; i < end; i++) {
      if (name.charAt(i) == ' ') {
        return false;
      }
    }
    return true;
  }

  /** Writes what the function shows. */
  static void write(Renderer renderer, TemplateCall call) {
    TextLines out = renderer.out();
    int colon = call.written().indexOf(':');
    if (colon < 0) {
      if (call.name().endsWith("pagename")) {
        out.text(renderer.page.title());
      } else {
        out.gap();
      }
      return;
    }
    String function = call.written().substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String first = call.written().substring(colon + 1).strip();
    switch (function) {
      case "#if" -> choose(renderer, call, !value(renderer, first).isEmpty());
      case "#ifeq" -> {
        String second = argument(renderer, call, 0);
        boolean equal = value(renderer, first).equals(second);
        out.lines(argument(renderer, call, equal ? 1 : 2));
      }
      case "#iferror" -> out.lines(argument(renderer, call, 1, value(renderer, first)));
      case "#ifexpr", "#ifexist" -> choose(renderer, call, true);
      case "#switch" -> choice(renderer, call, value(renderer, first));
      case "#expr" -> {
        String sum = value(renderer, first);
        if (!sum.isEmpty() && sum.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
          out.text(sum);
        } else {
          out.gap();
        }
      }
      case "#tag" -> {
        if (first.equals("math")) {
          out.text("$" + argument(renderer, call, 0) + "$");
        } else {
          out.gap();
        }
      }
      default -> {
        if (CASES.contains(function)) {
          out.text(value(renderer, first));
        } else if (NUMBERS.contains(function)) {
          out.text(Numbers.format(value(renderer, first), renderer.page.language()));
        } else if (CHOICES.contains(function)) {
          out.text(argument(renderer, call, 0));
        } else if (SUBSTITUTED.contains(function)) {
          out.lines(argument(renderer, call, 0));
        } else {
          out.gap();
        }
      }
    }
  }

  private static void choose(Renderer renderer, TemplateCall call, boolean yes) {
    renderer.out().lines(argument(renderer, call, yes ? 0 : 1));
  }

  private static void choice(Renderer renderer, TemplateCall call, String wanted) {
    TemplateCall.Argument chosen = null;
    boolean falls = false;
    for (TemplateCall.Argument argument : call.arguments()) {
      if (!argument.named()) {
        falls |= renderer.text.substring(argument.from(), argument.to()).strip().equals(wanted);
      } else if (falls || argument.key().equals(wanted)) {
        chosen = argument;
        break;
      } else if (argument.key().equals("#default")) {
        chosen = argument;
      }
    }
    if (chosen != null) {
      renderer.out().lines(renderer.lines(chosen.from(), chosen.to()));
    } else {
      renderer.out().gap();
    }
  }

  private static String value(Renderer renderer, String written) {
    return written.isEmpty() ? "" : TextLines.flat(renderer.lines(written));
  }

  private static String argument(Renderer renderer, TemplateCall call, int index) {
    return argument(renderer, call, index, "");
  }

  private static String argument(
      Renderer renderer, TemplateCall call, int index, String otherwise) {
    if (index >= call.arguments().size()) {
      return otherwise;
    }
    TemplateCall.Argument argument = call.arguments().get(index);
    // A sign of equality does not name an argument here.
    int from = argument.from();
    while (argument.named() && from > 0 && renderer.text.charAt(from - 1) != '|') {
      from--;
    }
    return renderer.lines(from, argument.to()).strip();
  }
}
