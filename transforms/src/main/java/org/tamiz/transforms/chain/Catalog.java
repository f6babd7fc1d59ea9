package org.tamiz.transforms.chain;

import java.util.List;
import java.util.Optional;
import org.tamiz.transforms.language.LanguageFilter;
import org.tamiz.transforms.license.LicenseFilter;
import org.tamiz.transforms.quality.ArticleFilter;
import org.tamiz.transforms.quality.C4Filter;
import org.tamiz.transforms.quality.C4ParagraphFilter;
import org.tamiz.transforms.quality.FineWebFilter;
import org.tamiz.transforms.quality.GopherQualityFilter;
import org.tamiz.transforms.quality.GopherRepetitionFilter;
import org.tamiz.transforms.quality.UrlFilter;
import org.tamiz.transforms.reddit.RedditPostFilter;

/** Every unit that a configuration can name, sorted by name. */
public final class Catalog {
  private static final List<UnitEntry<?>> ENTRIES =
      List.of(
          ArticleFilter.ENTRY,
          C4Filter.ENTRY,
          C4ParagraphFilter.ENTRY,
          FineWebFilter.ENTRY,
          GopherQualityFilter.ENTRY,
          GopherRepetitionFilter.ENTRY,
          new UnitEntry<>(
              "language",
              LanguageFilter.Options.class,
              LanguageFilter.Options.defaults(),
              "Keeps documents by their language, its confidence and its share among the segments.",
              "FineWeb (Penedo et al. 2024), section 3.2",
              options -> List.of(new LanguageFilter(options))),
          new UnitEntry<>(
              "license",
              LicenseFilter.Options.class,
              LicenseFilter.Options.defaults(),
              "Keeps documents whose license is on a list of SPDX ids and classes.",
              "SPDX License List 3.26.0; Open Definition 2.1",
              options -> List.of(new LicenseFilter(options))),
          RedditPostFilter.ENTRY,
          UrlFilter.ENTRY);

  private Catalog() {}

  /** All units, sorted by name. */
  public static List<UnitEntry<?>> entries() {
    return ENTRIES;
  }

  /** The unit of this name. */
  public static Optional<UnitEntry<?>> find(String name) {
    for (UnitEntry<?> entry : ENTRIES) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
