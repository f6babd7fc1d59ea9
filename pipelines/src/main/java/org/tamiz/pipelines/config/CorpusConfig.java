package org.tamiz.pipelines.config;

import java.io.Serializable;
import java.util.List;
import org.tamiz.transforms.dedup.DedupOptions;

/**
 * The effective configuration of a build.
 *
 * @param sources where documents come from, at least one
 * @param dedup how duplicates are found
 * @param pii what is masked in texts
 * @param output where and how the dataset is written
 * @param limits when a run gives up, and how work is cut
 */
public record CorpusConfig(
    List<SourceConfig> sources,
    DedupOptions dedup,
    PiiConfig pii,
    OutputConfig output,
    LimitsConfig limits)
    implements Serializable {

  public CorpusConfig {
    sources = List.copyOf(sources);
  }
}
