package org.tamiz.pipelines.source.commoncrawl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells payloads that are no pages, whatever the server calls them. */
final class BinaryContent {
  private static final int LOOKED_AT = 1024;

  /** First bytes of files, one character a byte. */
  private static final List<String> SIGNATURES =
      List.of(
          "%PDF-",
          "\u0089PNG\r\n",
          "\u00FF\u00D8\u00FF",
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "\u001F\u008B\u0008",
          "\u00FD7zXZ",
          "7z\u00BC\u00AF",
          "Rar!\u001A",
          "(\u00B5/\u00FD",
          "\u007FELF",
          "\u00D0\u00CF\u0011\u00E0",
          "\u00CA\u00FE\u00BA\u00BE",
          "{\\rtf",
          "%!PS-");

  /** First bytes that a text could begin with too, so that bytes must follow that no text has. */
  private static final List<String> WORDS =
      List.of("GIF87a", "GIF89a", "OggS", "ID3", "FWS", "CWS", "wOFF", "wOF2", "RIFF", "BZh");

  private static final int CONTROLS_WITHIN = 64;

  private static final Set<String> FAMILIES = Set.of("image", "audio", "video", "font");
  private static final Set<String> TYPES =
      Set.of(
          "application/pdf",
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/x-tar",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/java-archive",
          "application/msword",
          "application/rtf",
          "application/postscript",
          "application/x-shockwave-flash",
          "application/x-executable");

  private BinaryContent() {}

  /** True for a media type, as a crawler identified it, that is no text. */
  static boolean isBinaryType(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    int slash = type.indexOf('/');
    return slash > 0
        && !type.endsWith("xml")
        && (TYPES.contains(type)
            || FAMILIES.contains(type.substring(0, slash))
            || type.startsWith("application/vnd.")
            || type.startsWith("application/x-font"));
  }

  /** True for a body that begins as a file of another kind, or with bytes that no text has. */
  static boolean isBinary(byte[] body) {
    int start = 0;
    while (start < body.length
        && start < LOOKED_AT
        && (body[start] == ' '
            || body[start] == '\r'
            || body[start] == '\n'
            || body[start] == '\t')) {
      start++;
    }
    int length = Math.min(LOOKED_AT, body.length - start);
    String first = new String(body, start, length, StandardCharsets.ISO_8859_1);
    for (String signature : SIGNATURES) {
      if (first.startsWith(signature)) {
        return true;
      }
    }
    for (String word : WORDS) {
      if (first.startsWith(word) && hasControl(first)) {
        return true;
      }
    }
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += body[start + i] == 0 ? 1 : 0;
    }
    // UTF-16 has them at every other place, and only there; UTF-32 begins with its mark.
    boolean wide =
        zeros[0] == 0
            || zeros[1] == 0
            || first.startsWith("\u00FF\u00FE")
            || first.startsWith("\u0000\u0000\u00FE\u00FF");
    return !wide && 20 * (zeros[0] + zeros[1]) > length;
  }

  private static boolean hasControl(String first) {
    return first
        .chars()
        .limit(CONTROLS_WITHIN)
        .anyMatch(c -> c < '\t' || (c > '\r' && c < ' ' && c != 0x1B));
  }
}
