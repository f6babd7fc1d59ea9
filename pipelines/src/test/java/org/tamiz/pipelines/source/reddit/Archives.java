package org.tamiz.pipelines.source.reddit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.options.Secret;
import org.tamiz.transforms.reddit.Post;

/** Reads archives that tests write. */
final class Archives {
  static final RedditSource SOURCE = new RedditSource();

  private Archives() {}

  static RedditSource.Options options(String... files) {
    return options(Speakers.NUMBERS, Secret.none(), 1 << 20, 4, 8_000, 500, 200_000, files);
  }

  static RedditSource.Options options(
      Speakers speakers,
      Secret salt,
      int maxRecordBytes,
      int contextTurns,
      int contextChars,
      int maxTurns,
      int maxChars,
      String... files) {
    return new RedditSource.Options(
        List.of(files),
        "",
        speakers,
        salt,
        maxRecordBytes,
        contextTurns,
        contextChars,
        maxTurns,
        maxChars,
        false,
        false);
  }

  static List<RecordReader.Item> items(RedditSource.Options options, long splitBytes)
      throws IOException {
    List<RecordReader.Item> items = new ArrayList<>();
    for (SourceFile file : SOURCE.files(options)) {
      for (InputSplit split : SOURCE.splits(options, file, 0, splitBytes)) {
        try (RecordReader reader = SOURCE.open(options, split)) {
          long bytes = 0;
          while (reader.hasNext()) {
            items.add(reader.next());
            if (reader.bytesRead() < bytes) {
              throw new AssertionError("bytes read fell from " + bytes);
            }
            bytes = reader.bytesRead();
          }
        }
      }
    }
    return items;
  }

  static List<RawRecord> records(List<RecordReader.Item> items) {
    List<RawRecord> records = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Read read) {
        records.add(read.record());
      }
    }
    return records;
  }

  static List<Post> posts(List<RecordReader.Item> items) {
    return records(items).stream().map(record -> (Post) record.payload()).toList();
  }

  static List<BadInput> bad(List<RecordReader.Item> items) {
    List<BadInput> bad = new ArrayList<>();
    for (RecordReader.Item item : items) {
      if (item instanceof RecordReader.Bad one) {
        bad.add(one.badInput());
      }
    }
    return bad;
  }

  static String write(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  static String write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }
}
