package org.tamiz.transforms.optout;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Opt-out signals in the markup of a page.
 *
 * <ul>
 *   <li>{@code meta_robots:noai}, {@code meta_robots:noimageai}: a {@code meta} for all robots;
 *   <li>{@code meta_robots:<agent>:<value>}: a {@code meta} named after a search engine's crawler
 *       with one of these values, or after an AI crawler with one of these, {@code noindex} or
 *       {@code none};
 *   <li>{@code tdm_reservation:meta}: {@code tdm-reservation} with value 1 (TDM Reservation
 *       Protocol, W3C community group report); {@code tdm_policy:meta} where a policy is named
 *       beside it; {@code tdm_policy:link} for {@code link rel=tdm-policy};
 *   <li>{@code content_usage:<category>}: {@code meta http-equiv=content-usage} with {@code n} for
 *       {@code train-ai} (IETF AI preferences draft).
 * </ul>
 *
 * <p>Only these elements count: classes, ids and {@code data-} attributes named {@code tdm-…} say
 * nothing. Values that ask only not to be indexed by search engines are no opt-out.
 */
public final class MarkupOptOuts {
  private static final Set<String> SEARCH_AGENTS = Set.of("bingbot", "googlebot", "msnbot");
  private static final int MAX_CONTENT = 1000;

  private MarkupOptOuts() {}

  /** The signals of a page, sorted, each once. */
  public static List<String> find(Document dom) {
    Reader reader = new Reader();
    dom.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            reader.read(element);
          }
        });
    return reader.found();
  }

  /** Reads the signals of a page while others walk it. */
  public static final class Reader {
    private final TreeSet<String> signals = new TreeSet<>();
    private boolean reserved;
    private boolean policy;

    /** Reads an element; the elements of a page may come in any order. */
    public void read(Element element) {
      String name = element.normalName();
      if (name.equals("meta")) {
        meta(element);
      } else if (name.equals("link")
          && element.attr("rel").strip().equalsIgnoreCase("tdm-policy")) {
        signals.add("tdm_policy:link");
      }
    }

    /** The signals so far, sorted, each once. */
    public List<String> found() {
      if (reserved && policy) {
        signals.add("tdm_policy:meta");
      }
      return List.copyOf(signals);
    }

    private void meta(Element element) {
      String equivalent = lower(element.attr("http-equiv"));
      String name = equivalent.isEmpty() ? lower(element.attr("name")) : equivalent;
      if (name.isEmpty() || name.length() > 64) {
        return;
      }
      String content = element.attr("content");
      content = lower(content.substring(0, Math.min(content.length(), MAX_CONTENT)));
      switch (name) {
        case "robots", "x-robots-tag" -> robots(content, "meta_robots:", false);
        case "tdm-reservation" -> {
          if (content.equals("1")) {
            reserved = true;
            signals.add("tdm_reservation:meta");
          }
        }
        case "tdm-policy" -> policy |= !content.isEmpty();
        case "content-usage" -> usage(content);
        default -> {
          if (AiAgents.isKnown(name)) {
            robots(content, "meta_robots:" + name + ":", true);
          } else if (SEARCH_AGENTS.contains(name)) {
            robots(content, "meta_robots:" + name + ":", false);
          }
        }
      }
    }

    private void robots(String content, String prefix, boolean aiAgent) {
      for (String value : content.split("[,;\\s]+", -1)) {
        boolean outs = value.equals("noai") || value.equals("noimageai");
        if (outs || (aiAgent && (value.equals("noindex") || value.equals("none")))) {
          signals.add(prefix + value);
        }
      }
    }

    private void usage(String content) {
      for (String member : content.split("[,;]", -1)) {
        if (member.replace(" ", "").equals("train-ai=n")) {
          signals.add("content_usage:train-ai");
        }
      }
    }

    private static String lower(String text) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
  }
}
