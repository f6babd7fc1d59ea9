package org.tamiz.pipelines.source.reddit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.options.Secret;

/**
 * Stands keys in for the names of users: HMAC-SHA-256 (RFC 2104), cut short. Not for use by several
 * threads at once.
 */
final class SpeakerKeys implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ALGORITHM = "HmacSHA256";

  /** Bytes of a key that is compared within one thread only. */
  private static final int SHORT = 8;

  /** Bytes of a key that is compared over a corpus. */
  private static final int LONG = 12;

  // Keys of numbered speakers hold for one thread, and are not written.
  private static final byte[] WITHOUT_SALT = "tamiz-speakers-1".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOBODY = new byte[0];

  private final Speakers speakers;
  private final Secret salt;
  private transient @Nullable Mac mac;

  SpeakerKeys(Speakers speakers, Secret salt) {
    this.speakers = speakers;
    this.salt = salt;
  }

  /** The key of a user; empty for nobody, for deleted users, and where speakers are not told. */
  byte[] of(String group, String author) {
    if (speakers == Speakers.NONE || author.isEmpty() || author.charAt(0) == '[') {
      return NOBODY;
    }
    boolean corpus = speakers == Speakers.HASH;
    String text = corpus ? author : group + "\n" + author;
    byte[] whole = mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(whole, corpus ? LONG : SHORT);
  }

  private Mac mac() {
    Mac made = mac;
    if (made == null) {
      try {
        made = Mac.getInstance(ALGORITHM);
        made.init(new SecretKeySpec(salt.isGiven() ? salt.value() : WITHOUT_SALT, ALGORITHM));
      } catch (NoSuchAlgorithmException | InvalidKeyException e) {
        throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
      }
      mac = made;
    }
    return made;
  }
}
