package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.reddit.Post;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class DamageTest {
  @TempDir Path folder;

  private static byte[] stored(String ending) throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 12; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"link_id\":\"t3_b\",\"body\":\"");
      lines.append(Long.toString(random.nextLong(), 36)).append("\"}\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressed(ending, bytes)) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static OutputStream compressed(String ending, OutputStream out) throws IOException {
    return switch (ending) {
      case "zst" -> new ZstdOutputStream(out).setLong(28);
      case "gz" -> new GZIPOutputStream(out);
      case "bz2" -> new BZip2CompressorOutputStream(out);
      default -> new XZOutputStream(out, new LZMA2Options(1));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"zst", "gz", "bz2", "xz"})
  void anArchiveCutAnywhereGivesWhatIsBeforeTheCutAndTellsIt(String ending) throws IOException {
    byte[] whole = stored(ending);
    String name = "RC_2011-02." + ending;
    String path = Archives.write(folder, name, whole);
    List<RecordReader.Item> all = Archives.items(Archives.options(path), Long.MAX_VALUE);
    assertThat(Archives.posts(all)).hasSize(12);
    assertThat(Archives.bad(all)).isEmpty();

    for (int cut = 0; cut < whole.length; cut++) {
      Archives.write(folder, name, Arrays.copyOf(whole, cut));
      List<RecordReader.Item> items = Archives.items(Archives.options(path), Long.MAX_VALUE);
      List<Post> posts = Archives.posts(items);
      assertThat(posts).as("cut %s", cut).isEqualTo(Archives.posts(all).subList(0, posts.size()));
      assertThat(Archives.bad(items)).extracting(BadInput::getError).as("cut %s", cut).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zst", "gz", "bz2", "xz"})
  void flippedBitsNeverThrow(String ending) throws IOException {
    byte[] whole = stored(ending);
    for (int at = 0; at < whole.length; at += 3) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      String path = Archives.write(folder, "RC_2011-02." + ending, flipped);
      assertThat(Archives.items(Archives.options(path), Long.MAX_VALUE)).isNotEmpty();
    }
  }
}
