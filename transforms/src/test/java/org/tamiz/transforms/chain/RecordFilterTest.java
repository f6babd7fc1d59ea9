package org.tamiz.transforms.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.extract.PlainTextExtractor;

/** Filters that read single records, before records are put together. */
class RecordFilterTest {
  private static final DocumentChain.NamedUnit SHORT =
      new DocumentChain.NamedUnit("short", new ShortRecords());

  private enum Defect implements Reason {
    TOO_SHORT
  }

  /** Rejects records whose payload is short. */
  private static final class ShortRecords implements DocumentFilter {
    @Override
    public boolean readsRecord() {
      return true;
    }

    @Override
    public List<Check> checks() {
      return List.of(
          new Check(
              "chars",
              Defect.TOO_SHORT,
              Bound.AT_LEAST,
              10,
              draft -> ((RawRecord.PlainText) draft.payload()).text().length()));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ScreenMode.class,
      names = {"BUILD", "RETUNE"})
  void rejectsARecordThatIsPutTogetherWithOthers(ScreenMode mode) {
    assertThat(chain(mode).screenRecord(record("short")))
        .hasValueSatisfying(
            ending -> {
              assertThat(ending.rejection().getStage()).isEqualTo("short");
              assertThat(ending.rejection().getReason()).isEqualTo("too_short");
              assertThat(ending.rejection().getRecords()).isEqualTo(1);
            });
    assertThat(chain(mode).screenRecord(record("long enough"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesNoPartInTheChainOfDocuments(ScreenMode mode) {
    assertThat(chain(mode).run(record("short"))).isInstanceOf(Ending.Kept.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = ScreenMode.class,
      names = {"AUDIT"})
  void rejectsNothingInAnAudit(ScreenMode mode) {
    assertThat(chain(mode).screenRecord(record("short"))).isEmpty();
  }

  private static DocumentChain chain(ScreenMode mode) {
    return new DocumentChain(
        new PlainTextExtractor(), List.of(), List.of(SHORT), mode, RejectedTextSampler.NONE);
  }

  private static RawRecord record(String text) {
    return new RawRecord(
        "files:1",
        "files",
        "",
        "",
        "",
        null,
        new Provenance("a.txt", 0L, null, null, ""),
        new RawRecord.PlainText(text),
        null,
        List.of(),
        List.of());
  }
}
