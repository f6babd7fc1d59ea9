package org.tamiz.transforms.extract.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels of the WHATWG Encoding Standard, section 4.2, and the encodings they name. */
final class EncodingLabels {
  private static final int MAX_CHARS = 40;

  private static final Map<String, String> NAMES = load();

  private EncodingLabels() {}

  /**
   * The encoding of a label; case, white space around it and quotes do not matter.
   *
   * @return its name in the standard, lower case
   */
  static Optional<String> find(String label) {
    String bare = label.strip();
    while (!bare.isEmpty() && isQuote(bare.charAt(0))) {
      bare = bare.substring(1).strip();
    }
    while (!bare.isEmpty() && isQuote(bare.charAt(bare.length() - 1))) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return bare.length() > MAX_CHARS
        ? Optional.empty()
        : Optional.ofNullable(NAMES.get(bare.toLowerCase(Locale.ROOT)));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == ';' || c == ',';
  }

  private static Map<String, String> load() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in = EncodingLabels.class.getResourceAsStream("encoding-labels.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource encoding-labels.txt is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          for (String label : line.substring(colon + 2).split(" ", -1)) {
            names.put(label, line.substring(0, colon));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
