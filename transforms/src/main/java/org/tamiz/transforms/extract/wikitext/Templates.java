package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.InfoboxField;

/**
 * Writes what templates show. Those of the table go by its patterns. Of all others, one that stands
 * alone on its lines is a box, a note or a list for navigation and left out, and one inside of a
 * line shows its first argument that reads as text.
 */
final class Templates {
  private static final int LONGEST_INLINE = 200;
  private static final int FEWEST_FIELDS = 3;
  private static final Pattern NUMERAL = Pattern.compile("[0-9]{1,3}\\p{Ll}{1,3}|[-−][0-9]{2,4}");

  private final Renderer renderer;
  private final String text;
  private final Markup markup;

  /** From here to {@link #aloneTo} a line holds only templates, comments and space. */
  private int aloneFrom = -1;

  private int aloneTo = -1;

  /** Text stands before this place on the line that was last looked at. */
  private int notAloneTo = -1;

  Templates(Renderer renderer) {
    this.renderer = renderer;
    this.text = renderer.text;
    this.markup = renderer.markup;
  }

  /** Writes the default of a parameter, as in {@code {{{1|default}}}}. */
  void parameter(int at, int end) {
    TemplateCall call = TemplateCall.read(text, markup, at + 3, end - 3);
    if (!call.arguments().isEmpty()) {
      TemplateCall.Argument first = call.arguments().get(0);
      renderer.out().lines(renderer.lines(first.from(), first.to()));
    }
  }

  /** Writes a template. */
  void write(int at, int end) {
    TemplateCall call = TemplateCall.read(text, markup, at + 2, end - 2);
    call = withoutPrefix(call);
    String name = call.name();
    if (name.isEmpty() || name.startsWith(":")) {
      renderer.out().gap();
      return;
    }
    if (Functions.isFunction(name)) {
      Functions.write(renderer, call);
      return;
    }
    PageContext page = renderer.page;
    page.kinds().template(page, name);
    TemplatePattern rule = TemplateRules.find(page.language(), name);
    if (rule != null) {
      known(rule, call);
    } else if (isBlock(at, end, call)) {
      renderer.out().gap();
      if (!renderer.isNested() && page.article().inLead()) {
        infobox(call);
      }
    } else {
      unknown(call);
    }
  }

  private TemplateCall withoutPrefix(TemplateCall call) {
    String name = call.name();
    if (name.indexOf(':') > 0 && renderer.page.site().namespace(name) == WikiSite.TEMPLATE) {
      String rest = name.substring(name.indexOf(':') + 1).strip();
      return new TemplateCall(rest, call.written(), call.arguments());
    }
    return call;
  }

  private void known(TemplatePattern rule, TemplateCall call) {
    TextLines out = renderer.out();
    if (rule.isEmpty()) {
      out.gap();
      return;
    }
    Arguments arguments = new Arguments(renderer, call);
    String calculation = rule.calculation();
    String shown =
        calculation == null
            ? rule.apply(arguments::text, arguments::positional)
            : TemplateValues.of(calculation, renderer.page, arguments);
    if (shown.isEmpty()) {
      out.gap();
    } else {
      out.lines(shown);
    }
  }

  private void unknown(TemplateCall call) {
    TextLines out = renderer.out();
    List<String> shown = new ArrayList<>();
    for (TemplateCall.Argument argument : call.arguments()) {
      if (argument.named() && !argument.key().equals("1") && !argument.key().equals("text")) {
        continue;
      }
      if (argument.to() - argument.from() > 20 * LONGEST_INLINE) {
        break;
      }
      String value = renderer.line(argument.from(), argument.to());
      if (isText(value)) {
        shown.add(value);
        if (shown.size() == 2 || !isNumber(value)) {
          break;
        }
      }
    }
    if (shown.isEmpty()) {
      if (call.arguments().isEmpty() && isCode(call.written())) {
        out.text(call.written());
      } else {
        out.gap();
      }
      return;
    }
    String first = shown.get(0);
    // A number and its unit belong together.
    boolean unit = shown.size() == 2 && shown.get(1).length() <= 8 && !isNumber(shown.get(1));
    out.text(unit ? first + " " + shown.get(1) : first);
  }

  /**
   * True for three capitals, as codes of countries are, for names such as XXe siècle, and for
   * numbers with the ending of an ordinal or the sign of years before Christ.
   */
  private static boolean isCode(String name) {
    if (NUMERAL.matcher(name).matches()) {
      return true;
    }
    int capitals = 0;
    while (capitals < name.length()
        && name.charAt(capitals) >= 'A'
        && name.charAt(capitals) <= 'Z') {
      capitals++;
    }
    if (capitals == name.length()) {
      return capitals == 3;
    }
    int word = name.indexOf(' ');
    boolean ordinal = word - capitals >= 0 && word - capitals <= 3;
    for (int i = 0; i < capitals; i++) {
      ordinal &= "IVXLCDM".indexOf(name.charAt(i)) >= 0;
    }
    return capitals > 0 && ordinal && name.length() < 30;
  }

  private static boolean isText(String value) {
    if (value.isEmpty() || value.length() > LONGEST_INLINE || value.contains("://")) {
      return false;
    }
    return !isFile(value) && value.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** True for names such as {@code Sieve.jpg}. */
  private static boolean isFile(String value) {
    int dot = value.lastIndexOf('.');
    int letters = value.length() - dot - 1;
    if (dot <= 0 || letters < 3 || letters > 4) {
      return false;
    }
    for (int i = dot + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String value) {
    boolean digit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isDigit(c)) {
        digit = true;
      } else if (" .,-+−–/±%".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  /** True for a template that is not part of a sentence. */
  private boolean isBlock(int at, int end, TemplateCall call) {
    if (!renderer.lineIsEmpty()) {
      return false;
    }
    if (call.arguments().size() >= FEWEST_FIELDS && hasLines(at, end)) {
      return true;
    }
    if (renderer.isNested()) {
      return false;
    }
    PageContext page = renderer.page;
    boolean nothingYet = page.article().inLead() && page.article().lines().length() == 0;
    return nothingYet || isAlone(at, end);
  }

  private boolean hasLines(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean isAlone(int at, int end) {
    if (at >= aloneFrom && at < aloneTo) {
      return true;
    }
    if (at < notAloneTo) {
      return false;
    }
    int place = end;
    while (place < text.length()) {
      char c = text.charAt(place);
      if (c == '\n') {
        break;
      }
      int kind = markup.kind(place);
      if (kind == Markup.TEMPLATE || kind == Markup.COMMENT || kind == Markup.ELEMENT) {
        place = markup.end(place);
      } else if (Character.isWhitespace(c) || c == '}') {
        place++;
      } else {
        notAloneTo = place;
        return false;
      }
    }
    aloneFrom = at;
    aloneTo = place;
    return true;
  }

  private void infobox(TemplateCall call) {
    int named = 0;
    for (TemplateCall.Argument argument : call.arguments()) {
      named += argument.named() && argument.to() > argument.from() ? 1 : 0;
    }
    if (named < FEWEST_FIELDS || named * 2 < call.arguments().size()) {
      return;
    }
    List<InfoboxField> fields = new ArrayList<>();
    for (TemplateCall.Argument argument : call.arguments()) {
      if (argument.named()) {
        String value = renderer.line(argument.from(), argument.to());
        if (!value.isEmpty() && !argument.key().isEmpty()) {
          fields.add(new InfoboxField(ArticleBuilder.normal(argument.key()), value));
        }
      }
    }
    renderer.page.article().infobox(fields);
  }

  /** The arguments of one call as text, each read at most once. */
  static final class Arguments {
    private final Renderer renderer;
    private final TemplateCall call;
    private final Map<String, String> read = new HashMap<>();
    private @Nullable List<String> positional;

    Arguments(Renderer renderer, TemplateCall call) {
      this.renderer = renderer;
      this.call = call;
    }

    /** The name of the template, in lower case. */
    String name() {
      return call.name();
    }

    /** The argument of this key; empty where there is none. */
    String text(String key) {
      String known = read.get(key);
      if (known == null) {
        TemplateCall.Argument argument = call.find(renderer.text, key);
        known = argument == null ? "" : renderer.lines(argument.from(), argument.to());
        read.put(key, known);
      }
      return known;
    }

    /** The arguments without a name that are not empty. */
    List<String> positional() {
      List<String> known = positional;
      if (known == null) {
        known = new ArrayList<>();
        for (TemplateCall.Argument argument : call.arguments()) {
          if (!argument.named()) {
            String value = text(argument.key());
            if (!value.isEmpty()) {
              known.add(value);
            }
          }
        }
        positional = known;
      }
      return known;
    }
  }
}
