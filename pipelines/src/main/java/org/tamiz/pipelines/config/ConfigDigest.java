package org.tamiz.pipelines.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a configuration by what it makes: two configurations have the same digest when they keep
 * and write the same, wherever they read from and write to.
 */
public final class ConfigDigest {
  private ConfigDigest() {}

  /**
   * SHA-256, lower-case hexadecimal, of the canonical JSON without options that are marked {@link
   * org.tamiz.transforms.options.Option#neutral() neutral}.
   */
  public static String of(CorpusConfig config) {
    try {
      byte[] json = ConfigTree.contentJson(config).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
