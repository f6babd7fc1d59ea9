package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.FilePatterns;
import org.tamiz.pipelines.source.Guide;
import org.tamiz.pipelines.source.PayloadExtractor;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.extract.wikitext.WikiHtmlExtractor;
import org.tamiz.transforms.extract.wikitext.WikiPage;
import org.tamiz.transforms.extract.wikitext.WikitextExtractor;
import org.tamiz.transforms.language.LanguageTag;
import org.tamiz.transforms.options.Option;

/**
 * Dumps of Wikipedia and other wikis of MediaWiki: the XML export format 0.3 to 0.11, plain or
 * compressed with bzip2 (one stream or many), gzip, zstd or xz, in UTF-8 or UTF-16, with its head
 * or as bare pages; and the articles of Wikimedia Enterprise, JSON Lines with HTML, plain,
 * compressed or in a tar archive.
 *
 * <p>Every page ends once:
 *
 * <ul>
 *   <li>Read: a page of the main namespace in wikitext, in its last revision in the file.
 *   <li>Skipped, by the first kind that fits: {@code redirect} (with its target, so that the
 *       skipped rows of this kind are the wiki's redirect map), {@code namespace} (with its id),
 *       {@code content_model} (with the model), {@code blank}.
 *   <li>Bad input: a page that is not UTF-8 or no XML, has no title, is not closed, is cut off or
 *       longer than allowed; and apart from pages, once for each place: damage inside a compressed
 *       file, a file with a head that ends before its {@code </mediawiki>}, a file that is no dump.
 * </ul>
 *
 * <p>Bytes that are no UTF-8 cost the page: MediaWiki writes none, so they are damage. Of a file of
 * bare pages the end is not noticed to be missing where it falls between pages.
 *
 * <p>Ranges of plain XML and of bzip2 are read independently. The offset in provenance is that of
 * the page in a plain file, of the block in which it begins in bzip2, and else in the uncompressed
 * stream; it never depends on ranges. Files of JSON are one range.
 */
public final class WikipediaSource implements Source<WikipediaSource.Options> {
  static final String NAME = "wikipedia";

  /** Value of the option {@code wiki} that takes the folder's name. */
  static final String FOLDER = "folder";

  /**
   * Options of the source.
   *
   * @param files what is read
   * @param wiki database name of the wiki
   * @param language language of the texts
   * @param snapshot dated state of the wiki
   * @param license license of the texts
   * @param maxRecordBytes largest page
   */
  public record Options(
      @Option(
              about =
                  "Files, folders and glob patterns to read; in a folder, files that end in .xml,"
                      + " .json or .ndjson, with or without .bz2, .gz, .zst or .xz, and in .tar.gz",
              neutral = true)
          List<String> files,
      @Option(
              about =
                  "Database name of the wiki, such as dewiki, or the code of an edition, such as"
                      + " de; folder takes the name of the folder that holds the file; where empty,"
                      + " what the dump's head states, else the file's name")
          String wiki,
      @Option(
              about =
                  "Language of all texts as a BCP 47 tag; where empty, that of the wiki, and where"
                      + " that has many or is not known, the language is detected")
          String language,
      @Option(
              about =
                  "Dated state of the wiki, such as enwiki-20260801; where empty, the one in the"
                      + " file's name")
          String snapshot,
      @Option(
              about =
                  "License of the texts: an SPDX id, an address or a usual name; where empty, only"
                      + " what records state counts",
              source = "Wikimedia Foundation Terms of Use, section 7, since June 2023")
          String license,
      @Option(
              about = "Largest page, as XML or JSON; a larger one is bad input",
              unit = "bytes",
              min = 1024,
              max = 1 << 29,
              source =
                  "MediaWiki allows 2 MiB of wikitext ($wgMaxArticleSize); older pages are longer")
          int maxRecordBytes)
      implements Serializable {

    public Options {
      files = List.copyOf(files);
      if (!language.isEmpty()) {
        LanguageTag.configured(language);
      }
      if (!license.isEmpty() && DumpItems.license(license).isEmpty()) {
        throw new IllegalArgumentException(
            "license must be an SPDX id, the address of a license or its usual name, was "
                + license);
      }
    }

    /** The default options, without files. */
    public static Options defaults() {
      return new Options(List.of(), "", "", "", "CC-BY-SA-4.0", 16 << 20);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "Articles of Wikipedia and other wikis, from their dumps.";
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
    return FilePatterns.find(options.files(), DumpName::isDump);
  }

  @Override
  public List<InputSplit> splits(Options options, SourceFile file, int sourceIndex, long splitBytes)
      throws IOException {
    if (options.wiki().equals(FOLDER)) {
      Wiki.checkFolder(file.path());
    }
    long size = file.bytes();
    boolean cut = size > splitBytes && splitBytes > 0 && DumpFile.of(file.path()).isCut();
    long count = cut ? (size + splitBytes - 1) / splitBytes : 1;
    return LongStream.range(0, count)
        .mapToObj(
            i ->
                new InputSplit(
                    sourceIndex,
                    file.path(),
                    file.file(),
                    size / count * i,
                    i == count - 1 ? size : size / count * (i + 1),
                    size))
        .toList();
  }

  @Override
  public RecordReader open(Options options, InputSplit split) throws IOException {
    DumpFile file = DumpFile.of(split.getPath());
    DumpItems items =
        new DumpItems(options, split.getFile(), Wiki.of(options, split.getPath(), file.siteInfo()));
    return switch (file.format()) {
      case XML -> new XmlRecords(options, split, file, items);
      case JSON_LINES, TAR -> new EnterpriseRecords(options, split.getPath(), file.format(), items);
      case OTHER ->
          new NoRecords(
              split.getPath(),
              items.bad(
                  0, DumpItems.FILE, DumpItems.NOT_A_DUMP, "neither XML nor JSON begins here"));
    };
  }

  @Override
  public Extractor extractor(Options options) {
    return new PayloadExtractor(WikiPage.class, new WikitextExtractor(), new WikiHtmlExtractor());
  }

  @Override
  public String terms() {
    return "Texts of Wikipedia are under CC BY-SA 4.0: whoever passes them on names each page by"
        + " its address (url) and revision (provenance.record_id), says what was changed, and"
        + " offers the result under the same license. Some pages hold quotations and other text"
        + " under terms of their own, which the row's marks name only where the page does.";
  }

  @Override
  public String guide() {
    return Guide.of(WikipediaSource.class);
  }

  /** The language that a value names, or null where it names none. */
  static @Nullable String tag(String value) {
    return LanguageTag.parse(value).map(LanguageTag::language).orElse(null);
  }
}
