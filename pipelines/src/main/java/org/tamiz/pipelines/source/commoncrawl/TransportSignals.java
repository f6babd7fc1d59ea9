package org.tamiz.pipelines.source.commoncrawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamiz.schemas.License;
import org.tamiz.transforms.license.LicenseDetector;

/**
 * License marks and opt-out signals in the fields of an HTTP response.
 *
 * <p>License marks: {@code Link: <…>; rel="license"} (RFC 8288, RFC 4946).
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

  /** A link of which one relation is license; the quantifiers keep to one link. */
  private static final Pattern LICENSE_LINK =
      Pattern.compile(
          "<([^<>]{1,2000})>[^<>,]{0,500}?;\\s{0,9}rel\\s{0,9}=\\s{0,9}"
              + "(?:\"(?:[^\"<>]{0,200}\\s)?license(?:\\s[^\"<>]{0,200})?\"|license(?![\\w-]))",
          Pattern.CASE_INSENSITIVE);

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
    return new TransportSignals(licenses(http.all("Link")), new ArrayList<>(optOuts));
  }

  private static List<License> licenses(List<String> links) {
    List<License> licenses = new ArrayList<>();
    for (String link : links) {
      Matcher target = LICENSE_LINK.matcher(link);
      while (target.find()) {
        LicenseDetector.fromUrl(
                target.group(1).strip(), "http_link", "page", target.group().strip())
            .ifPresent(licenses::add);
      }
    }
    return licenses;
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
