package org.tamiz.schemas.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Protocol;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Corpus;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.Survivor;

class SchemaDocTest {
  private static final Path README = Path.of("README.md");

  /** Words that say what a number counts or measures. */
  private static final String UNIT =
      "(?is).*\\b(bytes?|characters|code units|documents?|records|rows|milliseconds|votes|replies"
          + "|position|level|id|version|size|count|share|confidence|value|0 to 1|similarity"
          + "|threshold|duplicates|name this one).*";

  private final Protocol protocol = Corpus.PROTOCOL;

  @Test
  void everyRecordAndFieldIsDocumented() {
    for (Schema type : protocol.getTypes()) {
      assertThat(type.getDoc()).as(type.getName()).isNotBlank();
      if (type.getType() == Schema.Type.RECORD) {
        for (Schema.Field field : type.getFields()) {
          assertThat(field.doc()).as(type.getName() + "." + field.name()).isNotBlank();
        }
      }
    }
  }

  @Test
  void everyFieldThatIsNoRecordHasAnExample() {
    for (Schema type : protocol.getTypes()) {
      for (SchemaTable.Row row : rows(type)) {
        if (!row.type().startsWith("record") && !row.type().equals("list of records")) {
          assertThat(row.about()).as(type.getName() + "." + row.name()).contains("Example: ");
        }
      }
    }
  }

  @Test
  void everyNumberSaysItsUnit() {
    for (Schema type : protocol.getTypes()) {
      for (SchemaTable.Row row : rows(type)) {
        if (Set.of("int", "long", "double").contains(row.type())) {
          assertThat(row.about()).as(type.getName() + "." + row.name()).matches(UNIT);
        }
      }
    }
  }

  @Test
  void readmeShowsTheSchema() throws IOException {
    if (Boolean.getBoolean("tamiz.updateGolden")) {
      Files.writeString(README, readme());
    }
    assertThat(Files.readString(README)).isEqualTo(readme());
  }

  @Test
  void innerFieldsHaveDottedNames() {
    Set<String> names = new TreeSet<>();
    rows(Document.getClassSchema()).forEach(row -> names.add(row.name()));
    assertThat(names)
        .contains("provenance.file", "signals[].name", "conversation.turns[].text", "opt_outs");
  }

  private static List<SchemaTable.Row> rows(Schema type) {
    return type.getType() == Schema.Type.RECORD ? SchemaTable.rows(type) : List.of();
  }

  private static String readme() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # The data contract

        What a built dataset holds and what a run leaves beside it, as Avro records in
        `src/main/avro/corpus.avdl`. Parquet files have these columns. `a.b` is field `b` of the
        record `a`, `a[].b` field `b` of every record in the list `a`. Timestamps count
        milliseconds in UTC.
        """);
    section(text, Document.getClassSchema(), "data/");
    section(text, Rejection.getClassSchema(), "rejected/");
    section(text, Skipped.getClassSchema(), "skipped/");
    section(text, BadInput.getClassSchema(), "bad-input/");
    section(text, Survivor.getClassSchema(), "state/");
    section(text, RunManifest.getClassSchema(), "manifest.json");
    return text.toString();
  }

  private static void section(StringBuilder text, Schema schema, String place) {
    text.append("\n## ").append(schema.getName()).append(": `").append(place).append("`\n\n");
    text.append(SchemaTable.line(String.valueOf(schema.getDoc()))).append("\n\n");
    text.append(SchemaTable.markdown(schema));
  }
}
