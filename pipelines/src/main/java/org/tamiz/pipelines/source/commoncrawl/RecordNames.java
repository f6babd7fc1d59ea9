package org.tamiz.pipelines.source.commoncrawl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.Dates;

/** What names a record: id, address, date and digest, from its fields. */
final class RecordNames {
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private RecordNames() {}

  /**
   * The UUID of the record's id in lower case; where it has none, the SHA-256 of address, date and
   * digest, hexadecimal.
   */
  static String id(Fields fields, String digest) {
    Matcher uuid = UUID.matcher(fields.first("WARC-Record-ID"));
    if (uuid.find()) {
      return uuid.group().toLowerCase(Locale.ROOT);
    }
    String named = url(fields) + "\n" + fields.first("WARC-Date") + "\n" + digest;
    return sha256(named.getBytes(StandardCharsets.UTF_8));
  }

  /** The address without the angle brackets that Wget puts around it, or empty. */
  static String url(Fields fields) {
    String url = fields.first("WARC-Target-URI");
    return url.startsWith("<") && url.endsWith(">") ? url.substring(1, url.length() - 1) : url;
  }

  /** When the record was made, or null where that is not stated as a date in range. */
  static @Nullable Instant date(Fields fields) {
    return Dates.iso(fields.first("WARC-Date"));
  }

  /** The digest of the payload as the record states it, or else the SHA-256 of the body. */
  static String digest(Fields fields, byte[] body) {
    String stated = fields.first("WARC-Payload-Digest");
    return stated.isEmpty() ? "sha256:" + sha256(body) : stated;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
