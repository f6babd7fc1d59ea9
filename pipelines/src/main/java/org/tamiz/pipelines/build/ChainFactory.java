package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.dedup.MinHashOptions;
import org.tamiz.transforms.pii.PiiKind;
import org.tamiz.transforms.pii.PiiMasker;

/**
 * Makes the chains of a build's sources on a worker.
 *
 * @param sources configured sources, in order
 * @param sampling which rejected documents keep their text
 * @param mask what is masked in those texts
 * @param near how signatures are made
 */
record ChainFactory(
    List<SourceConfig> sources, TextSampling sampling, Set<PiiKind> mask, MinHashOptions near)
    implements Serializable {
  ChainFactory {
    sources = List.copyOf(sources);
    mask = Set.copyOf(mask);
  }

  /** The chain of the source at this position. */
  DocumentChain chain(int index) {
    SourceConfig source = sources.get(index);
    RejectedTextSampler sampler = sampling.sampler(new PiiMasker(mask));
    return new DocumentChain(
        source.extractor(),
        Chains.annotators(),
        DocumentChain.screen(source.screen()),
        source.effectiveMode(),
        sampler);
  }
}
