package org.tamiz.transforms.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.testing.SharedData;

class MarkupOptOutsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=robots content='noai, noimageai'> | meta_robots:noai meta_robots:noimageai",
        "<META NAME=ROBOTS CONTENT=NOAI> | meta_robots:noai",
        "<meta name=robots content='index,follow,noai;max-snippet:-1'> | meta_robots:noai",
        "<meta name=GPTBot content='noindex, nofollow'> | meta_robots:gptbot:noindex",
        "<meta name=CCBot content=none> | meta_robots:ccbot:none",
        "<meta name=googlebot content='noai,noindex'> | meta_robots:googlebot:noai",
        "<meta name=tdm-reservation content=1> | tdm_reservation:meta",
        "<meta name=tdm-reservation content=1><meta name=tdm-policy content=https://e.org/p>"
            + " | tdm_policy:meta tdm_reservation:meta",
        "<link rel=tdm-policy href=https://e.org/p> | tdm_policy:link",
        "<meta http-equiv=Content-Usage content='search=y, train-ai=n'>"
            + " | content_usage:train-ai",
        "<body><meta name=robots content=noai></body> | meta_robots:noai",
      })
  void aSignalIsNamed(String markup, String signals) {
    assertThat(String.join(" ", MarkupOptOuts.find(Jsoup.parse(markup)))).isEqualTo(signals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=robots content='noindex, nofollow, noarchive'>",
        "<meta name=robots content='noair'>",
        "<meta name=tdm-reservation content=0>",
        "<meta name=tdm-reservation content=yes>",
        "<meta name=tdm-policy content=https://e.org/p>",
        "<div class='tdm-reservation tdm-btn noai' id=tdm-policy data-tdm-reservation=1>x</div>",
        "<!-- <meta name=robots content=noai> -->",
        "<p>meta name=robots content=noai</p>",
        "<meta property=og:title content=noai>",
        "<meta name=description content='noai'>",
      })
  void nothingElseIsASignal(String markup) {
    assertThat(MarkupOptOuts.find(Jsoup.parse(markup))).isEmpty();
  }

  @Test
  void realPagesCarryWhatIsKnownOfThem() throws IOException {
    Path html = SharedData.path("data/html");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(html)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          int head = Math.min(page.length(), 200_000);
          List<String> signals = MarkupOptOuts.find(Jsoup.parse(page.substring(0, head)));
          if (!signals.isEmpty()) {
            found.add(file.getFileName().toString().replaceAll("[._].*", "") + " " + signals);
          }
        }
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "0004 [meta_robots:noai, meta_robots:noimageai]",
            "0522 [meta_robots:noai, meta_robots:noimageai]",
            "0575 [meta_robots:noai, meta_robots:noimageai]",
            "3031 [meta_robots:noai, meta_robots:noimageai]",
            "4161 [meta_robots:noai, meta_robots:noimageai]",
            "LesEchos [tdm_policy:meta, tdm_reservation:meta]");
  }
}
