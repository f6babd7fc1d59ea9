package org.tamiz.pipelines.source.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.License;
import org.tamiz.transforms.language.LanguageTag;
import org.tamiz.transforms.license.LicenseDetector;

/** Reads what files and configurations state of documents. */
final class Stated {
  /** Scope of a mark for one document. */
  static final String PAGE = "page";

  /** Scope of a mark for the whole source, and the place of all marks of this source. */
  static final String SOURCE = "source";

  private Stated() {}

  /** The language that a value names, or null where it names none. */
  static @Nullable String language(String value) {
    return LanguageTag.parse(value).map(LanguageTag::language).orElse(null);
  }

  /** The license that a value names. */
  static Optional<License> license(String value, String scope) {
    return LicenseDetector.fromStatement(value, SOURCE, scope, value);
  }
}
