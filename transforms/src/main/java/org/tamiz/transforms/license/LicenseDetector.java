package org.tamiz.transforms.license;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.License;

/** Names the license that an address or a short statement stands for. */
public final class LicenseDetector {
  /** Name and version, as it stands in every mark. */
  public static final String VERSION = "tamiz-license-1";

  private static final int MAX_STATEMENT = 2000;
  private static final int MAX_EVIDENCE = 300;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?:)?//[^\\s\"'<>()]{4,500}|creativecommons\\.org/[^\\s\"'<>()]{4,500}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHORT_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d])CC[\\s_-]{0,2}BY((?:[\\s_-]{0,2}(?:NC|ND|SA))*)(?![\\p{L}])"
              + "(?:[\\s_-]{0,2}v?(\\d\\.\\d))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LONG_NAME =
      Pattern.compile(
          "Creative Commons[\\s:-]{1,3}Attribution"
              + "((?:[\\s-]{1,3}(?:Non-?Commercial|No-?Deriv(?:ative)?s?|Share-?Alike))*)"
              + "(?:[\\s-]{1,3}(?:License )?v?(\\d\\.\\d))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ZERO =
      Pattern.compile("(?<![\\p{L}\\d])CC[\\s-]?0(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
  private static final Pattern RESERVED =
      Pattern.compile("all[\\s_-]rights[\\s_-]reserved\\.?", Pattern.CASE_INSENSITIVE);

  private LicenseDetector() {}

  /**
   * The license of an address; empty where the address is none of a known license.
   *
   * @param url address as the source states it, absolute, protocol-relative or without scheme
   * @param place where it was found, a place of {@link License}
   * @param scope what it covers, a scope of {@link License}
   * @param evidence the mark itself; cut at 300 characters
   */
  public static Optional<License> fromUrl(String url, String place, String scope, String evidence) {
    return LicenseUrls.spdx(url).map(spdx -> mark(spdx, url.strip(), place, scope, evidence));
  }

  /**
   * The license that a statement names: an address in it, an SPDX id, a Creative Commons license by
   * its short or English name, or nothing but "all rights reserved" ({@code
   * LicenseRef-All-Rights-Reserved}). The first {@value #MAX_STATEMENT} characters are read.
   */
  public static Optional<License> fromStatement(
      String statement, String place, String scope, String evidence) {
    String text = cut(statement.strip(), MAX_STATEMENT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      String url = address.group();
      while (url.endsWith(".") || url.endsWith(",") || url.endsWith(";")) {
        url = url.substring(0, url.length() - 1);
      }
      Optional<License> found = fromUrl(url, place, scope, evidence);
      if (found.isPresent()) {
        return found;
      }
    }
    return byName(text).map(spdx -> mark(spdx, null, place, scope, evidence));
  }

  private static Optional<String> byName(String text) {
    if (RESERVED.matcher(text).matches()) {
      return Optional.of("LicenseRef-All-Rights-Reserved");
    }
    Optional<String> id = SpdxIds.find(text);
    if (id.isPresent()) {
      return id;
    }
    if (text.regionMatches(true, 0, "LicenseRef-", 0, 11)) {
      String ref = LicenseUrls.ref(text.substring(11).toLowerCase(Locale.ROOT));
      return ref.length() == text.length() - 11
          ? Optional.of("LicenseRef-" + text.substring(11))
          : Optional.empty();
    }
    Matcher shortName = SHORT_NAME.matcher(text);
    if (shortName.find()) {
      String parts = shortName.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      return Optional.of(creativeCommons(parts, shortName.group(2)));
    }
    Matcher longName = LONG_NAME.matcher(text);
    if (longName.find()) {
      String words = longName.group(1).toLowerCase(Locale.ROOT).replace("-", "");
      String parts =
          (words.contains("noncommercial") ? "nc" : "")
              + (words.contains("noderiv") ? "nd" : "")
              + (words.contains("sharealike") ? "sa" : "");
      return Optional.of(creativeCommons(parts, longName.group(2)));
    }
    return ZERO.matcher(text).find() ? Optional.of("CC0-1.0") : Optional.empty();
  }

  private static String creativeCommons(String parts, @Nullable String version) {
    StringBuilder code = new StringBuilder("by");
    for (int i = 0; i + 1 < parts.length(); i += 2) {
      code.append('-').append(parts, i, i + 2);
    }
    String name = CreativeCommons.name(code.toString());
    return version == null ? "LicenseRef-CC-" + name : SpdxIds.orRef("CC-" + name + "-" + version);
  }

  private static License mark(
      String spdx, @Nullable String url, String place, String scope, String evidence) {
    return License.newBuilder()
        .setSpdx(spdx)
        .setUrl(url)
        .setScope(scope)
        .setPlace(place)
        .setEvidence(cut(evidence, MAX_EVIDENCE))
        .setDetector(VERSION)
        .build();
  }

  /** The first characters, without half a surrogate pair at the end. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }
}
