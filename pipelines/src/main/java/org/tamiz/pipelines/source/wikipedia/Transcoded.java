package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text in another encoding as UTF-8; what that encoding does not know becomes U+FFFD. */
final class Transcoded extends InputStream {
  private static final int CHARACTERS = 1 << 15;

  private final Reader text;
  private final char[] characters = new char[CHARACTERS];
  private byte[] bytes = new byte[0];
  private int at;

  Transcoded(InputStream content, Charset charset) {
    this.text = new InputStreamReader(content, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (at == bytes.length) {
      int held = text.read(characters, 0, CHARACTERS - 1);
      if (held < 0) {
        return -1;
      }
      // Both halves of a pair are encoded together.
      if (Character.isHighSurrogate(characters[held - 1])) {
        int low = text.read();
        if (low >= 0) {
          characters[held++] = (char) low;
        }
      }
      bytes = new String(characters, 0, held).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int part = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, part);
    at += part;
    return part;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
