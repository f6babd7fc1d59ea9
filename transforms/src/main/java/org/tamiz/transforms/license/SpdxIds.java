package org.tamiz.transforms.license;

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

/** The license ids of the SPDX License List, in the version that the resource names. */
final class SpdxIds {
  private static final Map<String, String> BY_LOWER_CASE = load();

  private SpdxIds() {}

  /** The id in the list's spelling; letters of either case are accepted. */
  static Optional<String> find(String id) {
    return Optional.ofNullable(BY_LOWER_CASE.get(id.toLowerCase(Locale.ROOT)));
  }

  /** The id where the list has it, otherwise the same as a {@code LicenseRef-}. */
  static String orRef(String id) {
    return find(id).orElse("LicenseRef-" + id);
  }

  private static Map<String, String> load() {
    Map<String, String> ids = new HashMap<>();
    try (InputStream in = SpdxIds.class.getResourceAsStream("spdx-license-ids.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource spdx-license-ids.txt is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          ids.put(line.toLowerCase(Locale.ROOT), line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(ids);
  }
}
