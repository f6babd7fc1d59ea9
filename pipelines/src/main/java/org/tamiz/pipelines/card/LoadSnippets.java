package org.tamiz.pipelines.card;

import java.util.SortedMap;

/** Lines that load a dataset. */
final class LoadSnippets {
  private LoadSnippets() {}

  /** Code blocks for {@code datasets}, DuckDB, pandas and Polars. */
  static String render(CardFacts facts, RunTotals totals) {
    SortedMap<String, String> configs = FrontMatter.configNames(totals);
    if (configs.isEmpty()) {
      return "There are no documents to load.";
    }
    String folder = python(facts.address());
    StringBuilder text = new StringBuilder();
    text.append("```python\nfrom datasets import load_dataset\n\n");
    text.append("everything = load_dataset(").append(folder).append(", split=\"train\")\n");
    text.append("part = load_dataset(")
        .append(folder)
        .append(", ")
        .append(python(configs.firstKey()))
        .append(", split=\"train\")\n");
    text.append("```\n\nThe files of a local copy:\n\n```python\nimport pandas\nimport polars\n\n");
    text.append("folder = ").append(folder).append("\n");
    text.append("frame = polars.read_parquet(folder + \"/data/**/*.parquet\")\n");
    text.append(
        "frame = pandas.read_parquet(folder + \"/data\", columns=[\"id\", \"text\"])\n```\n\n");
    text.append("```sql\nSELECT language, count(*), sum(text_chars)\nFROM read_parquet('")
        .append(facts.address().replace("'", "''"))
        .append("/data/**/*.parquet')\nGROUP BY language ORDER BY 2 DESC;\n```");
    return text.toString();
  }

  private static String python(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
