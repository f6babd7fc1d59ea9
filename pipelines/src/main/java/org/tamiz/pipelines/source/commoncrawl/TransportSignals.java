package org.tamiz.pipelines.source.commoncrawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tamiz.schemas.License;

/**
 * License marks and opt-out signals in the fields of an HTTP response.
 *
 * <p>Opt-outs: of {@code X-Robots-Tag} the directives {@code noai}, {@code noimageai}, {@code
 * noindex}, {@code noimageindex} and {@code none}, for all robots ({@code x_robots_tag:noai}) or
 * for one that gathers training data ({@code x_robots_tag:gptbot:noindex}); {@code tdm-reservation:
 * 1} (TDM Reservation Protocol) as {@code tdm_reservation:http}; {@code Content-Usage: train-ai=n}
 * (draft-ietf-aipref-attach) as {@code content_usage:train-ai=n}.
 *
 * @param licenses license marks
 * @param optOuts opt-out signals, sorted
 */
record TransportSignals(List<License> licenses, List<String> optOuts) {
  static final TransportSignals NONE = new TransportSignals(List.of(), List.of());

  private static final Set<String> DIRECTIVES =
      Set.of("noai", "noimageai", "noimageindex", "noindex", "none");

  /** Robots that gather training data, lower case, as their operators document them. */
  private static final Set<String> AI_ROBOTS =
      Set.of(
          "ai2bot",
          "ai2bot-dolma",
          "amazonbot",
          "anthropic-ai",
          "applebot-extended",
          "bytespider",
          "ccbot",
          "claudebot",
          "cohere-ai",
          "cohere-training-data-crawler",
          "diffbot",
          "facebookbot",
          "google-extended",
          "gptbot",
          "img2dataset",
          "meta-externalagent",
          "omgili",
          "omgilibot",
          "pangubot",
          "timpibot",
          "webzio-extended");

  TransportSignals {
    licenses = List.copyOf(licenses);
    optOuts = List.copyOf(optOuts);
  }

  /** The signals of a response. */
  static TransportSignals of(Fields http) {
    TreeSet<String> optOuts = new TreeSet<>();
    for (String value : http.all("X-Robots-Tag")) {
      addRobots(value.toLowerCase(Locale.ROOT), optOuts);
    }
    if (http.first("tdm-reservation").equals("1")) {
      optOuts.add("tdm_reservation:http");
    }
    for (String value : http.all("Content-Usage")) {
      for (String part : value.toLowerCase(Locale.ROOT).split(",", -1)) {
        if (part.replace(" ", "").equals("train-ai=n")) {
          optOuts.add("content_usage:train-ai=n");
        }
      }
    }
    return new TransportSignals(List.of(), new ArrayList<>(optOuts));
  }

  /** A robot's name holds for the directives behind it. */
  private static void addRobots(String value, TreeSet<String> optOuts) {
    String robot = "";
    for (String part : value.split(",", -1)) {
      String directive = part.strip();
      int colon = directive.indexOf(':');
      if (colon >= 0) {
        String name = directive.substring(0, colon).strip();
        if (name.startsWith("max-") || name.equals("unavailable_after")) {
          continue;
        }
        robot = name;
        directive = directive.substring(colon + 1).strip();
      }
      if (DIRECTIVES.contains(directive)) {
        if (robot.isEmpty() || robot.equals("*")) {
          optOuts.add("x_robots_tag:" + directive);
        } else if (AI_ROBOTS.contains(robot)) {
          optOuts.add("x_robots_tag:" + robot + ":" + directive);
        }
      }
    }
  }
}
