package org.tamiz.pipelines.build;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.tamiz.pipelines.source.Partitions;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Signal;

/** What rows of documents share. */
final class Documents {
  private static final HexFormat HEX = HexFormat.of();

  private Documents() {}

  /** Output partition of a document: source and language. */
  static String partition(Document document) {
    String partition = document.getSource() + "/" + document.getLanguage();
    if (!Partitions.isOne(document.getSource(), document.getLanguage())) {
      throw new IllegalStateException("no partition can be called " + partition);
    }
    return partition;
  }

  /** XXH3-128 of a text in UTF-8, hexadecimal. */
  static String digest(String text) {
    HashValue128 hash =
        Hashing.xxh3_128().hashBytesTo128Bits(text.getBytes(StandardCharsets.UTF_8));
    return HEX.toHexDigits(hash.getMostSignificantBits())
        + HEX.toHexDigits(hash.getLeastSignificantBits());
  }

  /** Signals of a sorted map. */
  static List<Signal> signals(Map<String, Double> values) {
    List<Signal> signals = new ArrayList<>(values.size());
    values.forEach((name, value) -> signals.add(new Signal(name, value)));
    return signals;
  }
}
