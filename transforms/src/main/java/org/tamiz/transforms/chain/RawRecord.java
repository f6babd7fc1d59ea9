package org.tamiz.transforms.chain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Provenance;

/**
 * One raw item as its source stores it. Lives only between a reader and an extractor in one worker.
 *
 * @param id stable document id, {@code <source>:<native id>}
 * @param source name of the source
 * @param snapshot dated state of the source, or empty
 * @param url address of the page, or empty
 * @param title title where the source states one apart from the content, or empty
 * @param recordDate when the source recorded it
 * @param provenance where its bytes stand; the extractor's name is filled in by the chain
 * @param payload the content
 * @param language BCP 47 language where source or configuration states it
 * @param licenses license marks that the source itself states or that stand in transport headers
 * @param optOuts opt-out signals from transport headers, such as {@code x_robots_tag:noai}
 */
public record RawRecord(
    String id,
    String source,
    String snapshot,
    String url,
    String title,
    @Nullable Instant recordDate,
    Provenance provenance,
    Payload payload,
    @Nullable String language,
    List<License> licenses,
    List<String> optOuts) {

  public RawRecord {
    licenses = List.copyOf(licenses);
    optOuts = List.copyOf(optOuts);
  }

  /** Records of the source that this record stands for: more than one only for rows that say so. */
  public int records() {
    return payload.records();
  }

  /** The content of a record, as the extractor of its source knows it. */
  public interface Payload {
    /** Records of the source that the content was made of. */
    default int records() {
      return 1;
    }

    /** True where the record with this id is one that an {@link Assembler} made it of. */
    default boolean holds(String recordId) {
      return false;
    }
  }

  /**
   * A web page as bytes, transfer and content encodings undone.
   *
   * @param body the bytes
   * @param mediaType lower case, without parameters; such as {@code text/html}
   * @param charset label of the transport header's charset as stated, or empty
   */
  // Pages are never compared; a wrapper around the bytes would only copy them.
  @SuppressWarnings("ArrayRecordComponent")
  public record Page(byte[] body, String mediaType, String charset) implements Payload {}

  /** Content that already is clean text. */
  public record PlainText(String text) implements Payload {}
}
