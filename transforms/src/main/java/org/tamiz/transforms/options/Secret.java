package org.tamiz.transforms.options;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A value that is never written: configurations hold a reference to it, {@code env:NAME} for a
 * variable of the environment or {@code file:PATH} for the bytes of a file, and the value itself
 * travels to the workers only.
 *
 * <p>Secrets are equal when their references are; {@link #toString()} is the reference.
 */
public final class Secret implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ENV = "env:";
  private static final String FILE = "file:";

  /** Fewest bytes of a value: what cannot be guessed by trying. */
  private static final int MIN_BYTES = 16;

  private static final int MAX_BYTES = 4096;

  private static final String MAC = "HmacSHA256";
  private static final byte[] DIGESTED = "tamiz secret".getBytes(StandardCharsets.UTF_8);

  private final String reference;
  private final byte @Nullable [] value;

  private Secret(String reference, byte @Nullable [] value) {
    this.reference = reference;
    this.value = value;
  }

  /** No secret. */
  public static Secret none() {
    return new Secret("", null);
  }

  /**
   * A secret that is not looked up yet.
   *
   * @param reference {@code env:NAME}, {@code file:PATH}, or empty for none
   * @throws IllegalArgumentException for anything else, without quoting it: it may be the value
   */
  public static Secret at(String reference) {
    boolean env = reference.startsWith(ENV) && reference.length() > ENV.length();
    boolean file = reference.startsWith(FILE) && reference.length() > FILE.length();
    if (!reference.isEmpty() && !env && !file) {
      throw new IllegalArgumentException(
          "must be env:NAME or file:PATH, which say where the value stands, was something else");
    }
    return new Secret(reference, null);
  }

  /** Where the value stands, or empty. */
  public String reference() {
    return reference;
  }

  /** False for {@link #none()}. */
  public boolean isGiven() {
    return !reference.isEmpty();
  }

  /**
   * The secret with its value; white space at the end is no part of it.
   *
   * @param environment variables by name
   * @throws IllegalArgumentException where there is no value, or one of less than 16 or more than
   *     4,096 bytes
   */
  public Secret resolved(Map<String, String> environment) {
    if (!isGiven() || value != null) {
      return this;
    }
    byte[] found =
        (reference.startsWith(ENV)
                ? variable(environment, reference.substring(ENV.length()))
                : content(reference.substring(FILE.length())))
            .stripTrailing()
            .getBytes(StandardCharsets.UTF_8);
    if (found.length < MIN_BYTES || found.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          reference
              + " must hold "
              + MIN_BYTES
              + " to "
              + MAX_BYTES
              + " bytes, holds "
              + (found.length < MIN_BYTES ? "less" : "more"));
    }
    return new Secret(reference, found);
  }

  private static String variable(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no variable " + name + " in the environment");
    }
    return value;
  }

  private static String content(String path) {
    try (var in = Files.newInputStream(Path.of(path))) {
      return new String(in.readNBytes(2 * MAX_BYTES), StandardCharsets.ISO_8859_1);
    } catch (InvalidPathException | IOException e) {
      throw new IllegalArgumentException("the file " + path + " cannot be read", e);
    }
  }

  /**
   * The value.
   *
   * @throws IllegalStateException before {@link #resolved}, or where there is none
   */
  public byte[] value() {
    if (value == null) {
      throw new IllegalStateException("the secret " + reference + " has not been looked up");
    }
    return Arrays.copyOf(value, value.length);
  }

  /**
   * HMAC-SHA256 of a fixed text with the value as its key, lower-case hexadecimal: equal for equal
   * values, and no help in finding one but by trying.
   *
   * @throws IllegalStateException before {@link #resolved}, or where there is none
   */
  public String digest() {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(value(), MAC));
      return HexFormat.of().formatHex(mac.doFinal(DIGESTED));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && reference.equals(secret.reference);
  }

  @Override
  public int hashCode() {
    return reference.hashCode();
  }

  @Override
  public String toString() {
    return reference;
  }
}
