package org.tamiz.transforms.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.schemas.Survivor;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

class DocumentCodersTest {
  private final CoderRegistry registry = CoderRegistry.createDefault();

  @ParameterizedTest
  @ValueSource(
      classes = {
        BadInput.class,
        Candidate.class,
        Document.class,
        InputSplit.class,
        Rejection.class,
        Shard.class,
        Skipped.class,
        StagedDocument.class,
        Survivor.class,
        Total.class,
        Verdict.class
      })
  void givesEveryRecordADeterministicCoder(Class<? extends SpecificRecord> type) throws Exception {
    Coder<?> coder = registry.getCoder(type);
    assertThat(coder).isInstanceOf(RecordCoder.class);
    coder.verifyDeterministic();
  }

  @Test
  void servesRecordsWithinPairs() throws Exception {
    Coder<?> coder =
        registry.getCoder(
            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(Total.class)));
    assertThat(coder.getCoderArguments().get(1)).isInstanceOf(RecordCoder.class);
  }

  @Test
  void leavesOtherTypesAlone() {
    assertThatThrownBy(() -> registry.getCoder(Object.class))
        .isInstanceOf(CannotProvideCoderException.class);
  }

  @Test
  void bringsRecordsBackEqual() throws Exception {
    Total total = Total.newBuilder().setName("kept/commoncrawl").setValue(3).build();
    Coder<Total> coder = registry.getCoder(Total.class);
    assertThat(CoderUtils.decodeFromByteArray(coder, CoderUtils.encodeToByteArray(coder, total)))
        .isEqualTo(total);
  }
}
