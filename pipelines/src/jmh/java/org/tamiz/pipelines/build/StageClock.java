package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.transforms.chain.Annotator;
import org.tamiz.transforms.chain.ChainUnit;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.Cleaner;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Ending;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.language.LanguageAnnotator;

/**
 * Runs a build's chain in one plain loop without Beam, and measures where the time goes: what the
 * pipeline's own cost is held against.
 */
public final class StageClock {
  private final Map<String, Long> nanos = new TreeMap<>();
  private long documents;

  /** Nanoseconds by stage, sorted by name. */
  public Map<String, Long> nanos() {
    return nanos;
  }

  /** Records that went through the chain. */
  public long documents() {
    return documents;
  }

  /** Reads all input of a configuration, screens it and takes fingerprints. */
  public void run(CorpusConfig config) throws IOException {
    List<SourceConfig> sources = config.sources();
    InputPlan input = InputPlan.of(sources, Long.MAX_VALUE, Long.MAX_VALUE);
    DocumentStager stager = new DocumentStager(config.dedup().near());
    for (InputSplit split : input.splits()) {
      SourceConfig source = sources.get(split.getSourceIndex());
      DocumentChain chain = chain(source);
      try (RecordReader reader = source.open(split)) {
        while (hasNext(reader)) {
          long start = System.nanoTime();
          RecordReader.Item item = reader.next();
          add("read", start);
          if (item instanceof RecordReader.Read read) {
            documents++;
            Ending ending = chain.run(read.record());
            if (ending instanceof Ending.Kept kept) {
              start = System.nanoTime();
              StagedDocument staged = stager.stage(kept);
              add("fingerprint", start);
              start = System.nanoTime();
              Rows.encode(staged.getDocument());
              add("encode", start);
            }
          }
        }
      }
    }
  }

  private boolean hasNext(RecordReader reader) {
    long start = System.nanoTime();
    boolean more = reader.hasNext();
    add("read", start);
    return more;
  }

  private void add(String stage, long start) {
    nanos.merge(stage, System.nanoTime() - start, Long::sum);
  }

  private DocumentChain chain(SourceConfig source) {
    List<DocumentChain.NamedUnit> units = new ArrayList<>();
    for (DocumentChain.NamedUnit unit : DocumentChain.screen(source.screen())) {
      units.add(new DocumentChain.NamedUnit(unit.name(), timed(unit.name(), unit.unit())));
    }
    LanguageAnnotator language = new LanguageAnnotator();
    return new DocumentChain(
        timed(source.extractor()),
        List.of(document -> timed("language", () -> language.annotate(document))),
        units,
        source.effectiveMode(),
        RejectedTextSampler.NONE);
  }

  private Extractor timed(Extractor extractor) {
    return new Extractor() {
      @Override
      public String version() {
        return extractor.version();
      }

      @Override
      public Extraction extract(RawRecord record) {
        return timed("extract", () -> extractor.extract(record));
      }
    };
  }

  private ChainUnit timed(String name, ChainUnit unit) {
    if (unit instanceof Cleaner cleaner) {
      return (Cleaner) document -> timed(name, () -> cleaner.clean(document));
    }
    if (unit instanceof Annotator annotator) {
      return (Annotator) document -> timed(name, () -> annotator.annotate(document));
    }
    DocumentFilter filter = (DocumentFilter) unit;
    return new TimedFilter(name, filter);
  }

  /** Measures the measures of a filter. */
  private final class TimedFilter implements DocumentFilter {
    private final List<Check> checks = new ArrayList<>();
    private final boolean readsText;

    TimedFilter(String name, DocumentFilter filter) {
      readsText = filter.readsText();
      for (Check check : filter.checks()) {
        checks.add(
            new Check(
                check.signal(),
                check.reason(),
                check.bound(),
                check.threshold(),
                document -> timed(name, () -> check.measure().applyAsDouble(document))));
      }
    }

    @Override
    public List<Check> checks() {
      return checks;
    }

    @Override
    public boolean readsText() {
      return readsText;
    }
  }

  private <T> T timed(String stage, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    add(stage, start);
    return result;
  }
}
