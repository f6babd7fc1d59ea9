package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportSignalsTest {
  private static TransportSignals of(String name, String... values) {
    TreeMap<String, List<String>> fields = new TreeMap<>();
    fields.put(name, List.of(values));
    return TransportSignals.of(new Fields(fields));
  }

  @ParameterizedTest
  @CsvSource({
    "noai, x_robots_tag:noai",
    "'NoAI, noimageai', x_robots_tag:noai x_robots_tag:noimageai",
    "'noindex, nofollow', x_robots_tag:noindex",
    "'GPTBot: noindex, nofollow', x_robots_tag:gptbot:noindex",
    "'googlebot: noindex', ''",
    "'noindex, googlebot: none', x_robots_tag:noindex",
    "'*: none', x_robots_tag:none",
    "'unavailable_after: 25 Jun 2030 15:00:00 PST, noai', x_robots_tag:noai",
    "'max-snippet:50, noindex', x_robots_tag:noindex",
    "all, ''",
    "'', ''",
  })
  void readsRobotsTags(String value, String signals) {
    assertThat(String.join(" ", of("x-robots-tag", value).optOuts())).isEqualTo(signals);
  }

  @Test
  void readsEveryValueOfAField() {
    assertThat(of("X-Robots-Tag", "noai", "ccbot: none").optOuts())
        .containsExactly("x_robots_tag:ccbot:none", "x_robots_tag:noai");
  }

  @ParameterizedTest
  @CsvSource({
    "tdm-reservation, 1, tdm_reservation:http",
    "TDM-Reservation, 1, tdm_reservation:http",
    "tdm-reservation, 0, ''",
    "tdm-reservation, true, ''",
    "content-usage, 'search=y, train-ai=n', content_usage:train-ai=n",
    "content-usage, train-ai=y, ''",
  })
  void readsReservations(String name, String value, String signals) {
    assertThat(String.join(" ", of(name, value).optOuts())).isEqualTo(signals);
  }

  @ParameterizedTest
  @CsvSource({
    "'<https://creativecommons.org/licenses/by-sa/4.0/>; rel=\"license\"', CC-BY-SA-4.0",
    "'<https://creativecommons.org/licenses/by-sa/4.0/>;rel=license', CC-BY-SA-4.0",
    "'<a>; rel=next, <https://creativecommons.org/licenses/by/3.0/>; title=x; rel=\"x license\"',"
        + " CC-BY-3.0",
    "'<https://creativecommons.org/licenses/by/3.0/>; rel=\"licensed\"', ''",
    "'<https://creativecommons.org/licenses/by/3.0/>; rel=next, <b>; rel=license', ''",
  })
  void readsLicenseLinks(String link, String spdx) {
    assertThat(of("Link", link).licenses())
        .extracting(license -> license.getSpdx() + " " + license.getPlace())
        .isEqualTo(spdx.isEmpty() ? List.of() : List.of(spdx + " http_link"));
  }
}
