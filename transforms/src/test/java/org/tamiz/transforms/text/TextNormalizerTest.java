package org.tamiz.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {
  @Test
  void composesCharacters() {
    assertThat(TextNormalizer.normalize("cafe\u0301")).isEqualTo("caf\u00E9");
  }

  @Test
  void foldsWhiteSpaceAndLineEnds() {
    assertThat(TextNormalizer.normalize("  a \t\u00A0b \r\n c\r\rd\u2028e\n\n\n\nf  \n"))
        .isEqualTo("a b\nc\n\nd\ne\n\nf");
  }

  @Test
  void takesOutControlCharacters() {
    assertThat(TextNormalizer.normalize("\uFEFFa\u0000b\u00ADc\u0007")).isEqualTo("abc");
  }

  @Test
  void marksHalvesOfPairs() {
    assertThat(TextNormalizer.normalize("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Property(tries = 500)
  void twiceEqualsOnce(@ForAll String text) {
    String once = TextNormalizer.normalize(text);
    assertThat(TextNormalizer.normalize(once)).isEqualTo(once);
  }
}
