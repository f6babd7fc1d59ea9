package org.tamiz.transforms.extract.html;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;

/**
 * What an extraction costs, in bytes that it allocates: a measure that does not depend on the
 * machine's speed and load, as a clock does.
 */
final class Work {
  /** Allocated for any page: scratch space and what is set up once. */
  private static final long BYTES_PER_PAGE = 1 << 20;

  /**
   * Allocated for each byte of a page. Paragraphs of one letter, the dearest of the honest markup,
   * cost 200; up to twelve open formatting elements may be repeated around each.
   */
  private static final long BYTES_PER_BYTE = 2_000;

  private static final ThreadMXBean THREAD =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private Work() {}

  /**
   * Extracts a page. Classes that are loaded on the way count too, so what seems too dear is
   * measured again.
   *
   * @throws AssertionError where that costs more than a page of this length may
   */
  static Extractor.Extraction extract(Extractor extractor, RawRecord record) {
    int length = ((RawRecord.Page) record.payload()).body().length;
    long allowed = BYTES_PER_PAGE + BYTES_PER_BYTE * length;
    long allocated = 0;
    for (int attempt = 0; attempt < 3; attempt++) {
      long before = THREAD.getCurrentThreadAllocatedBytes();
      Extractor.Extraction found = extractor.extract(record);
      allocated = THREAD.getCurrentThreadAllocatedBytes() - before;
      if (allocated <= allowed) {
        return found;
      }
    }
    throw new AssertionError(
        "page of "
            + length
            + " bytes: "
            + allocated
            + " bytes allocated, at most "
            + allowed
            + " are allowed");
  }
}
