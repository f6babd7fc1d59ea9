package org.tamiz.pipelines.source.reddit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Provenance;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.reddit.Post;

/** Makes the items of one file. */
final class RecordItems {
  /** Stage of bad input that spoils the rest of a file. */
  static final String FILE = "file";

  /** Stage of bad input that is one line. */
  static final String RECORD = "record";

  /** The mark of every row: users keep their rights, and there is no license to others. */
  static final List<License> LICENSES =
      List.of(
          new License(
              "LicenseRef-Reddit-User-Content",
              "https://redditinc.com/policies/user-agreement",
              "source",
              "source",
              "reddit",
              "tamiz-reddit-1"));

  private static final Pattern MONTH =
      Pattern.compile("(?:^|/)R[CS]_([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)[^/]*$");

  private final RedditSource.Options options;
  private final String file;
  private final String snapshot;

  RecordItems(RedditSource.Options options, String file) {
    this.options = options;
    this.file = file;
    this.snapshot = snapshot(options.snapshot(), file);
  }

  /** The configured snapshot, or the month that the name of an archive states. */
  static String snapshot(String configured, String file) {
    if (!configured.isEmpty()) {
      return configured;
    }
    Matcher month = MONTH.matcher(file);
    return month.find() ? month.group(1) : "";
  }

  /** A post. */
  RecordReader.Item read(long place, Post post) {
    String group = PostIds.group(post);
    return new RecordReader.Read(
        new RawRecord(
            PostIds.document(group, post.id()),
            RedditSource.NAME,
            snapshot,
            PostIds.address(post.community(), group, post.id()),
            "",
            post.time(),
            new Provenance(file, place, post.id(), null, ""),
            post,
            null,
            LICENSES,
            List.of()));
  }

  /** An object that is no post. */
  RecordReader.Item skip(long place) {
    return new RecordReader.Skip(
        new Skipped(RedditSource.NAME, snapshot, file, place, "no_post", "", ""));
  }

  /** Bytes that cannot be read. */
  RecordReader.Item bad(long place, String stage, String error, String message) {
    return new RecordReader.Bad(
        new BadInput(RedditSource.NAME, snapshot, file, place, stage, error, message, ""));
  }

  /** A line that is longer than allowed. */
  RecordReader.Item tooLarge(long place) {
    return bad(
        place,
        RECORD,
        "too_large",
        "more than maxRecordBytes = " + options.maxRecordBytes() + " bytes");
  }
}
