package org.tamiz.transforms.optout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of AI crawlers and agents, from the list that the resource names. */
public final class AiAgents {
  private static final Set<String> NAMES = load();

  private AiAgents() {}

  /** True for the name of an AI crawler; letters of either case are accepted. */
  public static boolean isKnown(String name) {
    return name.length() <= 64 && NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  private static Set<String> load() {
    Set<String> names = new HashSet<>();
    try (InputStream in = AiAgents.class.getResourceAsStream("ai-agents.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource ai-agents.txt is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          names.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(names);
  }
}
