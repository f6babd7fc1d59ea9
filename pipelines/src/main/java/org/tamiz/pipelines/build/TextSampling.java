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

  /** More than an address is long. */
  private static final int MARGIN = 400;

  /** The sampler, which masks what it keeps; its choice depends on seed and id alone. */
  RejectedTextSampler sampler(PiiMasker masker) {
    return (id, language, text) ->
        chosen(id) ? Optional.of(masked(masker, language, text)) : Optional.empty();
  }

  private boolean chosen(String id) {
    long hash = Hashing.xxh3_64(seed).hashBytesToLong(id.getBytes(StandardCharsets.UTF_8));
    return (hash >>> 11) * 0x1.0p-53 < share;
  }

  /**
   * Masked before it is cut, so that no half of an address is left in the open: what is masked ends
   * a margin behind the limit, and the last margin of the result, in which a cut address could
   * stand, is never kept.
   */
  private static String masked(PiiMasker masker, String language, String text) {
    String start = head(text, MAX_CHARS + MARGIN);
    String masked = masker.mask(start, language).text();
    boolean cut = start.length() < text.length();
    return head(
        masked, cut ? Math.min(MAX_CHARS, Math.max(0, masked.length() - MARGIN)) : MAX_CHARS);
  }

  private static String head(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean splits = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
    return text.substring(0, splits ? max - 1 : max);
  }
}
