package org.tamiz.transforms.extract.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Least figures of a model on pages of a stated digest: of the shipped model, or on held-out sites,
 * of models that were trained as it was.
 *
 * <p>As text: lines {@code NAME VALUE}, the first {@code digest HEX} and {@code model HEX}; a line
 * {@code lowered REASON} where a figure was lowered.
 *
 * @param digest SHA-256 of the pages
 * @param model SHA-256 of the shipped model
 */
record ExtractionFloors(String digest, String model, Map<String, Double> floors, String lowered) {
  /** How far below the measured figure a floor is pinned. */
  private static final double SLACK = 0.003;

  static ExtractionFloors parse(String text) {
    Map<String, Double> floors = new TreeMap<>();
    String digest = "";
    String model = "";
    String lowered = "";
    for (String line : text.lines().toList()) {
      int space = line.indexOf(' ');
      String name = line.substring(0, space);
      String value = line.substring(space + 1);
      switch (name) {
        case "digest" -> digest = value;
        case "model" -> model = value;
        case "lowered" -> lowered = value;
        default -> floors.put(name, Double.valueOf(value));
      }
    }
    return new ExtractionFloors(digest, model, floors, lowered);
  }

  /**
   * Floors a little below the figures of a report.
   *
   * @param shipped the shipped model
   * @param reason why a floor may sink below an earlier one, or empty
   * @throws IllegalStateException for a figure below an earlier floor without a reason
   */
  ExtractionFloors renewed(
      List<GoldPage> pages, BlockModel shipped, ExtractionReport report, String reason) {
    Map<String, Double> renewed = new TreeMap<>();
    for (Map.Entry<String, Double> figure : figures(report).entrySet()) {
      double floor = Math.floor((figure.getValue() - SLACK) * 1000) / 1000;
      Double before = floors.get(figure.getKey());
      if (before != null && before > floor && reason.isEmpty()) {
        if (figure.getValue() < before) {
          throw new IllegalStateException(
              figure.getKey() + " fell to " + figure.getValue() + ", its floor is " + before);
        }
        floor = before;
      }
      renewed.put(figure.getKey(), floor);
    }
    return new ExtractionFloors(
        digest(pages), digest(shipped), renewed, reason.isEmpty() ? lowered : reason);
  }

  String write() {
    StringBuilder text = new StringBuilder("digest " + digest + "\nmodel " + model + "\n");
    floors.forEach(
        (name, floor) -> text.append(String.format(Locale.ROOT, "%s %.3f\n", name, floor)));
    if (!lowered.isEmpty()) {
      text.append("lowered ").append(lowered).append('\n');
    }
    return text.toString();
  }

  /** The figures that have floors. */
  static Map<String, Double> figures(ExtractionReport report) {
    Map<String, Double> figures = new TreeMap<>();
    figures.put("cleaneval.f", report.cleanevalF());
    figures.put("fundus.words", report.wordF1(GoldPages.FUNDUS, ""));
    figures.put("fundus.words.en", report.wordF1(GoldPages.FUNDUS, "en"));
    figures.put("fundus.words.others", report.otherLanguages());
    figures.put("readability.shingles", report.shingleF1(GoldPages.READABILITY));
    figures.put("wcxb.snippets", report.segmentF(GoldPages.WCXB));
    figures.put("wcxb.words", report.wordF1(GoldPages.WCXB, ""));
    for (String type : report.groups(GoldPages.WCXB)) {
      figures.put("wcxb.words." + type, report.wordF1(GoldPages.WCXB, type));
    }
    return figures;
  }

  /** SHA-256 over names, pages and ground truth, as hex. */
  static String digest(List<GoldPage> pages) {
    MessageDigest sha = sha256();
    for (GoldPage page : pages) {
      sha.update((page.set() + '/' + page.name() + '\n').getBytes(StandardCharsets.UTF_8));
      sha.update(page.html());
      sha.update(page.gold().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /** SHA-256 of a model as text, as hex. */
  static String digest(BlockModel model) {
    MessageDigest sha = sha256();
    model.write().values().forEach(part -> sha.update(part.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
