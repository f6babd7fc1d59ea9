package org.tamiz.transforms.extract.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a page into text.
 *
 * <p>In this order: byte order mark; valid UTF-8, whatever a label says; the header's label, then
 * the markup's, each only where the bytes can have that encoding; detection; the header's or the
 * markup's label after all; windows-1252. Labels are those of the WHATWG Encoding Standard. A page
 * whose UTF-8 is damaged in few places stays UTF-8.
 *
 * <p>Bytes that the encoding does not define become U+FFFD. The result depends on bytes and label
 * alone.
 */
public final class CharsetGuess {
  /** What decided the encoding. */
  public enum Evidence {
    /** A byte order mark. */
    BYTE_ORDER_MARK,
    /** The bytes are valid UTF-8. */
    VALID_UTF_8,
    /** The label of the transport header. */
    HEADER,
    /** The label in the markup. */
    MARKUP,
    /** The bytes themselves. */
    DETECTED,
    /** Nothing: windows-1252 is what the web falls back to. */
    FALLBACK
  }

  /**
   * The text of a page.
   *
   * @param text the text, without byte order mark
   * @param charset name of the encoding in the WHATWG Encoding Standard, lower case
   * @param evidence what decided it
   */
  public record Decoded(String text, String charset, Evidence evidence) {
    /** Characters that stand for undefined bytes. */
    public int replacements() {
      int count = 0;
      for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
        count++;
      }
      return count;
    }
  }

  /** Share of damaged among foreign characters up to which unlabelled bytes are UTF-8. */
  private static final double MAX_DAMAGE = 0.1;

  /** The same where a label says UTF-8. */
  private static final double MAX_DAMAGE_LABELLED = 0.4;

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<html[^>]{0,500}?\\slang\\s*=\\s*[\"']?([a-z]{2,3})\\b", Pattern.CASE_INSENSITIVE);

  private CharsetGuess() {}

  /**
   * Decodes a page.
   *
   * @param body all bytes of the page
   * @param headerLabel charset label of the transport header as stated, or empty
   */
  public static Decoded decode(byte[] body, String headerLabel) {
    Optional<Decoded> marked = byMark(body);
    if (marked.isPresent()) {
      return marked.get();
    }
    String utf8 = Encodings.utf8(body, 0);
    boolean broken = utf8.indexOf('\uFFFD') >= 0;
    if (!broken && utf8.length() != body.length) {
      return isChanceUtf8(body, utf8, headerLabel)
          ? byLabels(body, utf8, headerLabel)
          : new Decoded(utf8, Encodings.UTF_8, Evidence.VALID_UTF_8);
    }
    return broken ? byLabels(body, utf8, headerLabel) : ofAscii(body, utf8, headerLabel);
  }

  private static Optional<Decoded> byMark(byte[] body) {
    int first = body.length > 0 ? body[0] & 0xFF : 0;
    int second = body.length > 1 ? body[1] & 0xFF : 0;
    if (first == 0xEF && second == 0xBB && body.length > 2 && (body[2] & 0xFF) == 0xBF) {
      return Optional.of(
          new Decoded(Encodings.utf8(body, 3), Encodings.UTF_8, Evidence.BYTE_ORDER_MARK));
    }
    boolean big = first == 0xFE && second == 0xFF;
    boolean little = first == 0xFF && second == 0xFE;
    if (!big && !little) {
      return Optional.empty();
    }
    String name = big ? Encodings.UTF_16BE : Encodings.UTF_16LE;
    String text = Encodings.decode(body, name);
    return Optional.of(
        new Decoded(text.isEmpty() ? "" : text.substring(1), name, Evidence.BYTE_ORDER_MARK));
  }

  /** Bytes below 0x80 only: ASCII, ISO-2022-JP, or UTF-16 of Latin text without a mark. */
  private static Decoded ofAscii(byte[] body, String ascii, String headerLabel) {
    if (ascii.indexOf('\u001B') >= 0 && ascii.contains("\u001B$")) {
      String text = Encodings.decode(body, "iso-2022-jp");
      Decoded japanese = new Decoded(text, "iso-2022-jp", Evidence.DETECTED);
      if (japanese.replacements() * 20 <= text.length()) {
        return japanese;
      }
    }
    if (ascii.indexOf('\0') >= 0) {
      Optional<Decoded> utf16 = utf16(body);
      if (utf16.isPresent()) {
        return utf16.get();
      }
    }
    Optional<String> label = label(headerLabel).or(() -> MetaPrescan.find(body));
    boolean plain = label.isEmpty() || Encodings.isUtf16(label.get());
    return plain || label.get().equals("replacement") || label.get().equals("iso-2022-jp")
        ? new Decoded(ascii, Encodings.UTF_8, Evidence.VALID_UTF_8)
        : new Decoded(ascii, label.get(), Evidence.VALID_UTF_8);
  }

  /** UTF-16 by its zero bytes: in text with markup they fill one half of the positions. */
  private static Optional<Decoded> utf16(byte[] body) {
    int even = 0;
    int odd = 0;
    int looked = Math.min(body.length, 4096) & ~1;
    for (int i = 0; i < looked; i += 2) {
      even += body[i] == 0 ? 1 : 0;
      odd += body[i + 1] == 0 ? 1 : 0;
    }
    if (Math.max(even, odd) * 2 < looked * 0.2 || Math.min(even, odd) * 10 > Math.max(even, odd)) {
      return Optional.empty();
    }
    String name = even > odd ? Encodings.UTF_16BE : Encodings.UTF_16LE;
    return Optional.of(new Decoded(Encodings.decode(body, name), name, Evidence.DETECTED));
  }

  /** One to three pairs that are valid UTF-8 as well as text in the East Asian encoding named. */
  private static boolean isChanceUtf8(byte[] body, String utf8, String headerLabel) {
    if (body.length - utf8.length() > 3) {
      return false;
    }
    Optional<String> label = label(headerLabel).or(() -> MetaPrescan.find(body));
    return label.isPresent()
        && Encodings.isMultiByte(label.get())
        && !label.get().equals(Encodings.UTF_8)
        && !Encodings.isUtf16(label.get());
  }

  private static Decoded byLabels(byte[] body, String utf8, String headerLabel) {
    Optional<String> header = label(headerLabel);
    Optional<String> markup = MetaPrescan.find(body);
    boolean saysUtf8 = isUtf8(header) || isUtf8(markup);
    if (damage(utf8) <= (saysUtf8 ? MAX_DAMAGE_LABELLED : MAX_DAMAGE)) {
      return new Decoded(
          utf8,
          Encodings.UTF_8,
          isUtf8(header) ? Evidence.HEADER : saysUtf8 ? Evidence.MARKUP : Evidence.DETECTED);
    }
    if (utf8.indexOf('\0') >= 0) {
      Optional<Decoded> utf16 = utf16(body);
      if (utf16.isPresent()) {
        return utf16.get();
      }
    }
    byte[] sample = VisibleBytes.of(body);
    String language = language(body);
    Optional<String> believedHeader = header.filter(name -> isBelieved(sample, name, language));
    Optional<String> believedMarkup =
        markup.equals(header)
            ? believedHeader
            : markup.filter(name -> isBelieved(sample, name, language));
    if (believedHeader.isPresent()
        && (believedMarkup.isEmpty() || believedMarkup.equals(believedHeader))) {
      return decoded(body, believedHeader.get(), Evidence.HEADER);
    }
    if (believedHeader.isEmpty() && believedMarkup.isPresent()) {
      return decoded(body, believedMarkup.get(), Evidence.MARKUP);
    }
    Optional<String> detected = detect(sample, language);
    if (believedHeader.isPresent()) {
      return detected.equals(believedMarkup)
          ? decoded(body, believedMarkup.orElseThrow(), Evidence.MARKUP)
          : decoded(body, believedHeader.get(), Evidence.HEADER);
    }
    if (detected.isPresent()) {
      return decoded(body, detected.get(), Evidence.DETECTED);
    }
    Optional<String> stated = header.or(() -> markup).filter(CharsetGuess::isUsable);
    return stated.isPresent()
        ? decoded(body, stated.get(), stated.equals(header) ? Evidence.HEADER : Evidence.MARKUP)
        : decoded(body, Encodings.WINDOWS_1252, Evidence.FALLBACK);
  }

  private static Optional<String> detect(byte[] sample, String language) {
    if (sample.length == 0) {
      return Optional.empty();
    }
    Optional<String> multiByte = MultiByteDetector.detect(sample);
    return multiByte.isPresent() ? multiByte : SingleByteDetector.detect(sample, language);
  }

  private static String language(byte[] body) {
    Matcher html = LANGUAGE.matcher(SingleByteDecoder.ascii(body, 0, Math.min(body.length, 4096)));
    return html.find() ? html.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isBelieved(byte[] sample, String name, String language) {
    return isUsable(name)
        && !name.equals(Encodings.UTF_8)
        && Plausibility.holds(sample, name, language);
  }

  private static boolean isUsable(String name) {
    return !name.equals("replacement") && !Encodings.isUtf16(name);
  }

  /** Damaged places as a share of all foreign characters. */
  private static double damage(String utf8) {
    int damaged = 0;
    int foreign = 0;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      damaged += c == '\uFFFD' ? 1 : 0;
      foreign += c >= 0x80 ? 1 : 0;
    }
    return foreign == 0 ? 0 : (double) damaged / foreign;
  }

  private static Decoded decoded(byte[] body, String name, Evidence evidence) {
    return new Decoded(Encodings.decode(body, name), name, evidence);
  }

  private static Optional<String> label(String label) {
    return label.isEmpty() ? Optional.empty() : EncodingLabels.find(label);
  }

  private static boolean isUtf8(Optional<String> name) {
    return name.isPresent() && name.get().equals(Encodings.UTF_8);
  }
}
