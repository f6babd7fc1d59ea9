package org.tamiz.pipelines.source.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.License;
import org.tamiz.transforms.license.LicenseDetector;

/** Reads what files and configurations state of documents. */
final class Stated {
  /** Scope of a mark for one document. */
  static final String PAGE = "page";

  /** Scope of a mark for the whole source, and the place of all marks of this source. */
  static final String SOURCE = "source";

  private static final int MAX_TAG = 35;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

  /** Seconds since 1970 reach this number in the year 5138, milliseconds in 1973. */
  private static final BigDecimal FIRST_MILLIS = BigDecimal.valueOf(100_000_000_000L);

  private Stated() {}

  /** A BCP 47 tag in its canonical form, or null where the value is none. */
  static @Nullable String language(String value) {
    String tag = value.strip().replace('_', '-');
    if (tag.isEmpty() || tag.length() > MAX_TAG) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  /** The license that a value names. */
  static Optional<License> license(String value, String scope) {
    return LicenseDetector.fromStatement(value, SOURCE, scope, value);
  }

  /**
   * A date, or null where the value is none: ISO 8601 with or without time and offset (UTC where
   * there is none, a space may stand for the T), or seconds or milliseconds since 1970.
   */
  static @Nullable Instant date(String value) {
    String text = value.strip();
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      BigDecimal millis =
          number.abs().compareTo(FIRST_MILLIS) < 0 ? number.movePointRight(3) : number;
      return Instant.ofEpochMilli(millis.longValue());
    }
    if (!DAY.matcher(text).matches()) {
      return null;
    }
    String iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
    iso = iso.replaceFirst("[ ]?UTC$", "Z").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      if (iso.length() == 10) {
        return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return hasOffset(iso)
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean hasOffset(String iso) {
    return iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
  }
}
