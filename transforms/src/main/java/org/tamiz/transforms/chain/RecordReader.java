package org.tamiz.transforms.chain;

import java.io.Closeable;
import java.util.Iterator;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Skipped;

/**
 * Reads the records of one range of a file, in order, in bounded memory. Damage is an item, not an
 * exception; an exception means that the device failed.
 */
public interface RecordReader extends Iterator<RecordReader.Item>, Closeable {
  /** What stands at one place of a file. */
  sealed interface Item {}

  /** A record that its source turns into a document. */
  record Read(RawRecord record) implements Item {}

  /** A record of another kind. */
  record Skip(Skipped skipped) implements Item {}

  /** Bytes that could not be read. */
  record Bad(BadInput badInput) implements Item {}

  /** Bytes of the file, as stored, that have been read so far in this range; never falls. */
  long bytesRead();
}
