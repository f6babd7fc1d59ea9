package org.tamiz.pipelines.source.files;

/** How a file is compressed. */
enum Compression {
  NONE,
  GZIP,
  ZSTD;

  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int ZSTD_MAGIC = 0x28B52FFD;
  private static final int SKIPPABLE_MAGIC = 0x502A4D18;

  /** By the first bytes (RFC 1952; RFC 8878); no text in UTF-8 begins with any of them. */
  static Compression of(byte[] head) {
    if (head.length >= 2 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) == GZIP_MAGIC) {
      return GZIP;
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
  static Compression ofName(String name) {
    if (name.endsWith(".gz")) {
      return GZIP;
    }
    return name.endsWith(".zst") || name.endsWith(".zstd") ? ZSTD : NONE;
  }
}
