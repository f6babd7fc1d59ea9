package org.tamiz.pipelines.source.stored;

/** How a file is compressed. */
public enum Compression {
  NONE,
  GZIP,
  ZSTD,
  BZIP2,
  XZ;

  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int ZSTD_MAGIC = 0x28B52FFD;
  private static final int SKIPPABLE_MAGIC = 0x502A4D18;
  private static final int XZ_MAGIC = 0xFD377A58;

  /**
   * By the first bytes (RFC 1952; RFC 8878; bzip2's {@code BZh1} to {@code BZh9}; the .xz file
   * format 1.2.0); no text in UTF-8 but one that spells bzip2's begins with any of them.
   */
  public static Compression of(byte[] head) {
    if (head.length >= 2 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) == GZIP_MAGIC) {
      return GZIP;
    }
    if (head.length >= 4 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      return head[3] >= '1' && head[3] <= '9' ? BZIP2 : NONE;
    }
    if (head.length >= 4 && magic(head) == XZ_MAGIC) {
      return XZ;
    }
    boolean zstd = head.length >= 4 && (magic(head) == ZSTD_MAGIC || isZstdSkippable(head));
    return zstd ? ZSTD : NONE;
  }

  /** True for the first bytes of a zstd frame that holds no content; at least four. */
  static boolean isZstdSkippable(byte[] head) {
    return (magic(head) & 0xF0FFFFFF) == SKIPPABLE_MAGIC;
  }

  private static int magic(byte[] head) {
    int magic = 0;
    for (int i = 0; i < 4; i++) {
      magic = magic << 8 | (head[i] & 0xFF);
    }
    return magic;
  }

  /** By the ending of a name. */
  public static Compression ofName(String name) {
    if (name.endsWith(".gz")) {
      return GZIP;
    }
    if (name.endsWith(".bz2")) {
      return BZIP2;
    }
    if (name.endsWith(".xz")) {
      return XZ;
    }
    return name.endsWith(".zst") || name.endsWith(".zstd") ? ZSTD : NONE;
  }
}
