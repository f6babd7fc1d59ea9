package org.tamiz.pipelines.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of every source, in the years 1 to 9999. A date outside of this range, or a text that
 * is no date, is as if there was none: it costs the date, never the record.
 */
public final class Dates {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final int DAY_CHARS = 10;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

  /** Seconds since 1970 reach this number in the year 5138, milliseconds in 1973. */
  private static final BigDecimal FIRST_MILLIS = BigDecimal.valueOf(100_000_000_000L);

  private Dates() {}

  /**
   * An ISO 8601 date with or without time and offset (UTC where there is none, a space may stand
   * for the T, the colon of an offset may be missing), or fourteen digits as in archives.
   */
  public static @Nullable Instant iso(String value) {
    String text = DIGITS.matcher(value.strip()).replaceFirst("$1-$2-$3T$4:$5:$6Z");
    if (!DAY.matcher(text).matches()) {
      return null;
    }
    String iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
    iso = iso.replaceFirst("[ ]?UTC$", "Z").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      if (iso.length() == DAY_CHARS) {
        return inRange(LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      return inRange(
          hasOffset(iso)
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** As {@link #iso}, or seconds or milliseconds since 1970 as a decimal number. */
  public static @Nullable Instant isoOrEpoch(String value) {
    String text = value.strip();
    if (!NUMBER.matcher(text).matches()) {
      return iso(text);
    }
    BigDecimal number = new BigDecimal(text);
    BigDecimal millis =
        number.abs().compareTo(FIRST_MILLIS) < 0 ? number.movePointRight(3) : number;
    return inRange(Instant.ofEpochMilli(millis.longValue()));
  }

  /** The date, or null where its year is not 1 to 9999. */
  public static @Nullable Instant inRange(Instant date) {
    return date.isBefore(FIRST) || date.isAfter(LAST) ? null : date;
  }

  private static boolean hasOffset(String iso) {
    return iso.endsWith("Z")
        || iso.lastIndexOf('+') > DAY_CHARS
        || iso.lastIndexOf('-') > DAY_CHARS;
  }
}
