package org.tamiz.transforms.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiiMaskerTest {
  private static final PiiMasker ALL = new PiiMasker(EnumSet.allOf(PiiKind.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "email@example.com | <EMAIL>",
        "first.last+tag@sub.example.co.uk, ok | <EMAIL>, ok",
        "(mailto:a@b.org). | (mailto:<EMAIL>).",
        "<a@b.org> | <<EMAIL>>",
        "1234567890@example.com | <EMAIL>",
        "_______@example.com | <EMAIL>",
        "email@123.123.123.123 | <EMAIL>",
        "email@example-one.com | <EMAIL>",
        "write to a@b.museum. | write to <EMAIL>.",
        "почта@пример.рф | <EMAIL>",
        "联系a@b.cn请 | 联系<EMAIL>请",
        "x@xn--p1ai.xn--p1ai | <EMAIL>",
      })
  void addressesAreMasked(String text, String masked) {
    assertThat(ALL.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "plainaddress",
        "@example.com",
        "email.example.com",
        "a@localhost",
        "email.@example.com",
        "a@b..com",
        "logo@2x.png",
        "left-pad@1.3.0",
        "user@",
        "@",
        "meet @ noon",
        "a@-b.com",
      })
  void otherUsesOfTheSignAreLeftAlone(String text) {
    assertThat(ALL.mask(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "from 9.9.9.9 today | from <IP> today",
        "93.184.216.34:8080/x | <IP>:8080/x",
        "93.184.216.0/24 | <IP>/24",
        ".3.3.3.0 | .<IP>",
        "It was 93.184.216.34. | It was <IP>.",
        "2606:2800:220:1:248:1893:25c8:1946 | <IP>",
        "[2001:4860:4860::8888] | [<IP>]",
        "at 2a00::1, port | at <IP>, port",
        "::ffff:93.184.216.34 | <IP>",
      })
  void publicIpAddressesAreMasked(String text, String masked) {
    assertThat(ALL.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "999.999.999.999",
        "10.0.0.1",
        "172.16.3.4",
        "172.31.255.255",
        "192.168.1.1",
        "127.0.0.1",
        "169.254.0.1",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "0.0.0.0",
        "1.2.3.4.5",
        "1.2.3",
        "01.2.3.4",
        "v1.2.3.4",
        "1.2.3.4beta",
        "fe80::1",
        "::1",
        "fd00::1",
        "2001:db8::1",
        "12:30:45",
        "std::string",
        "dead::beef",
        "00:1b:63:84:45:e6",
        "::ffff:10.0.0.1",
        "1::2::3",
      })
  void otherDotsAndColonsAreLeftAlone(String text) {
    assertThat(ALL.mask(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "und | +49 30 901820 | <PHONE>",
        "und | Ring +1 (650) 253-0000 now | Ring <PHONE> now",
        "und | +34 913 12 34 56, +34 913 12 34 57 | <PHONE>, <PHONE>",
        "und | 0044 20 7031 3000 | <PHONE>",
        "und | Tel.: 030 901820 | Tel.: <PHONE>",
        "en | Write to (650) 253-0000. | Write to <PHONE>.",
        "en | 650-253-0000 24 hours | <PHONE> 24 hours",
        "en | 12 650-253-0000 | 12 <PHONE>",
        "en | phone 650-253-0000x12 | phone <PHONE>",
        "de | 030 901820 | <PHONE>",
        "ru | тел. 8 (495) 739-70-00 | тел. <PHONE>",
        "ja | 電話：03-6384-9000 | 電話：<PHONE>",
        "fr | 01 42 68 53 00 | <PHONE>",
      })
  void phoneNumbersAreMaskedByTheFormsOfTheLanguage(String language, String text, String masked) {
    assertThat(ALL.mask(text, language).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "2020-10-11 12:30",
        "1914-1918",
        "11/12/2013",
        "1.234.567.890",
        "1 234 567 890",
        "ISBN 978-3-16-148410-0",
        "6502530000",
        "USD $650-253-0000",
        "3.1415926535",
        "4111 1111 1111 1111",
        "A650-253-0000",
        "1 2 3 4 5 6 7 8 9 10",
        "+100 000",
        "12 34 56 78 90 12 34 56 78 90 12 34 56",
      })
  void otherNumbersAreLeftAlone(String text) {
    assertThat(ALL.mask(text, "en").text()).isEqualTo(text);
  }

  @Test
  void masksAreCountedByKind() {
    PiiMasker.Masked masked = ALL.mask("a@b.org c@d.org 9.9.9.9 +49 30 901820");
    assertThat(masked.text()).isEqualTo("<EMAIL> <EMAIL> <IP> <PHONE>");
    assertThat(masked.counts())
        .containsExactly(Map.entry("email", 2), Map.entry("ip", 1), Map.entry("phone", 1));
  }

  @Test
  void onlyTheKindsAskedForAreMasked() {
    String text = "a@b.org 9.9.9.9";
    assertThat(new PiiMasker(Set.of(PiiKind.IP)).mask(text).text()).isEqualTo("a@b.org <IP>");
    assertThat(new PiiMasker(Set.of()).mask(text))
        .isEqualTo(new PiiMasker.Masked(text, new TreeMap<>()));
  }

  @Property(tries = 2000, seed = "7")
  void maskingTwiceEqualsOnce(@ForAll("mixtures") String text, @ForAll boolean english) {
    String language = english ? "en" : "und";
    String once = ALL.mask(text, language).text();
    assertThat(ALL.mask(once, language).text()).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> mixtures() {
    Arbitrary<String> piece =
        Arbitraries.of(
            List.of(
                "a@b.org",
                "@",
                ".",
                "9.9.9.9",
                "10.0.0.1",
                "2a00::1",
                ":",
                "+49 30 901820",
                "650-253-0000",
                "(650) 253-0000",
                "24",
                " ",
                "-",
                "tel ",
                "x",
                "call me at ",
                "(",
                ")",
                "+",
                "/",
                "<",
                ">",
                "2020-10-11",
                "650",
                "253",
                "0000",
                "é",
                "#",
                "ext"));
    return piece.list().ofMinSize(1).ofMaxSize(14).map(pieces -> String.join("", pieces));
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String part : new String[] {"a@", "1.", ":", "+1 ", "(", "650-253-0000\n", "@a.b", "f:"}) {
      String text = part.repeat(200_000 / part.length());
      assertThat(ALL.mask(text, "en").text()).isNotEmpty();
    }
  }
}
