package org.tamiz.transforms.pii;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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
  private static final int MIN_LONG = 9;
  private static final int MIN_BARE = 10;
  private static final int MAX_NATIONAL = 12;
  private static final int LOOK_BACK = 24;

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final String BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_])";
  private static final String AFTER = "(?![\\p{L}\\p{M}])[^\\d<>]{0,12}$";

  /** Words that hardly stand before any other number. */
  private static final Pattern LABEL =
      Pattern.compile(
          BEFORE
              + "(?:tel|tél|fax|telefon|telefono|teléfono|telefone|téléphone|telefoon|puhelin|whatsapp"
              + "|hotline|тел|телефон|факс|τηλ|τηλέφωνο|هاتف|تلفن|واتساب|טלפון|फ़ोन|फोन|फ़ोन|ফোন)"
              + AFTER
              + "|(?:☎|📞|电话|電話|手机|手機|传真|傳真|전화|โทร)[^\\d<>]{0,12}$");

  /** Words that stand before other numbers as well, so that the number must look like one. */
  private static final Pattern WORD =
      Pattern.compile(
          BEFORE
              + "(?:(?<noun>phone|telephone|ph)|call|mobile|cell|ring|dial|sms|portable|móvil|celular|cellulare"
              + "|handy|mobil|mobiel|mob|моб)"
              + AFTER);

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d[-./ ]\\d{1,2}[-./ ]\\d{1,2}|\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:19|20)\\d\\d"
              + "|(?:1[5-9]|20)\\d\\d ?[-–/] ?(?:1[5-9]|20)\\d\\d)(?:\\D.*)?");

  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \u00A0\u202F]\\d{3})+");

  /** A number that somebody counted or guessed. */
  private static final Pattern ROUND = Pattern.compile("0[ .]?0[ .]?0[ .]?0$");

  @Override
  public List<Span> find(String stored, String language) {
    String text = ascii(stored);
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
    String before = text.substring(Math.max(0, from - LOOK_BACK), from).toLowerCase(Locale.ROOT);
    boolean labelled = LABEL.matcher(before).find();
    if (run.charAt(0) == '+') {
      return isInternational(run, labelled || WORD.matcher(before).find());
    }
    if (run.startsWith("00") && digits >= MIN_NATIONAL + 2) {
      return isInternational("+" + run.substring(2), true);
    }
    if (DATE.matcher(run).matches()) {
      return false;
    }
    if (labelled) {
      return true;
    }
    Matcher word = WORD.matcher(before);
    if (word.find()) {
      boolean named = word.group("noun") != null || word.group().indexOf(':') >= 0;
      if (looksDialled(run, digits, named)) {
        return true;
      }
    }
    return !THOUSANDS.matcher(run).matches()
        && endsThere(text, from, to)
        && isGrouped(run, digits)
        && isNational(run, regions);
  }

  /**
   * True for a number that begins as numbers do, is written in groups, or is long; after a noun or
   * a colon also for a shorter one that is not round.
   */
  private static boolean looksDialled(String run, int digits, boolean named) {
    if (ROUND.matcher(run).find()) {
      return false;
    }
    if (run.charAt(0) == '0' || run.charAt(0) == '(') {
      return digits >= MIN_NATIONAL;
    }
    if (breaks(run) == 0) {
      return named || digits >= MIN_BARE;
    }
    boolean local = digits == MIN_DIGITS && run.length() == MIN_DIGITS + 1 && run.charAt(3) == '-';
    return local || (digits >= MIN_LONG && (named || !THOUSANDS.matcher(run).matches()));
  }

  /** False where one more group follows after the separator of the last, too short for a number. */
  private static boolean endsThere(String text, int from, int to) {
    int last = to;
    while (last > from && isDigit(text.charAt(last - 1))) {
      last--;
    }
    if (to >= text.length() || last == from || text.charAt(to) != text.charAt(last - 1)) {
      return true;
    }
    int digits = 0;
    for (int at = to; at < text.length() && digits < MIN_DIGITS; at++) {
      if (!isDigit(text.charAt(at)) && !isSeparator(text, at)) {
        break;
      }
      digits += isDigit(text.charAt(at)) ? 1 : 0;
    }
    return digits == 0 || digits >= MIN_DIGITS;
  }

  /** A cheap look before the library's: a national number is written in groups. */
  private static boolean isGrouped(String run, int digits) {
    boolean opens = run.charAt(0) == '0' || run.charAt(0) == '(';
    return digits >= MIN_NATIONAL && digits <= MAX_NATIONAL && breaks(run) >= (opens ? 1 : 2);
  }

  private static int breaks(String run) {
    int breaks = 0;
    for (int i = 1; i < run.length(); i++) {
      breaks += !isDigit(run.charAt(i)) && isDigit(run.charAt(i - 1)) ? 1 : 0;
    }
    return breaks;
  }

  private static boolean isNational(String run, List<String> regions) {
    for (String region : regions) {
      if (!isValid(run, region)) {
        continue;
      }
      var matches =
          NUMBERS.findNumbers(run, region, PhoneNumberUtil.Leniency.STRICT_GROUPING, 1).iterator();
      if (matches.hasNext()) {
        var match = matches.next();
        return match.start() == 0 && match.end() == run.length();
      }
    }
    return false;
  }

  /** What the library asks first of all; it costs a tenth of looking for the number's form. */
  private static boolean isValid(String run, String region) {
    try {
      return NUMBERS.isValidNumber(NUMBERS.parse(run, region));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** An amount is written alike, {@code +64 000 000}: then, without a word, it must be valid. */
  private static boolean isInternational(String run, boolean word) {
    try {
      PhoneNumber number = NUMBERS.parse(run, null);
      return NUMBERS.isPossibleNumber(number)
          && (word
              || !THOUSANDS.matcher(run.substring(1)).matches()
              || NUMBERS.isValidNumber(number));
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** The text with digits of every script and full-width marks as ASCII, place by place. */
  private static String ascii(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x660) {
        continue;
      }
      char plain = plain(c);
      if (plain != c) {
        changed = changed == null ? new StringBuilder(text) : changed;
        changed.setCharAt(i, plain);
      }
    }
    return changed == null ? text : changed.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '\uFF08' -> '(';
      case '\uFF09' -> ')';
      case '\uFF0B' -> '+';
      case '\uFF0D' -> '-';
      case '\uFF0E' -> '.';
      case '\uFF0F' -> '/';
      default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
    };
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
