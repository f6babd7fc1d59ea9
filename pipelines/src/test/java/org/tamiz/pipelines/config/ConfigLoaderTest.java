package org.tamiz.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.chain.UnitConfig;
import org.tamiz.transforms.dedup.DedupOptions;
import org.tamiz.transforms.dedup.MinHashOptions;
import org.tamiz.transforms.options.OptionProblem;
import org.tamiz.transforms.options.OptionsException;

class ConfigLoaderTest {
  private static final ConfigLoader LOADER =
      new ConfigLoader(List.of(new FakeSource()), FakeUnits.ALL);
  private static final String SMALL = "sources: [fake]";

  @Test
  void missingKeysTakeTheDefaults() {
    assertThat(load(SMALL))
        .isEqualTo(
            new CorpusConfig(
                List.of(
                    new SourceConfig(
                        "fake", new FakeSource.Options(List.of(), 3), List.of(), ScreenMode.BUILD)),
                DedupOptions.defaults(),
                PiiConfig.defaults(),
                OutputConfig.defaults(),
                LimitsConfig.defaults()));
  }

  @Test
  void everyDefaultIsPinned() {
    assertThat(ConfigTree.json(load(SMALL)))
        .isEqualTo(
            """
            {"sources":[{"fake":{"files":[],"depth":3,"mode":"build","screen":[]}}],\
            "dedup":{"exact":true,"near":{"enabled":true,"ngram":5,"bands":14,"rows":8,"seed":1,\
            "threshold":0.75,"bandCap":1000,"maxOpenPairs":20000000,"rounds":3}},\
            "pii":{"mask":["email","ip","phone"]},\
            "output":{"path":"","overwrite":false,"runMiB":32,"runsPerShard":16,"zstdLevel":3,\
            "rejectionSample":0.001,"sampleSeed":1},\
            "limits":{"maxBadInputShare":0.05,"splitMiB":64}}""");
  }

  @Test
  void everyKeyReachesItsField() {
    String text =
        """
        sources:
          - fake:
              files: a/*.gz
              depth: 9
              mode: audit
              screen:
                - language: { keep: [no, en] }
                - gopher-quality:
                    minWords: 40
        dedup: { exact: false, near: { enabled: false, ngram: 4, bands: 20, rows: 5, seed: 7,
                 threshold: 0.8, bandCap: 10, maxOpenPairs: 11, rounds: 2 } }
        pii: { mask: [ip] }
        output: { path: out, overwrite: true, runMiB: 1, runsPerShard: 2, zstdLevel: 9,
                  rejectionSample: 1, sampleSeed: -4 }
        limits: { maxBadInputShare: 0, splitMiB: 1 }
        """;
    assertThat(load(text))
        .isEqualTo(
            new CorpusConfig(
                List.of(
                    new SourceConfig(
                        "fake",
                        new FakeSource.Options(List.of("a/*.gz"), 9),
                        List.of(
                            new UnitConfig(
                                "language", new FakeUnits.KeepOptions(List.of("no", "en"))),
                            new UnitConfig("gopher-quality", new FakeUnits.WordOptions(40, 0.1))),
                        ScreenMode.AUDIT)),
                new DedupOptions(false, new MinHashOptions(false, 4, 20, 5, 7, 0.8, 10, 11, 2)),
                new PiiConfig(Set.of("ip")),
                new OutputConfig("out", true, 1, 2, 9, 1.0, -4),
                new LimitsConfig(0, 1)));
  }

  @Test
  void allProblemsComeAtOnceWithPathAndLine() {
    String text =
        """
        sources:
          - fake:
              depth: 10
              screen:
                - gopher-qualty: {}
                - gopher-quality:
                    minWords: -3
                    maxShares: 1
                - gopher-quality: {}
        pii: { mask: [mail] }
        ouput: { path: x }
        """;
    OptionsException e = catchThrowableOfType(OptionsException.class, () -> load(text));
    assertThat(e.problems())
        .containsExactlyInAnyOrder(
            problem("sources[0].fake.depth", "must be from 0 to 9, was 10", 3),
            problem(
                "sources[0].fake.screen[0].gopher-qualty",
                "there is no unit of this name; did you mean gopher-quality?",
                5),
            problem(
                "sources[0].fake.screen[1].gopher-quality.minWords",
                "must be from 0 to 1000000, was -3",
                7),
            problem(
                "sources[0].fake.screen[1].gopher-quality.maxShares",
                "there is no option of this name; did you mean maxShare?",
                8),
            problem(
                "sources[0].fake.screen[2].gopher-quality",
                "stands twice in this screen; its signals would have one name",
                9),
            problem(
                "pii.mask[0]",
                "must be one of email, ip, phone, was \"mail\"; did you mean email?",
                10),
            problem("ouput", "there is no section of this name; did you mean output?", 11));
  }

  private static OptionProblem problem(String path, String message, int line) {
    return new OptionProblem(path, message + " (test.yaml, line " + line + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|sources: must be a list of at least one source",
        "sources: []|sources: must be a list of at least one source",
        "[a]|must be a map of sources, dedup, pii, output, limits",
        "sources: [5]|sources[0]: must be one source with its options below it, was 5",
        "sources: [{fake: {}, x: {}}]|sources[0]: must be one source with its options below it, was a map of 2 keys",
        "sources: [fkae]|sources[0].fkae: there is no source of this name; did you mean fake?",
        "sources: [fake: {mode: retune}]|sources[0].fake.mode: must be one of build, audit, was",
        "sources: [fake: {screen: 5}]|sources[0].fake.screen: must be a list of units",
        "sources: [fake: {scren: []}]|sources[0].fake.scren: there is no option of this name; did you mean screen?",
        "sources: [fake: {files: [1]}]|sources[0].fake.files[0]: must be text, in quotes, was 1",
        "sources: [fake: {depth: 010}]|must be a whole number, was \"010\"",
        "sources: [fake, fake]~sources: []|sources: stands twice, again in line 2",
        "sources: [fake: {depth: 1, depth: 2}]|sources[0].fake.depth: stands twice, again in line 1",
        "sources: [|is not YAML",
        "a: !!java.net.URL [x]|Global tag is not allowed",
        "a: &x {b: 1}~c: {<<: *x}|merge keys are not read",
        "{[1]: 2}|has a key that is not a word",
        "--- 1~--- 2|is not YAML",
        "dedup: {near: {bands: 60, rows: 17}}|dedup.near: bands must be 1 to 60 and bands times rows 1 to 1000",
        "output: {rejectionSample: .nan}|must be a number, was \".nan\"",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> load(text.replace('~', '\n'))).hasMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource
  void hostileTextsAreRefusedFast(String text) {
    assertThatThrownBy(() -> load(text)).isInstanceOf(OptionsException.class);
  }

  static List<String> hostileTextsAreRefusedFast() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("a%d: &a%d [".formatted(i, i)).append("*a%d, ".formatted(i - 1).repeat(10));
      laughs.append("]\n");
    }
    return List.of(
        laughs.toString(),
        "a: &a [*a]",
        "[".repeat(100_000),
        "x".repeat(3 << 20),
        "a: \u0000",
        "{a: 1e" + "9".repeat(1000) + "}");
  }

  @Test
  void overridesReachMapsListsAndNamedUnits() {
    String text = "sources: [{fake: {screen: [gopher-quality]}}]";
    CorpusConfig config =
        LOADER.parse(
            text,
            "t",
            List.of(
                "sources[0].fake.screen[0].gopher-quality.minWords=7",
                "sources[0].fake.screen[1].language.keep=[de, no]",
                "sources[0].fake.files[0]=x",
                "sources[0].fake.files[1]=y",
                "output.path=out/a b",
                "pii.mask=[]",
                "dedup.exact=true",
                "dedup.exact=false"));
    assertThat(config.sources().get(0))
        .isEqualTo(
            new SourceConfig(
                "fake",
                new FakeSource.Options(List.of("x", "y"), 3),
                List.of(
                    new UnitConfig("gopher-quality", new FakeUnits.WordOptions(7, 0.1)),
                    new UnitConfig("language", new FakeUnits.KeepOptions(List.of("de", "no")))),
                ScreenMode.BUILD));
    assertThat(config.output().path()).isEqualTo("out/a b");
    assertThat(config.pii().mask()).isEmpty();
    assertThat(config.dedup().exact()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output.path|--set: must look like dedup.near.threshold=0.8, was \"output.path\"",
        "..=1|--set: must look like",
        "sources[3].fake.depth=1|sources[3].fake.depth: index 3 is past the end of a list of 1 (--set)",
        "output[0]=1|output[0]: index 0 does not stand behind a list (--set)",
        "sources.fake=1|sources.fake: fake does not stand below a map (--set)",
        "output.runMiB=0|output.runMiB: must be from 1 to 1024, was 0 (--set)",
        "output.path=[|output.path: the value of --set is not YAML",
      })
  void saysWhatIsWrongWithOverrides(String override, String message) {
    assertThatThrownBy(() -> LOADER.parse(SMALL + "\noutput: {}", "t", List.of(override)))
        .hasMessageContaining(message);
  }

  @Test
  void readsFiles(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), SMALL);
    assertThat(LOADER.load(file.toString(), List.of())).isEqualTo(load(SMALL));
    assertThatThrownBy(() -> LOADER.load(folder.resolve("no.yaml").toString(), List.of()))
        .hasMessageContaining("no.yaml: there is no such file");
    Files.write(file, "sources: [\u00e9]".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> LOADER.load(file.toString(), List.of()))
        .hasMessageContaining("is not UTF-8");
    assertThatThrownBy(() -> LOADER.load(folder.toString(), List.of()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void everyPresetIsInTheList() throws IOException, URISyntaxException {
    URL index = ConfigLoader.class.getResource("/presets/index.txt");
    assertThat(index).isNotNull();
    try (Stream<Path> files = Files.list(Path.of(index.toURI()).resolveSibling(""))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".yaml"))
          .containsExactlyInAnyOrderElementsOf(
              ConfigLoader.presets().stream().map(name -> name + ".yaml").toList());
    }
    assertThat(ConfigLoader.presets()).isSorted();
  }

  @Test
  void presetsAreValid() {
    for (String preset : ConfigLoader.presets()) {
      assertThat(ConfigLoader.standard().load("preset:" + preset, List.of()).sources())
          .isNotEmpty();
    }
    assertThatThrownBy(() -> LOADER.load("preset:webb", List.of()))
        .hasMessage("preset:webb: there is no preset of this name; did you mean web?");
  }

  @Test
  void effectiveConfigurationReadsBackEqual() {
    CorpusConfig config =
        LOADER.parse(
            "sources: [fake: {files: ['1', 'no', 'a: b', '', 'x\ty'], screen: [language]}]",
            "t",
            List.of("limits.maxBadInputShare=0.001", "output.path='5'"));
    assertThat(load(ConfigTree.yaml(config))).isEqualTo(config);
    assertThat(load(ConfigTree.json(config))).isEqualTo(config);
  }

  private static CorpusConfig load(String text) {
    return LOADER.parse(text, "test.yaml", List.of());
  }
}
