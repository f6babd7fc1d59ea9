package org.tamiz.transforms.extract.wikitext;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Dates in the form of a language, as CLDR has it. */
final class Dates {
  private Dates() {}

  /**
   * The date that the first values make: year, month and day as numbers, in this order or from the
   * day on, or a date in words.
   *
   * @param dayFirst whether an English date begins with its day
   */
  static String of(List<String> values, boolean dayFirst, String language) {
    if (values.isEmpty()) {
      return "";
    }
    if (values.size() > 2 && isDayFirst(values)) {
      return of(List.of(values.get(2), values.get(1), values.get(0)), dayFirst, language);
    }
    int year = number(values.get(0), 9999);
    int month = values.size() > 1 ? number(values.get(1), 12) : 0;
    int day = values.size() > 2 ? number(values.get(2), 31) : 0;
    if (year <= 0 || month <= 0) {
      return words(values, month, language);
    }
    String skeleton = day > 0 ? "yMMMMd" : "yMMMM";
    ULocale locale =
        ULocale.forLanguageTag(
            (language.equals("en") && dayFirst ? "en-GB" : language) + "-u-nu-latn-ca-gregory");
    SimpleDateFormat format =
        new SimpleDateFormat(
            DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton), locale);
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
    calendar.clear();
    calendar.set(year, month - 1, Math.max(1, day));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(calendar.getTime());
  }

  /** True for a day, a month and a year that can be no day. */
  private static boolean isDayFirst(List<String> values) {
    return number(values.get(0), 31) > 0
        && number(values.get(1), 12) > 0
        && number(values.get(2), 9999) > 31;
  }

  /** A date whose parts are not year, month and day in this order: as they stand. */
  private static String words(List<String> values, int month, String language) {
    StringBuilder out = new StringBuilder(values.get(0));
    for (int i = 1; i < Math.min(3, values.size()); i++) {
      String value = values.get(i);
      if (i == 1 && month > 0 && values.size() > 2) {
        value =
            DateFormatSymbols.getInstance(ULocale.forLanguageTag(language)).getMonths()[month - 1];
      }
      out.append(' ').append(value);
    }
    return out.toString();
  }

  private static int number(String value, int most) {
    if (value.isEmpty() || value.length() > 4) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number <= most ? number : 0;
  }
}
