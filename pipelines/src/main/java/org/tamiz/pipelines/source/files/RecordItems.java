package org.tamiz.pipelines.source.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.Dates;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/** Makes the items of one file. */
final class RecordItems {
  /** Stage of bad input that spoils a file or the rest of it. */
  static final String FILE = "file";

  /** Stage of bad input that is one record. */
  static final String RECORD = "record";

  private final FilesSource.Options options;
  private final String file;
  private final List<License> licenses;
  private final @Nullable String sourceLanguage;

  RecordItems(FilesSource.Options options, String file) {
    this.options = options;
    this.file = file;
    this.licenses = Stated.license(options.license(), Stated.SOURCE).stream().toList();
    this.sourceLanguage = Stated.language(options.language());
  }

  /**
   * A document.
   *
   * @param place its place in the file
   * @param row what is known of it besides the text
   * @param stored its bytes, for the digest
   */
  RecordReader.Item read(long place, Row row, String text, byte[] stored) {
    Columns columns = options.columns();
    String own = row.value(columns.id());
    String id =
        own.isEmpty() ? sha256((file + "\n" + place).getBytes(StandardCharsets.UTF_8)) : own;
    Provenance provenance =
        Provenance.newBuilder()
            .setFile(file)
            .setOffset(place)
            .setRecordId(own.isEmpty() ? null : own)
            .setRecordDigest("sha256:" + sha256(stored))
            .setExtractor("")
            .build();
    List<License> marks = new ArrayList<>();
    Stated.license(row.value(columns.license()), Stated.PAGE).ifPresent(marks::add);
    marks.addAll(licenses);
    String language = Stated.language(row.value(columns.language()));
    return new RecordReader.Read(
        new RawRecord(
            FilesSource.NAME + ":" + id,
            FilesSource.NAME,
            options.snapshot(),
            row.value(columns.url()),
            row.value(columns.title()),
            Dates.isoOrEpoch(row.value(columns.date())),
            provenance,
            new RawRecord.PlainText(text),
            language == null ? sourceLanguage : language,
            marks,
            List.of()));
  }

  /** Bytes that cannot be read. */
  RecordReader.Item bad(long place, String stage, String error, String message) {
    return new RecordReader.Bad(
        BadInput.newBuilder()
            .setSource(FilesSource.NAME)
            .setSnapshot(options.snapshot())
            .setFile(file)
            .setOffset(place)
            .setStage(stage)
            .setError(error)
            .setMessage(message)
            .setUrl("")
            .build());
  }

  /** A record that is larger than allowed. */
  RecordReader.Item tooLarge(long place) {
    return bad(
        place,
        RECORD,
        "too_large",
        "more than maxRecordBytes = " + options.maxRecordBytes() + " bytes");
  }

  /** A record without the text's field. */
  RecordReader.Item withoutText(long place, String stage) {
    return bad(
        place,
        stage,
        "no_text_column",
        "there is no text under the name " + options.columns().text() + "; see columns.text");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
