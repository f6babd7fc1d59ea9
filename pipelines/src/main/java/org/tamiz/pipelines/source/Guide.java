package org.tamiz.pipelines.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The guide of a source: {@code guide.md} among the resources of its package. */
public final class Guide {
  private Guide() {}

  /** The guide beside a source's class. */
  public static String of(Class<?> source) {
    try (InputStream in = source.getResourceAsStream("guide.md")) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: the guide of " + source.getSimpleName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
