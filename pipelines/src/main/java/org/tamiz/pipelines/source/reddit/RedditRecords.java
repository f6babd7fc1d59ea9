package org.tamiz.pipelines.source.reddit;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.pipelines.source.stored.LineRange;
import org.tamiz.pipelines.source.stored.Lines;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.reddit.Post;

/** The posts of one range of an archive: those whose line starts in it. */
final class RedditRecords extends ItemReader {
  private final RecordItems items;
  private final PostParser parser;
  private final LineRange lines;

  RedditRecords(RedditSource.Options options, InputSplit split) throws IOException {
    super(split.getPath());
    this.items = new RecordItems(options, split.getFile());
    this.parser = new PostParser(options.maxRecordBytes());
    this.lines = new LineRange(split, options.maxRecordBytes());
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    Lines.Line line = lines.next();
    return line == null ? null : item(line);
  }

  private Item item(Lines.Line line) {
    long place = line.start();
    DamagedStream damage = line.damage();
    if (damage != null) {
      return items.bad(
          place, RecordItems.FILE, damage.error(), String.valueOf(damage.getMessage()));
    }
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return items.tooLarge(place);
    }
    try {
      Optional<Post> post = parser.parse(bytes);
      return post.isPresent() ? items.read(place, post.get()) : items.skip(place);
    } catch (PostParser.Unreadable e) {
      return items.bad(place, RecordItems.RECORD, e.error(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
