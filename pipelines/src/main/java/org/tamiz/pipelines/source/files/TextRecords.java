package org.tamiz.pipelines.source.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.pipelines.source.stored.StoredFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.extract.html.CharsetGuess;

/** The one record of a text file. */
final class TextRecords extends ItemReader {
  private static final int BUFFER = 1 << 16;

  private final RecordItems items;
  private final int maxBytes;
  private final StoredFile.Counted in;
  private boolean done;

  TextRecords(FilesSource.Options options, InputSplit split, RecordItems items) throws IOException {
    super(split.getPath());
    this.items = items;
    this.maxBytes = options.maxRecordBytes();
    this.in = new StoredFile(split.getPath()).open();
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      for (int read = in.content().read(buffer, 0, BUFFER);
          read >= 0;
          read = in.content().read(buffer, 0, BUFFER)) {
        if (read > maxBytes - bytes.size()) {
          return items.tooLarge(0);
        }
        bytes.write(buffer, 0, read);
      }
    } catch (DamagedStream e) {
      return items.bad(0, RecordItems.FILE, e.error(), String.valueOf(e.getMessage()));
    }
    byte[] stored = bytes.toByteArray();
    String text = CharsetGuess.decode(stored, "").text();
    return items.read(0, new Row(Map.of()), text, stored);
  }

  @Override
  public long bytesRead() {
    return in.stored().count();
  }

  @Override
  public void close() throws IOException {
    in.content().close();
  }
}
