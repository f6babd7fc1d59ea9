package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Property(tries = 500)
  void lengthIsThatOfTheBytes(@ForAll String text) {
    assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void cutsBetweenCodePoints() {
    assertThat(Utf8.truncate("aé\uD83D\uDE00b", 6)).isEqualTo("aé");
    assertThat(Utf8.truncate("aé\uD83D\uDE00b", 7)).isEqualTo("aé\uD83D\uDE00");
    assertThat(Utf8.truncate("abc", 3)).isEqualTo("abc");
  }
}
