package org.tamiz.transforms.extract.wikitext;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Templates whose text is more than their arguments: quantities, dates, names of languages. */
final class TemplateValues {
  /** Words between the values of a range, and what is written for them. */
  private static final Map<String, String> BETWEEN = between();

  /** Units that a value of a larger unit may be followed by, as in 5 ft 10 in. */
  private static final Set<String> SMALLER_UNITS =
      Set.of("ft", "in", "oz", "lb", "yd", "foot", "ch", "fl oz", "min", "s");

  private static final Map<String, String> UNITS = units();

  /** Longest word that is taken for the unit of a number, in UTF-16 code units. */
  private static final int LONGEST_UNIT = 20;

  /** Words behind a number that tell how to write it. */
  private static final Set<String> WAYS_OF_FORMATTING = Set.of("R", "NOSEP");

  private static final int MOST_UNITS = 9;
  private static final int MOST_TRACKS = 100;
  private static final List<String> TITLES =
      List.of("title", "titel", "titre", "titolo", "título", "titulo", "tytuł", "название");
  private static final List<String> LENGTHS =
      List.of("length", "länge", "temps", "durata", "duración", "duração", "długość", "длина");

  private TemplateValues() {}

  /**
   * What a template shows.
   *
   * @param calculation its name in the table of templates
   */
  static String of(String calculation, PageContext page, Templates.Arguments arguments) {
    List<String> values = arguments.positional();
    String language = page.language();
    return switch (calculation) {
      case "convert" -> convert(values, language);
      case "number" -> number(values, language);
      case "percentage" -> percentage(values, language);
      case "unit" -> unit(arguments, language);
      case "quantity" -> quantity(values, arguments, language);
      case "fraction" -> fraction(values);
      case "superscript" -> values.isEmpty() ? "" : Scripts.of(values.get(0), true);
      case "subscript" -> values.isEmpty() ? "" : Scripts.of(values.get(0), false);
      case "language" -> language(values, arguments, language);
      case "date" -> Dates.of(values, !arguments.text("df").isEmpty(), language);
      case "dates" -> dates(values, !arguments.text("df").isEmpty(), language);
      case "formula" -> formula(values);
      case "items" -> items(values);
      case "tracks" -> tracks(arguments);
      default -> throw new IllegalStateException("no calculation " + calculation);
    };
  }

  /** Every calculation that a pattern may name. */
  static Set<String> names() {
    return Set.of(
        "convert",
        "number",
        "percentage",
        "unit",
        "quantity",
        "fraction",
        "superscript",
        "subscript",
        "language",
        "date",
        "dates",
        "formula",
        "items",
        "tracks");
  }

  private static String convert(List<String> values, String language) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < values.size()) {
      out.append(Numbers.format(values.get(at++), language));
      while (at + 1 < values.size() && BETWEEN.containsKey(values.get(at))) {
        out.append(BETWEEN.get(values.get(at)));
        out.append(Numbers.format(values.get(at + 1), language));
        at += 2;
      }
      if (at == values.size()) {
        break;
      }
      String unit = values.get(at++);
      String shown = UNITS.getOrDefault(unit, unit);
      out.append(shown.startsWith("°") && shown.length() == 1 ? "" : " ").append(shown);
      boolean more =
          at + 1 < values.size()
              && startsWithDigit(values.get(at))
              && SMALLER_UNITS.contains(values.get(at + 1));
      if (!more) {
        break;
      }
      out.append(' ');
    }
    return out.toString();
  }

  /** A number and the unit behind it. */
  private static String number(List<String> values, String language) {
    if (values.isEmpty()) {
      return "";
    }
    String number = Numbers.format(values.get(0), language);
    String unit = values.size() > 1 ? values.get(1) : "";
    boolean shown =
        !unit.isEmpty()
            && unit.length() <= LONGEST_UNIT
            && Character.isLetter(unit.codePointAt(0))
            && !WAYS_OF_FORMATTING.contains(unit);
    return shown ? number + " " + unit : number;
  }

  /** A part of a whole in hundredths; as a fraction where they are no numbers. */
  private static String percentage(List<String> values, String language) {
    if (values.size() < 2) {
      return values.isEmpty() ? "" : values.get(0) + "%";
    }
    String part = values.get(0).replace(",", "");
    String whole = values.get(1).replace(",", "");
    if (!Numbers.isPlain(part) || !Numbers.isPlain(whole) || new BigDecimal(whole).signum() == 0) {
      return fraction(values.subList(0, 2));
    }
    int places =
        values.size() > 2 && values.get(2).matches("[0-9]") ? values.get(2).charAt(0) - '0' : 0;
    BigDecimal share =
        new BigDecimal(part)
            .movePointRight(2)
            .divide(new BigDecimal(whole), places, RoundingMode.HALF_UP);
    return Numbers.format(share.toPlainString(), language) + "%";
  }

  /**
   * A number, then units in turn with their powers; further numbers of a range stand as they are.
   */
  private static String unit(Templates.Arguments arguments, String language) {
    StringBuilder out = new StringBuilder(Numbers.format(arguments.text("1"), language));
    String before = "";
    for (int i = 2; i <= MOST_UNITS; i++) {
      String value = arguments.text(Integer.toString(i));
      boolean power =
          i % 2 == 1
              && value.matches("[-−]?[0-9]{1,2}")
              && !before.isEmpty()
              && !BETWEEN.containsKey(before);
      if (power) {
        out.append(Scripts.of(value.replace('−', '-'), true));
      } else if (!value.isEmpty()) {
        out.append(' ').append(value);
      }
      before = value;
    }
    return out.toString().strip();
  }

  private static boolean startsWithDigit(String value) {
    return Character.isDigit(value.charAt(0));
  }

  /** A number with uncertainty, power of ten and unit. */
  private static String quantity(
      List<String> values, Templates.Arguments arguments, String language) {
    if (values.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(arguments.text("p"));
    out.append(Numbers.format(values.get(0), language));
    if (values.size() > 1) {
      // Bounds of their own for above and below have signs.
      boolean signed = "+-−".indexOf(values.get(1).charAt(0)) >= 0;
      out.append(signed ? " " : " ± ").append(values.get(1));
      out.append(signed && values.size() > 2 ? " " + values.get(2) : "");
    }
    String power = arguments.text("e");
    if (!power.isEmpty()) {
      out.append(" × 10").append(Scripts.of(power, true));
    }
    String unit = arguments.text("u").isEmpty() ? arguments.text("ul") : arguments.text("u");
    if (!unit.isEmpty()) {
      out.append(' ').append(unit);
    }
    return out.append(arguments.text("s")).toString();
  }

  private static String fraction(List<String> values) {
    return switch (values.size()) {
      case 0 -> "";
      case 1 -> "1/" + values.get(0);
      case 2 -> values.get(0) + "/" + values.get(1);
      default -> values.get(0) + " " + values.get(1) + "/" + values.get(2);
    };
  }

  /** The text of a template such as {@code lang-de}, behind the name of the language. */
  private static String language(
      List<String> values, Templates.Arguments arguments, String language) {
    String shown = values.isEmpty() ? arguments.text("text") : values.get(0);
    String name = arguments.name();
    String code = name.substring(name.indexOf('-') + 1);
    if (code.equals("langx") && values.size() > 1) {
      code = values.get(0);
      shown = values.get(1);
    }
    if (shown.isEmpty()) {
      return "";
    }
    String label = arguments.text("label").equals("none") ? "" : LanguageNames.of(code, language);
    StringBuilder out = new StringBuilder(label);
    if (out.length() > 0) {
      out.append(": ");
    }
    out.append(shown);
    String romanised = arguments.text("translit");
    if (!romanised.isEmpty()) {
      out.append(", ").append(romanised);
    }
    return out.toString();
  }

  private static String dates(List<String> values, boolean dayFirst, String language) {
    if (values.size() < 6) {
      return Dates.of(values, dayFirst, language);
    }
    return Dates.of(values.subList(0, 3), dayFirst, language)
        + " – "
        + Dates.of(values.subList(3, 6), dayFirst, language);
  }

  private static String formula(List<String> values) {
    StringBuilder out = new StringBuilder();
    for (String value : values) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean digit = c >= '0' && c <= '9' && out.length() > 0;
        out.append(digit ? Scripts.of(String.valueOf(c), false) : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static String items(List<String> values) {
    List<String> items = new ArrayList<>();
    for (String value : values) {
      items.add("- " + TextLines.flat(value));
    }
    return String.join("\n", items) + (items.isEmpty() ? "" : "\n");
  }

  /** The titles of a recording, with their lengths. */
  private static String tracks(Templates.Arguments arguments) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; i <= MOST_TRACKS; i++) {
      String title = first(arguments, TITLES, i);
      if (title.isEmpty()) {
        break;
      }
      String length = first(arguments, LENGTHS, i);
      out.append("- ").append(TextLines.flat(title));
      out.append(length.isEmpty() ? "\n" : " (" + TextLines.flat(length) + ")\n");
    }
    return out.length() == 0 ? "" : "\n" + out;
  }

  private static String first(Templates.Arguments arguments, List<String> keys, int number) {
    for (String key : keys) {
      String value = arguments.text(key + number);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static Map<String, String> between() {
    Map<String, String> between = new HashMap<>();
    for (String dash : List.of("-", "–", "to", "to(-)", "to about", "til", "bis", "à", "до", "a")) {
      between.put(dash, dash.equals("-") || dash.startsWith("to(") ? "–" : " " + dash + " ");
    }
    between.put("–", "–");
    between.put("and", " and ");
    between.put("and(-)", " and ");
    between.put("or", " or ");
    between.put("by", " by ");
    between.put("x", " × ");
    between.put("×", " × ");
    between.put("+/-", " ± ");
    between.put("±", " ± ");
    between.put("+", " + ");
    between.put(",", ", ");
    return Map.copyOf(between);
  }

  private static Map<String, String> units() {
    Map<String, String> units = new HashMap<>();
    for (String[] row : Table.read("units.tsv", 2)) {
      units.put(row[0], row[1]);
    }
    return Map.copyOf(units);
  }
}
