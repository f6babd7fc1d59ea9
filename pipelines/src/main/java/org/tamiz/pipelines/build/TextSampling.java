package org.tamiz.pipelines.build;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.pii.PiiMasker;

/**
 * Which rejected documents keep their text.
 *
 * @param share share of the rejected documents, 0 to 1
 * @param seed seed of the choice
 */
record TextSampling(double share, long seed) implements Serializable {
  /** Longest text that is kept, in characters. */
  static final int MAX_CHARS = 10_000;

  /** The sampler, which masks what it keeps; its choice depends on seed and id alone. */
  RejectedTextSampler sampler(PiiMasker masker) {
    return (id, language, text) ->
        chosen(id) ? Optional.of(masker.mask(head(text), language).text()) : Optional.empty();
  }

  private boolean chosen(String id) {
    long hash = Hashing.xxh3_64(seed).hashBytesToLong(id.getBytes(StandardCharsets.UTF_8));
    return (hash >>> 11) * 0x1.0p-53 < share;
  }

  private static String head(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    return text.substring(0, end);
  }
}
