package org.tamiz.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows and states that were written with a released schema are read with today's. */
class SchemaEvolutionTest {
  private static final List<String> RELEASES = List.of("0.1");

  static Stream<Arguments> released() {
    return RELEASES.stream()
        .flatMap(
            release ->
                Stream.of(
                        Document.getClassSchema(),
                        Rejection.getClassSchema(),
                        Skipped.getClassSchema(),
                        BadInput.getClassSchema(),
                        Survivor.getClassSchema())
                    .map(schema -> Arguments.of(release, schema.getName(), schema)));
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("released")
  void readsWhatWasReleased(String release, String name, Schema today) throws IOException {
    Schema written = read("/released/" + release + "/" + name + ".avsc");
    assertThat(SchemaCompatibility.checkReaderWriterCompatibility(today, written))
        .returns(
            SchemaCompatibilityType.COMPATIBLE,
            SchemaCompatibility.SchemaPairCompatibility::getType);
  }

  private static Schema read(String resource) throws IOException {
    try (InputStream in = SchemaEvolutionTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new SchemaParser().parse(in).mainSchema();
    }
  }
}
