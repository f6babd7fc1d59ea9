package org.tamiz.pipelines.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;

/** Made-up manifests. */
final class Manifests {
  static final String CONFIG =
      """
      {"sources":[{"commoncrawl":{"mode":"build","screen":[
        {"invented":{"minConfidence":0.5}},
        {"made-up":{"minWords":50,"words":["a","b"]}}]}},
       {"files":{"mode":"audit","screen":[]}}],
       "dedup":{"exact":true,"near":{"enabled":true,"ngram":5,"bands":14,"rows":8,"seed":1,
        "threshold":0.75,"bandCap":1000}},
       "pii":{"mask":["email","ip","phone"]},
       "output":{"rejectionSample":0.001}}
      """;

  private Manifests() {}

  /** Two sources whose totals add up, with names that attack whoever shows them. */
  static RunManifest small() {
    return of(totals());
  }

  static Map<String, Long> totals() {
    Map<String, Long> totals = new TreeMap<>();
    totals.put("records/commoncrawl", 40L);
    totals.put("skipped/commoncrawl/request", 10L);
    totals.put("skipped/commoncrawl/status", 3L);
    totals.put("bad_input/commoncrawl/record/truncated", 1L);
    totals.put("rejected/commoncrawl/extract/no_text", 2L);
    totals.put("rejected/commoncrawl/made-up/too_few_words", 9L);
    totals.put("rejected/commoncrawl/invented/low_confidence", 1L);
    totals.put("rejected/commoncrawl/dedup/exact_duplicate", 1L);
    totals.put("rejected/commoncrawl/dedup/near_duplicate", 2L);
    totals.put("rejected_language/commoncrawl/und", 3L);
    totals.put("rejected_language/commoncrawl/es", 12L);
    totals.put("rejected_records/commoncrawl/extract/no_text", 2L);
    totals.put("rejected_records/commoncrawl/made-up/too_few_words", 9L);
    totals.put("rejected_records/commoncrawl/invented/low_confidence", 1L);
    totals.put("rejected_records/commoncrawl/dedup/exact_duplicate", 1L);
    totals.put("rejected_records/commoncrawl/dedup/near_duplicate", 2L);
    totals.put("kept/commoncrawl/es", 7L);
    totals.put("kept/commoncrawl/no", 3L);
    totals.put("kept/commoncrawl/und", 1L);
    totals.put("kept_records/commoncrawl", 11L);
    totals.put("kept_chars/commoncrawl/es", 12_345L);
    totals.put("kept_chars/commoncrawl/no", 4_000L);
    totals.put("kept_chars/commoncrawl/und", 100L);
    totals.put("kept_words/commoncrawl/es", 2_000L);
    totals.put("kept_words/commoncrawl/no", 700L);
    totals.put("kept_words/commoncrawl/und", 9L);
    totals.put("records/files", 6L);
    totals.put("kept/files/es", 2L);
    totals.put("kept_records/files", 6L);
    totals.put("kept_chars/files/es", 800L);
    totals.put("kept_words/files/es", 120L);
    totals.put("kept_license/CC-BY-4.0", 4L);
    totals.put("kept_license/NOASSERTION", 9L);
    totals.put("kept_license_chars/CC-BY-4.0", 6_000L);
    totals.put("kept_license_chars/NOASSERTION", 11_245L);
    totals.put("kept_license_conflict", 1L);
    totals.put("kept_opt_out/meta_robots:noai", 2L);
    totals.put("masked/email", 5L);
    totals.put("quality/commoncrawl/6", 4L);
    totals.put("quality/commoncrawl/9", 7L);
    totals.put("quality/files/9", 2L);
    totals.put("clusters", 2L);
    totals.put("dedup/near/hot_bands", 1L);
    totals.put("not_applicable/made-up/stop_words/no", 3L);
    totals.put("site/example.org/kept", 9L);
    totals.put("site/example.org/rejected", 4L);
    totals.put("site/<b>|`@all`\\|\n[x](http://evil.example)/kept", 1L);
    totals.put("site/-/rejected", 2L);
    return totals;
  }

  static RunManifest of(Map<String, Long> totals) {
    List<Total> list = new ArrayList<>();
    new TreeMap<>(totals).forEach((name, value) -> list.add(new Total(name, value)));
    return new RunManifest(
        1,
        "3b1f",
        "0.1.0",
        "1a2b3c",
        "9f86d0",
        CONFIG,
        List.of(
            new InputFile("commoncrawl", "one.warc.gz", 123_456L, "aa11"),
            new InputFile("files", "notes/<img src=x>.txt", 800L, "bb22")),
        List.of(new Shard("data/commoncrawl/es/train-00000-of-00001.parquet", 7L, 4_096L, "cc33")),
        list);
  }
}
