package org.tamiz.pipelines.source;

import java.util.List;
import java.util.Optional;
import org.tamiz.pipelines.source.commoncrawl.CommonCrawlSource;
import org.tamiz.pipelines.source.curated.CuratedSource;
import org.tamiz.pipelines.source.files.FilesSource;
import org.tamiz.pipelines.source.reddit.RedditSource;
import org.tamiz.pipelines.source.wikipedia.WikipediaSource;

/** Every source that a configuration can name, sorted by name. */
public final class Sources {
  private static final List<Source<?>> ALL =
      List.of(
          new CommonCrawlSource(),
          new CuratedSource(),
          new FilesSource(),
          new RedditSource(),
          new WikipediaSource());

  private Sources() {}

  /** All sources, sorted by name. */
  public static List<Source<?>> all() {
    return ALL;
  }

  /** The source of this name. */
  public static Optional<Source<?>> find(String name) {
    for (Source<?> source : ALL) {
      if (source.name().equals(name)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
