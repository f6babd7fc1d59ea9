package org.tamiz.transforms.extract.html;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.transforms.extract.html.CharsetGuess.Decoded;
import org.tamiz.transforms.extract.html.CharsetGuess.Evidence;

class CharsetGuessTest {
  private static final String GERMAN =
      "Über die Mühle führt ein schmaler Weg, den früher die Müller mit ihren Eseln gingen.";
  private static final String RUSSIAN =
      "Мельник поднимался рано утром и шёл к реке, чтобы посмотреть на воду у плотины. "
          + "Потом он открывал ворота и ждал первых крестьян с зерном.";
  private static final String JAPANESE = "水車小屋の朝はとても早い。川の音を聞きながら、人々は粉をひく準備をする。";
  private static final String CHINESE = "磨坊在河边，每天早上都有很多人来这里磨面粉，大家一边等一边说话。";
  private static final String TAIWANESE = "磨坊在河邊，每天早上都有很多人來這裡磨麵粉，大家一邊等一邊說話。";
  private static final String KOREAN = "물레방아는 강가에 있고 아침마다 많은 사람들이 곡식을 가지고 이곳에 온다.";

  @Test
  void byteOrderMarksDecide() {
    assertThat(CharsetGuess.decode(bytes("\uFEFFÜ", UTF_8), "windows-1251"))
        .isEqualTo(new Decoded("Ü", "utf-8", Evidence.BYTE_ORDER_MARK));
    assertThat(CharsetGuess.decode(bytes("\uFEFFÜ", UTF_16BE), ""))
        .isEqualTo(new Decoded("Ü", "utf-16be", Evidence.BYTE_ORDER_MARK));
    assertThat(CharsetGuess.decode(bytes("\uFEFFÜ", UTF_16LE), ""))
        .isEqualTo(new Decoded("Ü", "utf-16le", Evidence.BYTE_ORDER_MARK));
  }

  @Test
  void validUtf8IsUtf8WhateverLabelsSay() {
    byte[] page = bytes("<meta charset=iso-8859-2><p>" + GERMAN, UTF_8);
    assertThat(CharsetGuess.decode(page, "windows-1251"))
        .isEqualTo(
            new Decoded("<meta charset=iso-8859-2><p>" + GERMAN, "utf-8", Evidence.VALID_UTF_8));
  }

  @Test
  void asciiKeepsItsLabel() {
    assertThat(CharsetGuess.decode(bytes("plain", UTF_8), "latin1").charset())
        .isEqualTo("windows-1252");
    assertThat(CharsetGuess.decode(new byte[0], ""))
        .isEqualTo(new Decoded("", "utf-8", Evidence.VALID_UTF_8));
  }

  @Test
  void damagedUtf8StaysUtf8() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(bytes(RUSSIAN, UTF_8));
    page.write(0xD0);
    Decoded decoded = CharsetGuess.decode(page.toByteArray(), "");
    assertThat(decoded.text()).isEqualTo(RUSSIAN + "\uFFFD");
    assertThat(decoded.replacements()).isEqualTo(1);
  }

  /** The right label in header or markup, no label, and labels that lie. */
  @ParameterizedTest
  @CsvSource({
    "windows-1251, ''", "windows-1251, iso-8859-1", "windows-1251, utf-8", "windows-1251, koi8-r",
    "KOI8-R, ''", "KOI8-R, windows-1251", "ISO-8859-5, ''", "IBM866, ''"
  })
  void russianIsRead(String charset, String label) {
    assertRead(RUSSIAN, charset, label);
  }

  @ParameterizedTest
  @CsvSource({
    "EUC-JP, ''", "EUC-JP, shift_jis", "EUC-JP, gb2312", "windows-31j, ''",
    "windows-31j, iso-8859-1", "windows-31j, euc-jp", "ISO-2022-JP, ''", "ISO-2022-JP, utf-8"
  })
  void japaneseIsRead(String charset, String label) {
    assertRead(JAPANESE, charset, label);
  }

  @ParameterizedTest
  @CsvSource({"GBK, ''", "GBK, big5", "GB18030, utf-8", "GBK, iso-8859-1", "GBK, gb2312"})
  void simplifiedChineseIsRead(String charset, String label) {
    assertRead(CHINESE, charset, label);
  }

  @ParameterizedTest
  @CsvSource({"Big5, ''", "Big5, gb2312", "Big5, utf-8", "Big5, windows-1252"})
  void traditionalChineseIsRead(String charset, String label) {
    assertRead(TAIWANESE, charset, label);
  }

  @ParameterizedTest
  @CsvSource({
    "EUC-KR, ''",
    "x-windows-949, gb2312",
    "EUC-KR, iso-8859-1",
    "EUC-KR, ks_c_5601-1987"
  })
  void koreanIsRead(String charset, String label) {
    assertRead(KOREAN, charset, label);
  }

  @Test
  void theHeaderGoesBeforeTheMarkup() {
    byte[] page = bytes("<meta charset=windows-1253><p>" + GERMAN, Charset.forName("windows-1252"));
    Decoded decoded = CharsetGuess.decode(page, "iso-8859-1");
    assertThat(decoded.text()).endsWith(GERMAN);
    assertThat(decoded.evidence()).isEqualTo(Evidence.HEADER);
  }

  @Test
  void theMarkupHelpsWhereTheHeaderCannotBe() {
    byte[] page = bytes("<meta charset=koi8-r><p>" + RUSSIAN, Charset.forName("KOI8-R"));
    Decoded decoded = CharsetGuess.decode(page, "iso-8859-1");
    assertThat(decoded.text()).endsWith(RUSSIAN);
    assertThat(decoded.evidence()).isEqualTo(Evidence.MARKUP);
  }

  @Test
  void theLanguageOfThePageHelps() {
    String polish = "<html lang=pl><p>Młyn stoi nad rzeką, a ścieżka wiedzie przez łąkę.";
    byte[] page = bytes(polish, Charset.forName("windows-1250"));
    assertThat(CharsetGuess.decode(page, "iso-8859-1").text()).isEqualTo(polish);
  }

  /** Encodings with the same letters, and languages that statistics of letters mistake. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "cs / Mlýn stojí u řeky a mlynář už ráno všechno připravil. / iso-8859-2 / windows-1250",
        "cs / Mlýn stojí u řeky a mlynář už ráno všechno připravil. / windows-1250 / iso-8859-2",
        "cs / Mlýn stojí u řeky a mlynář už ráno všechno připravil. / iso-8859-2 / ''",
        "pl / Młynarz śpi pod dębem, a rzeką płyną żółte liście. / iso-8859-2 / windows-1250",
        "pl / Młynarz śpi pod dębem, a rzeką płyną żółte liście. / windows-1250 / ''",
        "sl / Mlin stoji ob reki in mlinar že zjutraj vse pripravi za čuječe goste. / windows-1250 / ''",
        "hr / Mlin je uz rijeku i mlinar već ujutro žuri. / iso-8859-2 / ''",
        "mt / Il-mitħna hija ħdejn ix-xmara u l-ħaddiem jaħdem filgħodu. / iso-8859-3 / ''",
        "eo / La muelejo staras ĉe la rivero kaj la muelisto laboras ĝis nokto ĉiutage. / iso-8859-3 / latin1",
        "tr / Değirmen ırmağın kıyısında ve değirmenci erkenden işe başlıyor. / windows-1254 / ''",
        "ru / Мельница Стоит У Реки. Мельник Рано Утром Идёт К Воде. / x-mac-cyrillic / ''",
        "ru / Мельница стоит у реки. Мельник рано утром идёт к воде. / x-mac-cyrillic / x-mac-cyrillic",
        "mk / Воденицата стои крај реката, а љубопитните луѓе ќе чекаат цел ден. / windows-1251 / ''",
        "ar / تقع الطاحونة على ضفة النهر ويعمل الطحان هناك كل يوم منذ الصباح الباكر حتى المساء. / iso-8859-6 / ''",
        "ar / تقع الطاحونة على ضفة النهر ويعمل الطحان هناك كل يوم منذ الصباح الباكر حتى المساء. / windows-1256 / ''",
      })
  void twinsAreToldApart(String language, String text, String encoding, String label) {
    String page = "<html lang=" + language + "><p>" + text;
    assertThat(CharsetGuess.decode(EncodedTexts.encode(page, encoding), label).text())
        .isEqualTo(page);
  }

  @Test
  void utf16WithoutMarkIsSeen() {
    assertThat(CharsetGuess.decode(bytes("<p>" + GERMAN, UTF_16LE), "").text())
        .isEqualTo("<p>" + GERMAN);
    assertThat(CharsetGuess.decode(bytes("<p>plain", UTF_16BE), "utf-8").text())
        .isEqualTo("<p>plain");
  }

  @Test
  void aLabelOfUtf16OverBytesIsNotBelieved() {
    assertThat(CharsetGuess.decode(bytes("<p>plain", UTF_8), "utf-16").text())
        .isEqualTo("<p>plain");
  }

  @Test
  void noPageIsLostToTheReplacementEncoding() {
    assertThat(CharsetGuess.decode(bytes("<p>plain", UTF_8), "iso-2022-kr").text())
        .isEqualTo("<p>plain");
  }

  @Test
  void nothingFallsBackToTheWebsDefault() {
    assertThat(CharsetGuess.decode(new byte[] {'a', (byte) 0x81, 'b'}, "").text()).hasSize(3);
  }

  private static void assertRead(String text, String charset, String label) {
    String page = "<!doctype html><title>x</title><p>" + text + "</p>";
    Decoded decoded = CharsetGuess.decode(bytes(page, Charset.forName(charset)), label);
    assertThat(decoded.text()).as("%s as %s", charset, label).isEqualTo(page);
    assertThat(decoded.replacements()).isZero();
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
