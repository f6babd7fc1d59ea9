package org.tamiz.transforms.extract.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Names the single-byte encoding of a text: ICU's letter statistics, juniversalchardet's for Thai
 * and for the Cyrillic of DOS, which ICU lacks, and for the languages of pages that both lack or
 * mistake, the language that the page states. Where two encodings have the same letters, {@link
 * Twins} chooses.
 */
final class SingleByteDetector {
  private static final int CLEAR = 30;
  private static final Set<String> ARABIC = Set.of("windows-1256", "iso-8859-6");
  private static final Set<String> LATIN =
      Set.of("windows-1252", "windows-1254", "windows-1250", "iso-8859-2");

  private SingleByteDetector() {}

  /**
   * The encoding.
   *
   * @param text bytes without markup
   * @param language primary language that the page states, or empty
   */
  static Optional<String> detect(byte[] text, String language) {
    Optional<String> icu = icu(text);
    Optional<String> other = universal(text);
    if (icu.isEmpty() || !ARABIC.contains(icu.get())) {
      if (other.isPresent()
          && (other.get().equals("windows-874") || other.get().equals("ibm866"))) {
        return other;
      }
    }
    if (icu.isPresent() && LATIN.contains(icu.get())) {
      String byLanguage =
          switch (language) {
            case "et", "lt", "lv" -> "windows-1257";
            case "vi" -> "windows-1258";
            case "az", "tr" -> "windows-1254";
            case "eo", "mt" -> "iso-8859-3";
            case "bs", "cs", "hr", "hu", "pl", "sk", "sl" -> "windows-1250";
            default -> icu.get();
          };
      return Optional.of(Twins.choose(text, byLanguage));
    }
    return (icu.isPresent() ? icu : other).map(name -> Twins.choose(text, name));
  }

  /** True where the letters speak clearly for another encoding than the given one. */
  static boolean contradicts(byte[] text, String name) {
    int best = 0;
    int own = 0;
    for (CharsetMatch match : matches(text)) {
      Optional<String> found = name(match.getName());
      if (found.isPresent() && !Encodings.isMultiByte(found.get())) {
        boolean same = found.get().equals(name) || family(found.get()).equals(family(name));
        own = same ? Math.max(own, match.getConfidence()) : own;
        best = Math.max(best, match.getConfidence());
      }
    }
    return best >= CLEAR && best >= own * 2;
  }

  /** Encodings that hardly differ in letters. */
  private static String family(String name) {
    return switch (name) {
      case "iso-8859-7" -> "windows-1253";
      case "iso-8859-8", "iso-8859-8-i" -> "windows-1255";
      case "iso-8859-6" -> "windows-1256";
      case "koi8-u" -> "koi8-r";
      case "x-mac-cyrillic" -> "windows-1251";
      default -> name;
    };
  }

  private static Optional<String> icu(byte[] text) {
    for (CharsetMatch match : matches(text)) {
      Optional<String> name = name(match.getName());
      if (name.isPresent() && !Encodings.isMultiByte(name.get())) {
        return name.get().equals("koi8-r") && hasUkrainian(text) ? Optional.of("koi8-u") : name;
      }
    }
    return Optional.empty();
  }

  private static CharsetMatch[] matches(byte[] text) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(text);
    return detector.detectAll();
  }

  /** True where letters stand that KOI8-U has in place of box drawings of KOI8-R. */
  private static boolean hasUkrainian(byte[] text) {
    int letters = 0;
    for (byte b : text) {
      int c = b & 0xFF;
      letters += c == 0xA4 || c == 0xA6 || c == 0xA7 || c == 0xAD ? 1 : 0;
    }
    return letters >= 3;
  }

  private static Optional<String> universal(byte[] text) {
    UniversalDetector detector = new UniversalDetector(null);
    detector.handleData(text, 0, text.length);
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null
        ? Optional.empty()
        : name(found).filter(name -> !Encodings.isMultiByte(name));
  }

  /** The standard's name; what the web does not use gives way to its Windows twin. */
  private static Optional<String> name(String found) {
    return switch (found.toUpperCase(Locale.ROOT)) {
      case "ISO-8859-8", "ISO-8859-8-I" -> Optional.of("windows-1255");
      case "TIS620" -> Optional.of("windows-874");
      case "MACCYRILLIC" -> Optional.of("x-mac-cyrillic");
      default -> EncodingLabels.find(found);
    };
  }
}
