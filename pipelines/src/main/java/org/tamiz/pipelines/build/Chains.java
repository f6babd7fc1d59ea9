package org.tamiz.pipelines.build;

import java.util.List;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.transforms.chain.Annotator;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.language.LanguageAnnotator;

/** The chain that every record of a build passes. */
public final class Chains {
  private Chains() {}

  /** What runs on every document right after extraction, in order. */
  static List<Annotator> annotators() {
    return List.of(new LanguageAnnotator());
  }

  /** The chain of a source in a given mode, which keeps no text of rejected documents. */
  public static DocumentChain of(SourceConfig source, ScreenMode mode) {
    return new DocumentChain(
        source.extractor(),
        annotators(),
        DocumentChain.screen(source.screen()),
        mode,
        RejectedTextSampler.NONE);
  }
}
