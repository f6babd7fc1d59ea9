package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.tamiz.pipelines.source.PayloadExtractor;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.extract.PlainTextExtractor;
import org.tamiz.transforms.extract.html.HtmlExtractor;
import org.tamiz.transforms.options.Option;

/**
 * Web archives as Common Crawl publishes them: WARC 0.17 to 1.1 (ISO 28500) and WET files, and the
 * older ARC; plain, gzipped record by record, or gzipped whole.
 *
 * <p>Every record ends once:
 *
 * <ul>
 *   <li>Read: responses of status 200 that are HTML or XHTML, by their Content-Type, or where there
 *       is none by the type that the crawler identified; resources of these types; conversions to
 *       plain text. Transfer and content encodings are undone, whatever the header says of them.
 *   <li>Skipped, by kind: {@code request}, {@code metadata}, {@code warcinfo}, {@code revisit},
 *       {@code continuation}, {@code redirect} and {@code status} (with the code), {@code
 *       media_type} (with the type), {@code resource} and {@code conversion} of other types, {@code
 *       truncated} where so configured, {@code unknown_type}. Their content is not held.
 *   <li>Bad input: a record that is cut off, whose head cannot be parsed, that does not end where
 *       its length says, whose gzip member fails its checksum or inflates without measure, a page
 *       larger than allowed, a body that cannot be decoded; and bytes between records.
 * </ul>
 *
 * <p>Reading goes on behind damage at the next gzip member that inflates to the start of a record,
 * in plain bytes at the next line that is one. Not recovered: what follows damage inside one gzip
 * member that holds many records. Not noticed: a file that ends right behind a record. An archive
 * that lies inside a record, gzipped and stored without further compression, can be mistaken for
 * records of the file itself where a range begins or damage ends inside it.
 *
 * <p>Pages that the crawler cut off (WARC-Truncated) are read by default: Common Crawl marks every
 * page over its limit so, and the beginning of a long page is text like any other.
 */
public final class CommonCrawlSource implements Source<CommonCrawlSource.Options> {
  static final String NAME = "commoncrawl";

  /**
   * Options of the source.
   *
   * @param files what is read
   * @param snapshot dated state of the crawl
   * @param maxPageBytes largest page
   * @param keepTruncated whether pages that the crawler cut off are read
   */
  public record Options(
      @Option(
              about =
                  "Files, folders and glob patterns to read; in a folder, files that end in .warc,"
                      + " .wet or .arc, with or without .gz",
              neutral = true)
          List<String> files,
      @Option(
              about =
                  "Dated state of the crawl, such as CC-MAIN-2024-22; where empty, the one that the"
                      + " file's first record names")
          String snapshot,
      @Option(
              about =
                  "Largest page, as stored and with its encodings undone; a larger one is bad input",
              unit = "bytes",
              min = 1024,
              max = 1 << 29,
              source = "Common Crawl cuts pages at 1 MiB, since 2025 at 5 MiB")
          int maxPageBytes,
      @Option(
              about =
                  "Whether pages are read that the crawler cut off at its limit (WARC-Truncated);"
                      + " otherwise they are skipped as truncated")
          boolean keepTruncated)
      implements Serializable {

    public Options {
      files = List.copyOf(files);
    }

    /** The default options, without files. */
    public static Options defaults() {
      return new Options(List.of(), "", 8 << 20, true);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "Pages of web archives: WARC 0.17 to 1.1, WET and ARC, plain or gzipped.";
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
    return CommonCrawlFiles.find(options.files());
  }

  @Override
  public List<InputSplit> splits(Options options, SourceFile file, int sourceIndex, long splitBytes)
      throws IOException {
    return CommonCrawlFiles.splits(file, sourceIndex, splitBytes);
  }

  @Override
  public RecordReader open(Options options, InputSplit split) throws IOException {
    return CommonCrawlRecords.open(options, split);
  }

  @Override
  public Extractor extractor(Options options) {
    return new PayloadExtractor(
        RawRecord.Page.class, new HtmlExtractor(), new PlainTextExtractor());
  }
}
