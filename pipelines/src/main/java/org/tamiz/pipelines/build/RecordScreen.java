package org.tamiz.pipelines.build;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Member;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.Ending;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Runs records through the chains of a build's sources and tells what comes of them. */
final class RecordScreen {
  /** Where results go. */
  interface Output {
    void document(StagedDocument document);

    void member(Member member);

    void rejection(Rejection rejection);

    void skipped(Skipped skipped);

    void bad(BadInput bad);
  }

  private final List<DocumentChain> chains = new ArrayList<>();
  private final List<Optional<Assembler>> assemblers = new ArrayList<>();
  private final DocumentStager stager;
  private final RunCounters counters;

  /**
   * A screen.
   *
   * @param factory makes the sources' chains
   * @param run name of the run, for its counters
   */
  RecordScreen(ChainFactory factory, String run) {
    this.counters = RunCounters.of(run);
    this.stager = new DocumentStager(factory.near());
    for (int i = 0; i < factory.sources().size(); i++) {
      SourceConfig source = factory.sources().get(i);
      chains.add(factory.chain(i));
      assemblers.add(source.assembler());
    }
  }

  /** Counters of the run. */
  RunCounters counters() {
    return counters;
  }

  /**
   * Takes what a reader found.
   *
   * @param totals takes {@code records/<source>} and what {@link #run} counts
   */
  void take(int source, RecordReader.Item item, Totals totals, Output out) {
    if (item instanceof RecordReader.Read read) {
      RawRecord record = read.record();
      totals.add("records/" + record.source(), record.records());
      Assembler assembler = assemblers.get(source).orElse(null);
      if (assembler == null) {
        run(source, record, totals, out);
      } else {
        member(source, assembler, record, out);
      }
    } else if (item instanceof RecordReader.Skip skip) {
      totals.add("records/" + skip.skipped().getSource(), 1);
      out.skipped(skip.skipped());
    } else if (item instanceof RecordReader.Bad bad) {
      totals.add("records/" + bad.badInput().getSource(), 1);
      out.bad(bad.badInput());
    }
  }

  private void member(int source, Assembler assembler, RawRecord record, Output out) {
    Optional<Ending.Rejected> rejected = chains.get(source).screenRecord(record);
    rejected.ifPresent(ending -> reject(ending, out));
    byte[] content = assembler.member(record, rejected.isEmpty());
    out.member(new Member(source, assembler.group(record), ByteBuffer.wrap(content)));
  }

  /**
   * Assembles a group and runs what comes of it.
   *
   * @param totals takes {@code assembled/<source>/<what the assembler counts>} and what {@link
   *     #run} counts
   */
  void assemble(
      int source, String name, String group, Assembler.Members members, Totals totals, Output out) {
    Assembler assembler =
        assemblers
            .get(source)
            .orElseThrow(() -> new IllegalStateException("source " + source + " has no groups"));
    assembler.assemble(
        group,
        members,
        new Assembler.Sink() {
          @Override
          public void document(RawRecord record) {
            run(source, record, totals, out);
          }

          @Override
          public void reject(RawRecord member, Decision.Reject why) {
            RecordScreen.this.reject(chains.get(source).unassembled(member, why), out);
          }

          @Override
          public void count(String what, long more) {
            totals.add("assembled/" + name + "/" + what, more);
          }
        });
  }

  /** Runs a record that makes a document, counting {@code not_applicable/<check>/<language>}. */
  private void run(int source, RawRecord record, Totals totals, Output out) {
    Ending ending = chains.get(source).run(record);
    if (ending instanceof Ending.Kept kept) {
      counters.kept.increment();
      String language = kept.document().language().tag();
      kept.notApplicable()
          .forEach(check -> totals.add("not_applicable/" + check + "/" + language, 1));
      out.document(stager.stage(kept));
    } else if (ending instanceof Ending.Rejected rejected) {
      reject(rejected, out);
    } else if (ending instanceof Ending.Unread unread) {
      out.bad(unread.badInput());
    }
  }

  private void reject(Ending.Rejected rejected, Output out) {
    counters.rejected.increment();
    out.rejection(rejected.rejection());
  }
}
