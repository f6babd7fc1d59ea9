package org.tamiz.pipelines.source.curated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.hadoop.ParquetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.pipelines.parquet.ParquetFiles;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.RecordReader;

class CuratedRecordsTest {
  @TempDir Path folder;

  @Test
  void aRowWhoseLanguageWouldLeadOutOfTheDatasetIsBadInput() throws IOException {
    Path shard = folder.resolve("shard.parquet");
    try (ParquetWriter<IndexedRecord> writer =
        ParquetFiles.writer(shard, Document.getClassSchema(), Map.of(), 3)) {
      writer.write(row("en", 1));
      writer.write(row("../../../etc", 1));
      writer.write(row("es", 7));
    }
    InputSplit split =
        new InputSplit(
            0, shard.toString(), "shard.parquet", 0L, Files.size(shard), Files.size(shard));

    try (CuratedRecords records = new CuratedRecords(split)) {
      assertThat(records.next()).isInstanceOf(RecordReader.Read.class);
      assertThat(records.next())
          .isInstanceOfSatisfying(
              RecordReader.Bad.class,
              bad -> assertThat(bad.badInput().getError()).isEqualTo("invalid_row"));
      assertThat(records.next())
          .isInstanceOfSatisfying(
              RecordReader.Read.class, read -> assertThat(read.record().records()).isEqualTo(7));
      assertThat(records.hasNext()).isFalse();
    }
  }

  private static Document row(String language, int records) {
    return Document.newBuilder()
        .setId("commoncrawl:1")
        .setText("text")
        .setUrl("")
        .setTitle("")
        .setLanguage(language)
        .setScript("Latn")
        .setLanguageConfidence(1)
        .setLicense("NOASSERTION")
        .setLicenseConflict(false)
        .setLicenseEvidence(List.of())
        .setSource("commoncrawl")
        .setSnapshot("")
        .setProvenance(
            Provenance.newBuilder().setFile("f").setOffset(0).setExtractor("tamiz-html-1").build())
        .setTextDigest("")
        .setTextChars(4)
        .setSignals(List.of())
        .setQualityScore(1)
        .setQualityVersion("tamiz-quality-1")
        .setClusterSize(1)
        .setOptOuts(List.of())
        .setMasked(List.of())
        .setRecords(records)
        .build();
  }
}
