package org.tamiz.transforms.pii;

import java.util.List;
import java.util.Map;

/** The countries whose national forms of phone numbers are looked for, by language of the text. */
final class PhoneRegions {
  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", List.of("EG", "SA")),
          Map.entry("bg", List.of("BG")),
          Map.entry("ca", List.of("ES")),
          Map.entry("cs", List.of("CZ")),
          Map.entry("da", List.of("DK")),
          Map.entry("de", List.of("DE", "AT", "CH")),
          Map.entry("el", List.of("GR")),
          Map.entry("en", List.of("US", "GB", "AU")),
          Map.entry("es", List.of("ES", "MX", "AR")),
          Map.entry("et", List.of("EE")),
          Map.entry("fa", List.of("IR")),
          Map.entry("fi", List.of("FI")),
          Map.entry("fr", List.of("FR", "BE", "CA")),
          Map.entry("he", List.of("IL")),
          Map.entry("hi", List.of("IN")),
          Map.entry("hr", List.of("HR")),
          Map.entry("hu", List.of("HU")),
          Map.entry("id", List.of("ID")),
          Map.entry("it", List.of("IT")),
          Map.entry("ja", List.of("JP")),
          Map.entry("ko", List.of("KR")),
          Map.entry("lt", List.of("LT")),
          Map.entry("lv", List.of("LV")),
          Map.entry("nb", List.of("NO")),
          Map.entry("nl", List.of("NL", "BE")),
          Map.entry("no", List.of("NO")),
          Map.entry("pl", List.of("PL")),
          Map.entry("pt", List.of("BR", "PT")),
          Map.entry("ro", List.of("RO")),
          Map.entry("ru", List.of("RU")),
          Map.entry("sk", List.of("SK")),
          Map.entry("sl", List.of("SI")),
          Map.entry("sr", List.of("RS")),
          Map.entry("sv", List.of("SE")),
          Map.entry("th", List.of("TH")),
          Map.entry("tr", List.of("TR")),
          Map.entry("uk", List.of("UA")),
          Map.entry("vi", List.of("VN")),
          Map.entry("zh", List.of("CN", "TW", "HK")));

  private PhoneRegions() {}

  /** ISO 3166 codes, the likeliest first; none for an unknown language. */
  static List<String> of(String language) {
    int hyphen = language.indexOf('-');
    return BY_LANGUAGE.getOrDefault(
        hyphen < 0 ? language : language.substring(0, hyphen), List.of());
  }
}
