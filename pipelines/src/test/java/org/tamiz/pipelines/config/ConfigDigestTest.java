package org.tamiz.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigDigestTest {
  private static final ConfigLoader LOADER =
      new ConfigLoader(List.of(new FakeSource()), FakeUnits.ALL);

  @Test
  void digestIsPinned() {
    assertThat(digest())
        .isEqualTo("03b7e8dddced7ffac84ff46f073fbaa3ae577a67e3f62aec0935c1f74be96d10");
  }

  @Test
  void placesAndSizesOfWorkDoNotChangeTheDigest() {
    assertThat(
            digest(
                "output.path=elsewhere",
                "output.overwrite=true",
                "limits.splitMiB=1",
                "dedup.near.rounds=0",
                "sources[0].fake.files=[b, a]"))
        .isEqualTo(digest());
  }

  @Test
  void whatIsKeptAndWrittenChangesTheDigest() {
    List<String> digests =
        List.of(
            digest(),
            digest("sources[0].fake.depth=4"),
            digest("sources[0].fake.mode=audit"),
            digest("sources[0].fake.screen=[language]"),
            digest("dedup.exact=false"),
            digest("dedup.near.threshold=0.8"),
            digest("pii.mask=[ip]"),
            digest("output.runMiB=1"),
            digest("output.sampleSeed=2"),
            digest("limits.maxBadInputShare=0.5"));
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void orderOfKeysDoesNotChangeTheDigest() {
    String a = "{sources: [fake: {depth: 4, mode: audit}], pii: {mask: [phone, ip]}, dedup: {}}";
    String b = "{pii: {mask: [ip, phone, ip]}, sources: [fake: {mode: audit, depth: 4}]}";
    assertThat(ConfigDigest.of(LOADER.parse(a, "a", List.of())))
        .isEqualTo(ConfigDigest.of(LOADER.parse(b, "b", List.of())));
  }

  private static String digest(String... overrides) {
    return ConfigDigest.of(LOADER.parse("sources: [fake: {}]", "t", List.of(overrides)));
  }
}
