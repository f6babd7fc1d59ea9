package org.tamiz.pipelines.source.files;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.tamiz.pipelines.source.FilePatterns;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.pipelines.source.stored.LineRange;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.extract.PlainTextExtractor;
import org.tamiz.transforms.language.LanguageTag;
import org.tamiz.transforms.options.Option;

/**
 * Documents that already are text: text files, JSON Lines and Parquet. Text files and JSON Lines
 * may be compressed with gzip or zstd (window up to 2 GiB), which is seen by their first bytes.
 *
 * <p>Every record ends once:
 *
 * <ul>
 *   <li>Read: a text file, whose encoding is found as a page's is; a line that is a JSON object in
 *       UTF-8 with a text; a row. A text that is null or blank is read, and refused as {@code
 *       no_text}.
 *   <li>No record: an empty line.
 *   <li>Bad input: a line that is no JSON object, whose text is missing or no string, or that is
 *       longer than allowed; a file or row group that cannot be read; what follows damage inside a
 *       compressed file, once, where the record begins that is cut. Reading goes on with the next
 *       line, row or row group, but not behind damage inside a compressed file.
 * </ul>
 *
 * <p>The id is {@code files:} and the document's own id; without one, the SHA-256 of the file's
 * path in provenance and the document's place: the row in Parquet, else the offset of its first
 * byte, uncompressed. So ids do not depend on ranges. The place is the offset in provenance.
 *
 * <p>Not noticed: a file that ends right behind a gzip member, a zstd frame or a line.
 *
 * <p>Not bounded: a Parquet page is held whole, whatever size its header states.
 */
public final class FilesSource implements Source<FilesSource.Options> {
  static final String NAME = "files";

  /**
   * Options of the source.
   *
   * @param files what is read
   * @param format how documents are stored
   * @param columns fields or columns that are read
   * @param snapshot dated state of the source
   * @param language language of all documents
   * @param license license of all documents
   * @param maxRecordBytes largest document
   */
  public record Options(
      @Option(
              about =
                  "Files, folders and glob patterns to read; in a folder, files that end in .txt,"
                      + " .jsonl, .ndjson or .json, with or without .gz or .zst, and in .parquet",
              neutral = true)
          List<String> files,
      @Option(about = "How documents are stored in the files; auto goes by the name's ending")
          FileFormat format,
      @Option(about = "Fields of JSON objects or columns of Parquet files that are read")
          Columns columns,
      @Option(about = "Dated state of the source, or empty") String snapshot,
      @Option(
              about =
                  "Language of all documents that do not state one, as a BCP 47 tag; where empty,"
                      + " it is detected")
          String language,
      @Option(
              about =
                  "License of the whole source: an SPDX id, an address or a usual name; where"
                      + " empty, only what documents state counts")
          String license,
      @Option(
              about =
                  "Largest text file, line or text of a row, uncompressed; a larger one is bad"
                      + " input",
              unit = "bytes",
              min = 1024,
              max = 1 << 29)
          int maxRecordBytes)
      implements Serializable {

    public Options {
      files = List.copyOf(files);
      if (!language.isEmpty()) {
        LanguageTag.configured(language);
      }
      if (!license.isEmpty() && Stated.license(license, Stated.SOURCE).isEmpty()) {
        throw new IllegalArgumentException(
            "license must be an SPDX id, the address of a license or its usual name, was "
                + license);
      }
    }

    /** The default options, without files. */
    public static Options defaults() {
      return new Options(List.of(), FileFormat.AUTO, Columns.defaults(), "", "", "", 16 << 20);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "Documents that already are text: text files, JSON Lines and Parquet.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Options defaults() {
    return Options.defaults();
  }

  @Override
  public List<SourceFile> files(Options options) throws IOException {
    List<SourceFile> files =
        FilePatterns.find(options.files(), name -> options.format().of(name).isPresent());
    for (SourceFile file : files) {
      if (options.format().of(file.file()).isEmpty()) {
        throw new IllegalArgumentException(
            "how "
                + file.path()
                + " is to be read does not follow from its name; set format to text, json-lines or"
                + " parquet");
      }
    }
    return files;
  }

  @Override
  public List<InputSplit> splits(Options options, SourceFile file, int sourceIndex, long splitBytes)
      throws IOException {
    String path = file.path();
    long size = file.bytes();
    return switch (format(options, file.file())) {
      case PARQUET -> LineRange.even(sourceIndex, path, file.file(), size, splitBytes);
      case JSON_LINES -> LineRange.ranges(sourceIndex, path, file.file(), size, splitBytes);
      default -> LineRange.ranges(sourceIndex, path, file.file(), size, 0);
    };
  }

  @Override
  public RecordReader open(Options options, InputSplit split) throws IOException {
    RecordItems items = new RecordItems(options, split.getFile());
    return switch (format(options, split.getFile())) {
      case PARQUET -> new ParquetRecords(options, split, items);
      case JSON_LINES -> new JsonLinesRecords(options, split, items);
      default -> new TextRecords(options, split, items);
    };
  }

  @Override
  public Extractor extractor(Options options) {
    return new PlainTextExtractor();
  }

  private static FileFormat format(Options options, String name) {
    return options
        .format()
        .of(name)
        .orElseThrow(() -> new IllegalArgumentException("no format for " + name));
  }
}
