package org.tamiz.transforms.contract;

import java.util.List;
import org.tamiz.transforms.chain.ChainUnit;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.language.LanguageFilter;
import org.tamiz.transforms.quality.UrlFilter;
import org.tamiz.transforms.reddit.RedditPostFilter;

/** Units as tests make them. */
final class Units {
  private Units() {}

  /** The units of an entry; where the defaults leave checks off, with every check. */
  static List<ChainUnit> all(UnitEntry<?> entry) {
    return entry.create(
        switch (entry.name()) {
          case UrlFilter.NAME -> urlLists();
          case RedditPostFilter.NAME -> everyPostCheck();
          case "language" -> new LanguageFilter.Options(List.of("es"), 0.5, 0.8);
          default -> entry.defaults();
        });
  }

  private static RedditPostFilter.Options everyPostCheck() {
    return new RedditPostFilter.Options(
        List.of("AskSieves"),
        List.of("Gravel"),
        false,
        true,
        List.of("sifter"),
        List.of("person-bot"),
        false,
        false,
        false,
        false,
        -4,
        1,
        1000);
  }

  private static UrlFilter.Options urlLists() {
    return new UrlFilter.Options(
        List.of("blocked.com"),
        List.of("https://example.org/bad"),
        List.of("gravel"),
        List.of("sand", "mud"),
        1,
        List.of("pit"));
  }
}
