package org.tamiz.transforms.extract.wikitext;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers with the separators of a language, as CLDR has them, in western digits. */
final class Numbers {
  private static final int LONGEST = 40;
  private static final Map<String, LocalizedNumberFormatter> FORMATS = new ConcurrentHashMap<>();

  private Numbers() {}

  /** The number in the language's form; anything that is no plain number as it stands. */
  static String format(String written, String language) {
    String number = written.strip();
    if (!isPlain(number)) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    return FORMATS
        .computeIfAbsent(
            language,
            tag ->
                NumberFormatter.withLocale(ULocale.forLanguageTag(tag + "-u-nu-latn"))
                    .precision(Precision.unlimited()))
        .format(value.setScale(Math.max(0, value.scale())))
        .toString();
  }

  /** True for western digits with at most one point, and perhaps a sign. */
  static boolean isPlain(String number) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (c != '-' || i > 0) {
        return false;
      }
    }
    return digits > 0 && points <= 1 && number.length() < LONGEST;
  }
}
