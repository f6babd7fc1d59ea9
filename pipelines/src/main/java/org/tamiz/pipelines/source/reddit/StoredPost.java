package org.tamiz.pipelines.source.reddit;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.reddit.Tombstones;

/**
 * What a worker hands on of a post: a head of fixed size, which is all that a thread's tree is made
 * of, then file, community, speaker, title and body. Holds no name of a user but those in title and
 * body. Version 2; big endian, lengths in bytes before each text in UTF-8.
 */
final class StoredPost {
  private static final int KEPT = 1;
  private static final int OVER_18 = 2;
  private static final int QUARANTINED = 4;
  private static final int TAKEN_BACK = 8;

  /** Stands for a time or score that is not known. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int KEY = 1;
  private static final int PARENT = KEY + Long.BYTES;
  private static final int TIME = PARENT + Long.BYTES;
  private static final int SCORE = TIME + Long.BYTES;
  private static final int SEEN = SCORE + Long.BYTES;
  private static final int OFFSET = SEEN + Long.BYTES;
  private static final int DIGEST = OFFSET + Long.BYTES;
  private static final int CHARS = DIGEST + Long.BYTES;
  private static final int HEAD = CHARS + Integer.BYTES;

  private final ByteBuffer bytes;

  private StoredPost(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** A post as it was handed on. */
  static StoredPost of(byte[] bytes) {
    return new StoredPost(bytes);
  }

  /**
   * The bytes of a post.
   *
   * @param kept where false, title and body are left out
   * @param speaker key of its author, or empty
   */
  static byte[] encode(RawRecord record, Post post, boolean kept, byte[] speaker) {
    String body = kept ? post.body() : "";
    String title = kept ? post.title() : "";
    byte[] bodyBytes = utf8(body);
    byte[] titleBytes = utf8(title);
    byte[] file = utf8(record.provenance().getFile());
    byte[] community = utf8(post.community());
    ByteBuffer out =
        ByteBuffer.allocate(
            HEAD
                + 5 * Integer.BYTES
                + file.length
                + community.length
                + speaker.length
                + titleBytes.length
                + bodyBytes.length);
    int flags =
        (kept ? KEPT : 0)
            | (post.over18() ? OVER_18 : 0)
            | (post.quarantined() ? QUARANTINED : 0)
            | (Tombstones.is(post.body()) || Tombstones.is(post.title()) ? TAKEN_BACK : 0);
    Instant time = post.time();
    Long score = post.score();
    Instant seen = post.seen();
    out.put((byte) flags)
        .putLong(PostIds.key(post.id()))
        .putLong(PostIds.key(post.parent()))
        .putLong(time == null ? UNKNOWN : time.toEpochMilli())
        .putLong(score == null ? UNKNOWN : score)
        .putLong(seen == null ? UNKNOWN : seen.toEpochMilli())
        .putLong(record.provenance().getOffset())
        .putLong(
            Hashing.xxh3_64().hashBytesToLong(bodyBytes)
                + 31 * Hashing.xxh3_64().hashBytesToLong(titleBytes))
        .putInt(body.length() + title.length());
    for (byte[] text : new byte[][] {file, community, speaker, titleBytes, bodyBytes}) {
      out.putInt(text.length).put(text);
    }
    return out.array();
  }

  boolean kept() {
    return (bytes.get(0) & KEPT) != 0;
  }

  boolean over18() {
    return (bytes.get(0) & OVER_18) != 0;
  }

  boolean quarantined() {
    return (bytes.get(0) & QUARANTINED) != 0;
  }

  /** True where its text was deleted or removed. */
  boolean takenBack() {
    return (bytes.get(0) & TAKEN_BACK) != 0;
  }

  /** Its id as a number. */
  long key() {
    return bytes.getLong(KEY);
  }

  /** The id of what it answers as a number; 0 for a submission. */
  long parent() {
    return bytes.getLong(PARENT);
  }

  /** Milliseconds since 1970, or {@link #UNKNOWN}. */
  long time() {
    return bytes.getLong(TIME);
  }

  /** When it was written. */
  @Nullable Instant written() {
    return time() == UNKNOWN ? null : Instant.ofEpochMilli(time());
  }

  /** Votes for less votes against, or {@link #UNKNOWN}. */
  long score() {
    return bytes.getLong(SCORE);
  }

  /** When it was last seen or edited, milliseconds since 1970, or {@link #UNKNOWN}. */
  long seen() {
    return bytes.getLong(SEEN);
  }

  /** Its place in its file. */
  long offset() {
    return bytes.getLong(OFFSET);
  }

  /** A digest of title and body. */
  long digest() {
    return bytes.getLong(DIGEST);
  }

  /** Characters of title and body together. */
  int chars() {
    return bytes.getInt(CHARS);
  }

  String file() {
    return text(0);
  }

  String community() {
    return text(1);
  }

  /** Key of its author, one character a byte, or empty. */
  String speaker() {
    int at = start(2);
    byte[] key = new byte[bytes.getInt(at)];
    bytes.get(at + Integer.BYTES, key);
    return new String(key, StandardCharsets.ISO_8859_1);
  }

  String title() {
    return text(3);
  }

  String body() {
    return text(4);
  }

  private String text(int index) {
    int at = start(index);
    return new String(bytes.array(), at + Integer.BYTES, bytes.getInt(at), StandardCharsets.UTF_8);
  }

  private int start(int index) {
    int at = HEAD;
    for (int i = 0; i < index; i++) {
      at += Integer.BYTES + bytes.getInt(at);
    }
    return at;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
