package org.tamiz.pipelines.source.commoncrawl;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the transfer and content encodings of an HTTP message (RFC 9110, 8.4; RFC 9112, 7).
 *
 * <p>Known are chunked, gzip, deflate (with and without the zlib wrapper), br and zstd, several in
 * a row. Headers lie in archives, because many writers store the decoded body under the header of
 * the encoded one: what an encoding's first bytes rule out is left as it is, and a body that is
 * gzipped without a header that says so is undone, too. What is claimed to be br or deflate and
 * cannot be decoded at all is taken as plain where it looks like markup.
 *
 * <p>A body that ends inside its encoding is kept as far as it goes where the record says that it
 * was cut off; otherwise it is damage. Checksums of encodings are not verified, as in browsers.
 */
final class ContentDecoder {
  /** Encodings in a row that are undone. */
  private static final int MAX_LAYERS = 6;

  /** A body that decodes to more than allowed, and to more times its size, is called a bomb. */
  private static final int BOMB_RATIO = 50;

  /** Bytes at the start of a body in which markup must show. */
  private static final int MARKUP_BYTES = 512;

  /** Largest window of zstd, as an exponent of 2 (RFC 9659). */
  private static final int ZSTD_WINDOW = 23;

  private ContentDecoder() {}

  /** What becomes of a body. */
  sealed interface Decoded {}

  /** The decoded body. */
  @SuppressWarnings("ArrayRecordComponent")
  record Body(byte[] bytes) implements Decoded {}

  /** A body that cannot be decoded. */
  record Undecodable(Damage damage) implements Decoded {}

  /** What holds for a body through all its encodings. */
  private record Limits(int storedBytes, int maxBytes, boolean cut) {}

  /**
   * Decodes a body.
   *
   * @param stored the body as stored
   * @param http the fields of its HTTP message
   * @param maxBytes largest decoded size, in bytes
   * @param cut whether the record says that the body was cut off
   */
  static Decoded decode(byte[] stored, Fields http, int maxBytes, boolean cut) {
    Limits limits = new Limits(stored.length, maxBytes, cut);
    List<String> encodings = new ArrayList<>();
    List<String> transfer = codings(http.all("Transfer-Encoding"));
    transfer.remove("chunked");
    encodings.addAll(transfer);
    encodings.addAll(codings(http.all("Content-Encoding")));
    byte[] body =
        codings(http.all("Transfer-Encoding")).contains("chunked") ? Chunks.join(stored) : stored;
    if (encodings.size() > MAX_LAYERS) {
      return undecodable("too_many_encodings", encodings.size() + " encodings in a row");
    }
    for (String encoding : encodings) {
      Decoded decoded = undo(encoding, body, limits);
      if (decoded instanceof Undecodable) {
        return decoded;
      }
      body = ((Body) decoded).bytes();
    }
    return isGzip(body) ? undo("gzip", body, limits) : new Body(body);
  }

  /** The codings that fields name, in lower case, the last one applied first. */
  private static List<String> codings(List<String> values) {
    List<String> codings = new ArrayList<>();
    for (String value : values) {
      for (String coding : value.split(",", -1)) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.add(name);
        }
      }
    }
    Collections.reverse(codings);
    return codings;
  }

  private static Decoded undo(String encoding, byte[] body, Limits limits) {
    if (body.length == 0) {
      return new Body(body);
    }
    return switch (encoding) {
      case "gzip", "x-gzip" ->
          isGzip(body)
              ? result(Inflated.gzip(body, limits.maxBytes), encoding, body, limits)
              : new Body(body);
      case "deflate" -> result(Inflated.deflate(body, limits.maxBytes), encoding, body, limits);
      case "br" -> stream(encoding, body, limits);
      case "zstd" -> isZstd(body) ? stream(encoding, body, limits) : new Body(body);
      default ->
          looksLikeMarkup(body)
              ? new Body(body)
              : undecodable("unknown_encoding", "the content encoding is not one that is read");
    };
  }

  // The decoders are foreign code that answers some broken input with unchecked exceptions.
  @SuppressWarnings("CatchingUnchecked")
  private static Decoded stream(String encoding, byte[] body, Limits limits) {
    GrowingBytes out = new GrowingBytes(limits.maxBytes);
    boolean whole = false;
    try (InputStream in = open(encoding, body)) {
      whole = out.readAll(in);
    } catch (IOException | RuntimeException e) {
      whole = false;
    }
    Inflated.Ending ending =
        out.isFull()
            ? Inflated.Ending.TOO_LARGE
            : whole ? Inflated.Ending.WHOLE : Inflated.Ending.BROKEN;
    return result(new Inflated(out.toBytes(), ending), encoding, body, limits);
  }

  private static InputStream open(String encoding, byte[] body) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    return encoding.equals("br")
        ? new BrotliInputStream(in)
        : new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW);
  }

  private static Decoded result(Inflated inflated, String encoding, byte[] body, Limits limits) {
    byte[] bytes = inflated.bytes();
    if (inflated.ending() == Inflated.Ending.WHOLE) {
      return new Body(bytes);
    }
    if (inflated.ending() == Inflated.Ending.TOO_LARGE) {
      return (long) limits.storedBytes * BOMB_RATIO < limits.maxBytes
          ? undecodable(
              "decompression_bomb",
              limits.storedBytes + " bytes decode to more than " + limits.maxBytes)
          : undecodable("too_large", "the page has more than " + limits.maxBytes + " bytes");
    }
    if (limits.cut && bytes.length > 0) {
      return new Body(bytes);
    }
    if (looksLikeMarkup(body)) {
      return new Body(body);
    }
    return undecodable(
        inflated.ending() == Inflated.Ending.TRUNCATED ? "truncated" : "invalid_encoding",
        "the body cannot be decoded as " + encoding + " behind " + bytes.length + " bytes");
  }

  private static Undecodable undecodable(String error, String message) {
    return new Undecodable(new Damage(Damage.CONTENT_ENCODING, error, message));
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
  }

  private static boolean isZstd(byte[] body) {
    return body.length > 3
        && (body[0] & 0xff) == 0x28
        && (body[1] & 0xff) == 0xb5
        && body[2] == 0x2f
        && (body[3] & 0xff) == 0xfd;
  }

  /** Whether the first bytes hold a tag and, but for those of UTF-16, no control characters. */
  private static boolean looksLikeMarkup(byte[] body) {
    boolean tag = false;
    for (int i = 0; i < Math.min(body.length, MARKUP_BYTES); i++) {
      byte b = body[i];
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
      tag |= b == '<';
    }
    return tag;
  }
}
