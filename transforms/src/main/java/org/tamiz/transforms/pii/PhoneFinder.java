package org.tamiz.transforms.pii;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Phone numbers, as libphonenumber knows them.
 *
 * <p>International numbers ({@code +} or {@code 00} and a country code) count wherever their length
 * is possible in that country. Other numbers count when they are valid in a country of the text's
 * language and grouped as that country groups them, or when a word for "telephone" stands right
 * before them. An extension ({@code x12}) goes with its number. Runs with more than {@value
 * #MAX_RUN_DIGITS} digits are tables and serial numbers and are left alone, as are dates.
 */
final class PhoneFinder implements PiiFinder {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 16;
  private static final int MAX_RUN_DIGITS = 24;
  private static final int MIN_NATIONAL = 8;
  private static final int MAX_NATIONAL = 12;
  private static final int LOOK_BACK = 24;

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final Pattern PHONE_WORD =
      Pattern.compile(
          "(?:\\b(?:tel|phone|call|fax|mobile|cell|ring|dial|whatsapp|sms|hotline|telefon|telephone"
              + "|telefono|teléfono|telefone|téléphone|portable|móvil|celular|cellulare|handy|mobil"
              + "|mobiel|mob|ph|puhelin|telefoon|тел|телефон|моб|факс|τηλ)\\b|☎|📞|电话|電話|电话"
              + "|手机|手機|传真|傳真|전화|โทร|هاتف|טלפון)[^\\d<>]{0,12}$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d[-./ ]\\d{1,2}[-./ ]\\d{1,2}|\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:19|20)\\d\\d"
              + "|(?:1[5-9]|20)\\d\\d ?[-–/] ?(?:1[5-9]|20)\\d\\d)(?:\\D.*)?");

  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+");

  @Override
  public List<Span> find(String text, String language) {
    List<Span> found = new ArrayList<>();
    List<String> regions = PhoneRegions.of(language);
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (!isDigit(c) && c != '+' && c != '(') {
        at++;
        continue;
      }
      int start = at;
      int digits = isDigit(c) ? 1 : 0;
      int end = at + 1;
      at++;
      while (at < length && (isDigit(text.charAt(at)) || isSeparator(text, at))) {
        if (isDigit(text.charAt(at))) {
          digits++;
          end = at + 1;
        }
        at++;
      }
      if (digits >= MIN_DIGITS
          && digits <= MAX_RUN_DIGITS
          && (c == '+' || !isWord(text, start - 1))
          && (!isWord(text, end) || extensionEnd(text, end) > end)) {
        look(text, start, end, regions, found);
      }
    }
    return found;
  }

  /** Tries the parts of a run that start and end at a group, longer ones first. */
  private static void look(
      String text, int start, int end, List<String> regions, List<Span> found) {
    int from = start;
    while (from < end) {
      int to = end;
      int matched = -1;
      while (to > from && matched < 0) {
        if (isNumber(text, from, to, regions)) {
          matched = to;
        } else {
          to = before(text, from, to);
        }
      }
      if (matched > 0) {
        found.add(new Span(from, matched == end ? extensionEnd(text, end) : matched));
        from = matched;
      }
      from = nextGroup(text, from, end);
    }
  }

  private static boolean isNumber(String text, int from, int to, List<String> regions) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
      return false;
    }
    String run = text.substring(from, to);
    if (run.charAt(0) == '+') {
      return isInternational(run);
    }
    if (run.startsWith("00") && digits >= MIN_NATIONAL + 2) {
      return isInternational("+" + run.substring(2));
    }
    if (DATE.matcher(run).matches() || THOUSANDS.matcher(run).matches()) {
      return false;
    }
    String before = text.substring(Math.max(0, from - LOOK_BACK), from);
    return PHONE_WORD.matcher(before.toLowerCase(Locale.ROOT)).find()
        || (isGrouped(run, digits) && isNational(run, regions));
  }

  /** A cheap look before the library's: a national number is written in groups. */
  private static boolean isGrouped(String run, int digits) {
    int breaks = 0;
    for (int i = 1; i < run.length(); i++) {
      breaks += !isDigit(run.charAt(i)) && isDigit(run.charAt(i - 1)) ? 1 : 0;
    }
    boolean opens = run.charAt(0) == '0' || run.charAt(0) == '(';
    return digits >= MIN_NATIONAL && digits <= MAX_NATIONAL && breaks >= (opens ? 1 : 2);
  }

  private static boolean isNational(String run, List<String> regions) {
    for (String region : regions) {
      var matches =
          NUMBERS.findNumbers(run, region, PhoneNumberUtil.Leniency.STRICT_GROUPING, 1).iterator();
      if (matches.hasNext()) {
        var match = matches.next();
        return match.start() == 0 && match.end() == run.length();
      }
    }
    return false;
  }

  private static boolean isInternational(String run) {
    try {
      PhoneNumber number = NUMBERS.parse(run, null);
      return NUMBERS.isPossibleNumber(number);
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** The end of an extension that starts here, or the same place where none does. */
  private static int extensionEnd(String text, int at) {
    if (at >= text.length() || text.charAt(at) != 'x') {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && end < at + 7 && isDigit(text.charAt(end))) {
      end++;
    }
    return end == at + 1 || isWord(text, end) ? at : end;
  }

  /** The end of the part that is one group shorter. */
  private static int before(String text, int from, int to) {
    int end = to;
    while (end > from && isDigit(text.charAt(end - 1))) {
      end--;
    }
    while (end > from && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int nextGroup(String text, int from, int end) {
    int at = from;
    while (at < end && (isDigit(text.charAt(at)) || text.charAt(at) == '+')) {
      at++;
    }
    while (at < end && !isDigit(text.charAt(at)) && text.charAt(at) != '(') {
      at++;
    }
    return at == from ? from + 1 : at;
  }

  private static boolean isSeparator(String text, int at) {
    return switch (text.charAt(at)) {
      case ' ',
          '-',
          '.',
          '/',
          '(',
          ')',
          '\u00A0',
          '\u2010',
          '\u2011',
          '\u2012',
          '\u2013',
          '\u202F' ->
          // Two in a row only around brackets; three never.
          at < 2 || isDigit(text.charAt(at - 1)) || isDigit(text.charAt(at - 2));
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return isDigit(c)
        || c == '_'
        || c == '#'
        || c == '$'
        || c == '€'
        || c == '£'
        || c == '%'
        || (c < 0x0530 && Character.isLetter(c));
  }
}
