package org.tamiz.pipelines.source.reddit;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tamiz.pipelines.source.FilePatterns;
import org.tamiz.pipelines.source.Guide;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.pipelines.source.stored.LineRange;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.options.Secret;
import org.tamiz.transforms.reddit.ConversationExtractor;

/**
 * Conversations of Reddit from the archives of Pushshift and Arctic Shift: a comment or submission
 * a line, JSON, plain or compressed with zstd (window up to 2 GiB), gzip, bzip2 or xz, which is
 * seen by the first bytes.
 *
 * <p>Every line ends once:
 *
 * <ul>
 *   <li>Read: a comment or a submission, whatever the name of the file; what it is follows from its
 *       fields. Posts are put together into conversations, over all files and in any order.
 *   <li>Skipped as {@code no_post}: an object of another kind.
 *   <li>No record: an empty line.
 *   <li>Bad input: a line that is no JSON object, has no id, or is longer than allowed; what
 *       follows damage inside a compressed file, once. Reading goes on with the next line, but not
 *       behind damage.
 * </ul>
 *
 * <p>The text of a post that was deleted or removed is not read: by its body, by {@code
 * removed_by_category} and {@code removal_reason}, or by what Arctic Shift notes in {@code _meta}.
 *
 * <p>Ids are {@code reddit:<submission>:<last own post>}; the place is the offset of the line of
 * the first own post, uncompressed.
 *
 * <p>Of several copies of a post one that was taken back stays, then the one seen or edited last,
 * by {@code retrieved_on}, {@code retrieved_utc}, {@code updated_on}, {@code updated_utc} and
 * {@code edited}.
 *
 * <p>Not noticed: that a comment was taken back, where the copy that says so names neither thread
 * nor parent, as no archive's copies do; that a comment stands below a submission over 18, where
 * that submission is not in the input.
 */
public final class RedditSource implements Source<RedditSource.Options> {
  static final String NAME = "reddit";

  private static final Pattern IN_FOLDER =
      Pattern.compile(
          "(.*/)?(R[CS]_.*|.*_(comments|submissions)|.*\\.(json|ndjson|jsonl))"
              + "(\\.(json|ndjson|jsonl))?(\\.(zst|zstd|gz|bz2|xz))?");

  /**
   * Options of the source.
   *
   * @param files what is read
   * @param snapshot dated state of the source
   * @param speakers how speakers are told apart
   * @param salt key of the hash of names
   * @param maxRecordBytes longest line
   * @param contextTurns most context
   * @param contextChars longest context
   * @param maxTurns most own turns of a conversation
   * @param maxChars longest conversation
   * @param sensitiveThreads whether marks of a submission that is not kept leave its comments alone
   * @param messages whether conversations also have the form of chats
   */
  public record Options(
      @Option(
              about =
                  "Files, folders and glob patterns to read; in a folder, files that begin with RC_"
                      + " or RS_, end in _comments or _submissions, or in .json, .ndjson or .jsonl,"
                      + " with or without .zst, .gz, .bz2 or .xz",
              neutral = true)
          List<String> files,
      @Option(
              about =
                  "Dated state of the source; where empty, the month in the name of a file such as"
                      + " RC_2005-12.zst")
          String snapshot,
      @Option(
              about =
                  "How the speakers of a conversation are told apart: numbers counts them anew in"
                      + " each document, hash stands a keyed hash in for the name, none leaves"
                      + " them out")
          Speakers speakers,
      @Option(about = "Key of the hash of names, at least 16 bytes; needed for hash") Secret salt,
      @Option(
              about = "Longest line, uncompressed; a longer one is bad input",
              unit = "bytes",
              min = 1024,
              max = 1 << 29)
          int maxRecordBytes,
      @Option(
              about = "Most turns of context above the first own turn of a conversation",
              unit = "turns",
              min = 0,
              max = 1000)
          int contextTurns,
      @Option(
              about = "Longest context, as Markdown; turns that do not fit are left out",
              unit = "characters",
              min = 0,
              max = 1_000_000)
          int contextChars,
      @Option(
              about = "Most own turns of a conversation; a longer path becomes several",
              unit = "turns",
              min = 1,
              max = 100_000)
          int maxTurns,
      @Option(
              about =
                  "Longest conversation without context, as Markdown; a longer path becomes"
                      + " several, a single longer turn stays whole",
              unit = "characters",
              min = 100,
              max = 10_000_000)
          int maxChars,
      @Option(
              about =
                  "Keeps comments whose submission is marked over 18 or quarantined and was not"
                      + " kept; where false, they are rejected with it")
          boolean sensitiveThreads,
      @Option(about = "Also writes conversations as messages of users and assistants, for chats")
          boolean messages)
      implements Serializable {

    public Options {
      files = List.copyOf(files);
      if (speakers == Speakers.HASH && !salt.isGiven()) {
        throw new IllegalArgumentException(
            "speakers: hash needs a salt, env:NAME or file:PATH; without one, names can be found"
                + " by trying");
      }
    }

    /** The default options, without files. */
    public static Options defaults() {
      return new Options(
          List.of(),
          "",
          Speakers.NUMBERS,
          Secret.none(),
          8 << 20,
          4,
          8_000,
          500,
          200_000,
          false,
          false);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "Conversations of Reddit, from archives of comments and submissions.";
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
    return FilePatterns.find(options.files(), RedditSource::isArchive);
  }

  static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return IN_FOLDER.matcher(name).matches() || IN_FOLDER.matcher(lower).matches();
  }

  @Override
  public List<InputSplit> splits(Options options, SourceFile file, int sourceIndex, long splitBytes)
      throws IOException {
    return LineRange.ranges(sourceIndex, file.path(), file.file(), file.bytes(), splitBytes);
  }

  @Override
  public RecordReader open(Options options, InputSplit split) throws IOException {
    return new RedditRecords(options, split);
  }

  @Override
  public Optional<Assembler> assembler(Options options) {
    return Optional.of(new ThreadAssembler(options));
  }

  @Override
  public String terms() {
    return "Texts of Reddit carry no open license: their authors keep their rights, and Reddit asks"
        + " for an agreement before its content is used in bulk or for training. They come from"
        + " archives of third parties, not by such an agreement. Names of users are numbered,"
        + " hashed with a secret key or left out, and masked inside texts; deleted and removed"
        + " posts are left out. Do not publish them as they are.";
  }

  @Override
  public String guide() {
    return Guide.of(RedditSource.class);
  }

  @Override
  public Extractor extractor(Options options) {
    return new ConversationExtractor(options.messages());
  }
}
