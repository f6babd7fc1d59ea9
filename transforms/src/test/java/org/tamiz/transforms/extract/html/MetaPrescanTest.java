package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaPrescanTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "<meta charset=koi8-r> | koi8-r",
        "<META CHARSET='KOI8-R'/> | koi8-r",
        "<meta charset = \"koi8-r\" > | koi8-r",
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'> | gbk",
        "<meta content=\"text/html;charset = 'big5' \" http-equiv=\"content-type\"> | big5",
        "<meta http-equiv=content-type content=\"text/html; charset=euc-kr; x\"> | euc-kr",
        "<!-- <meta charset=big5> --><meta charset=koi8-r> | koi8-r",
        "<a title='<meta charset=big5>'><meta charset=koi8-r> | koi8-r",
        "<!doctype html><?x?></x y=z><meta charset=koi8-r> | koi8-r",
        "<meta name=a content=b><meta charset=koi8-r> | koi8-r",
        "<meta charset=nonsense><meta charset=koi8-r> | koi8-r",
        "<meta charset=utf-16> | utf-8",
        "<meta charset=x-user-defined> | windows-1252",
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><html> | shift_jis",
        "<?xml version=\"1.0\" encoding=\"big5\"?><meta charset=koi8-r> | koi8-r",
      })
  void aDeclarationIsFound(String markup, String name) {
    assertThat(find(markup)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "<meta content='text/html; charset=koi8-r'>",
        "<meta name=charset content=koi8-r>",
        "<metacharset=koi8-r>",
        "<meta http-equiv=content-type content='text/html; charset=\"koi8-r'>",
        "<!-- <meta charset=koi8-r>",
        "<meta charset=koi8",
        "charset=koi8-r",
        "<",
        "<meta",
        "<meta charset",
      })
  void otherMarkupDeclaresNothing(String markup) {
    assertThat(find(markup)).isEmpty();
  }

  @Test
  void everyCutEnds() {
    String page =
        "<?xml encoding='big5'?><!-- x --><a b='c'><meta http-equiv=\"content-type\""
            + " content=\"text/html; charset='koi8-r'\">";
    for (int i = 0; i <= page.length(); i++) {
      assertThat(find(page.substring(0, i))).isIn("", "big5", "koi8-r");
    }
  }

  private static String find(String markup) {
    return MetaPrescan.find(markup.getBytes(StandardCharsets.ISO_8859_1)).orElse("");
  }
}
