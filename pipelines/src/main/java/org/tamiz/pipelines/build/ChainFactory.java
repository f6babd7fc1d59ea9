package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.dedup.MinHashOptions;

/**
 * Makes the chains of a build's sources on a worker.
 *
 * @param sources configured sources, in order
 * @param sampling which rejected documents keep their text
 * @param near how signatures are made
 */
record ChainFactory(List<SourceSetup> sources, TextSampling sampling, MinHashOptions near)
    implements Serializable {
  ChainFactory {
    sources = List.copyOf(sources);
  }

  /** The chain of the source at this position. */
  DocumentChain chain(int index) {
    SourceSetup source = sources.get(index);
    RejectedTextSampler sampler = sampling.sampler(UnaryOperator.identity());
    return new DocumentChain(
        source.extractor(),
        Chains.annotators(),
        DocumentChain.screen(source.screen()),
        source.mode(),
        sampler);
  }
}
