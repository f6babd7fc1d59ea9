package org.tamiz.pipelines.source.commoncrawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tamiz.pipelines.source.commoncrawl.Archives.gzip;
import static org.tamiz.pipelines.source.commoncrawl.Archives.join;
import static org.tamiz.pipelines.source.commoncrawl.Archives.utf8;

import com.github.luben.zstd.Zstd;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDecoderTest {
  private static final String HTML = "<p>Sieve";
  private static final byte[] PLAIN = utf8(HTML);
  private static final int MAX = 10_000;

  /** The text in brotli: one stored block. */
  private static final byte[] BROTLI =
      join(new byte[] {(byte) 0x8b, 3, (byte) 0x80}, PLAIN, new byte[] {3});

  private static Fields fields(String transfer, String content) {
    TreeMap<String, List<String>> fields = new TreeMap<>();
    if (!transfer.isEmpty()) {
      fields.put("transfer-encoding", List.of(transfer));
    }
    if (!content.isEmpty()) {
      fields.put("content-encoding", List.of(content));
    }
    return new Fields(fields);
  }

  private static String decode(byte[] body, String transfer, String content) {
    return told(ContentDecoder.decode(body, fields(transfer, content), MAX, false));
  }

  private static String told(ContentDecoder.Decoded decoded) {
    return decoded instanceof ContentDecoder.Body body
        ? new String(body.bytes(), UTF_8)
        : "! " + ((ContentDecoder.Undecodable) decoded).damage().error();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) {
    Deflater deflater = new Deflater(6, raw);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[bytes.length + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(5).nextBytes(noise);
    return noise;
  }

  @Test
  void undoesEveryEncoding() {
    assertThat(decode(PLAIN, "", "")).isEqualTo(HTML);
    assertThat(decode(PLAIN, "identity", "identity")).isEqualTo(HTML);
    assertThat(decode(gzip(PLAIN), "", "gzip")).isEqualTo(HTML);
    assertThat(decode(gzip(PLAIN), "", "X-GZIP")).isEqualTo(HTML);
    assertThat(decode(deflate(PLAIN, false), "", "deflate")).isEqualTo(HTML);
    assertThat(decode(deflate(PLAIN, true), "", "deflate")).isEqualTo(HTML);
    assertThat(decode(BROTLI, "", "br")).isEqualTo(HTML);
    assertThat(decode(Zstd.compress(PLAIN), "", "zstd")).isEqualTo(HTML);
  }

  @Test
  void undoesSeveralInARow() {
    assertThat(decode(gzip(deflate(PLAIN, false)), "", "deflate, gzip")).isEqualTo(HTML);
    assertThat(decode(gzip(gzip(PLAIN)), "gzip", "gzip")).isEqualTo(HTML);
    assertThat(decode(join(utf8("b\r\n"), BROTLI, utf8("\r\n0\r\n\r\n")), "chunked", "br"))
        .isEqualTo("! invalid_encoding");
    assertThat(decode(join(utf8("c\r\n"), BROTLI, utf8("\r\n0\r\n\r\n")), "chunked", "br"))
        .isEqualTo(HTML);
    assertThat(decode(join(gzip(utf8("<p>")), gzip(utf8("Sieve"))), "", "gzip")).isEqualTo(HTML);
    assertThat(decode(PLAIN, "", "gzip, gzip, gzip, gzip, gzip, gzip, gzip"))
        .isEqualTo("! too_many_encodings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "x-gzip", "deflate", "br", "zstd", "aws-chunked", "utf-8", "none"})
  void takesMarkupThatIsNotEncodedAsItIs(String claimed) {
    assertThat(decode(PLAIN, "", claimed)).isEqualTo(HTML);
    assertThat(decode(PLAIN, claimed, "")).isEqualTo(HTML);
  }

  @Test
  void undoesGzipThatNoFieldStates() {
    assertThat(decode(gzip(PLAIN), "", "")).isEqualTo(HTML);
    assertThat(decode(gzip(gzip(PLAIN)), "", "gzip")).isEqualTo(HTML);
  }

  @Test
  void reportsWhatCannotBeDecoded() {
    byte[] noise = noise(300);
    byte[] cut = Arrays.copyOf(gzip(noise), 200);
    assertThat(decode(cut, "", "gzip")).isEqualTo("! truncated");
    byte[] broken = gzip(noise);
    Arrays.fill(broken, 10, 20, (byte) 0xff);
    assertThat(decode(broken, "", "gzip")).isEqualTo("! invalid_encoding");
    assertThat(decode(noise, "", "br")).isEqualTo("! invalid_encoding");
    assertThat(decode(noise, "", "deflate")).startsWith("! ");
    assertThat(decode(noise, "", "compress")).isEqualTo("! unknown_encoding");
  }

  @Test
  void keepsWhatIsThereOfABodyThatWasCutOff() {
    String text = "<p>" + noise(300).length + new String(noise(3000), UTF_8);
    byte[] whole = gzip(utf8(text));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    String kept = told(ContentDecoder.decode(cut, fields("", "gzip"), MAX, true));
    assertThat(kept.length()).isGreaterThan(100);
    assertThat(text).startsWith(kept.substring(0, kept.length() - 2));
  }

  @Test
  void ignoresAMissingTrailer() {
    byte[] whole = gzip(PLAIN);
    assertThat(decode(Arrays.copyOf(whole, whole.length - 8), "", "gzip")).isEqualTo(HTML);
  }

  @Test
  void stopsAtTheLargestSize() {
    byte[] exact = new byte[MAX];
    byte[] more = new byte[MAX + 1];
    for (String encoding : List.of("gzip", "deflate", "zstd")) {
      assertThat(decode(encode(encoding, exact), "", encoding)).hasSize(MAX);
      assertThat(decode(encode(encoding, more), "", encoding)).isEqualTo("! decompression_bomb");
    }
    byte[] noise = noise(MAX + 1);
    assertThat(decode(gzip(noise), "", "gzip")).isEqualTo("! too_large");
  }

  private static byte[] encode(String encoding, byte[] body) {
    return switch (encoding) {
      case "gzip" -> gzip(body);
      case "deflate" -> deflate(body, false);
      default -> Zstd.compress(body);
    };
  }

  @Test
  void neverThrows() {
    Random random = new Random(3);
    List<byte[]> seeds =
        List.of(gzip(PLAIN), deflate(PLAIN, false), BROTLI, Zstd.compress(PLAIN), noise(50));
    for (int round = 0; round < 4000; round++) {
      byte[] body = seeds.get(random.nextInt(seeds.size())).clone();
      for (int flips = random.nextInt(4); flips > 0; flips--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }
      body = Arrays.copyOf(body, random.nextInt(body.length + 1));
      for (String encoding : List.of("gzip", "deflate", "br", "zstd")) {
        assertThat(decode(body, "chunked", encoding)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'3|abc|2|de|0||', abcde",
    "'3;name=value|abc|0|Trailer: x||', abc",
    "'003 |abc|0||', abc",
    "'3|abc|2|de', abcde",
    "'3|abc|9|de', abcde",
    "'3|abc|zz|de', 'abczz|de'",
    "'3|abc', abc",
    "'A|0123456789|0||', 0123456789",
    "'<p>abc|0||', '<p>abc|0||'",
    "'11111111111111111|abc', '11111111111111111|abc'",
    "'ffffffff|abc', abc",
    "'', ''",
  })
  void joinsChunks(String chunks, String joined) {
    byte[] body = utf8(chunks.replace("|", "\r\n"));
    assertThat(new String(Chunks.join(body), UTF_8)).isEqualTo(joined.replace("|", "\r\n"));
    byte[] bare = utf8(chunks.replace("|", "\n"));
    assertThat(new String(Chunks.join(bare), UTF_8)).isEqualTo(joined.replace("|", "\n"));
  }
}
