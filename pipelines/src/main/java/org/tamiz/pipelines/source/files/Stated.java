package org.tamiz.pipelines.source.files;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
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
}
