package org.tamiz.transforms.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  private static final String VALUE = "a value of some length";

  @TempDir Path folder;

  record Inner(@Option(about = "Key") Secret key) implements Serializable {}

  record Outer(@Option(about = "Name") String name, @Option(about = "Inner") Inner inner)
      implements Serializable {}

  private static Outer bind(String reference) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putObject("inner").put("key", reference);
    return OptionsBinder.bind(new Outer("n", new Inner(Secret.none())), tree);
  }

  @Test
  void theValueIsLookedUpInTheEnvironment() {
    Outer outer = (Outer) Secrets.resolved(bind("env:SALT"), Map.of("SALT", VALUE));

    assertThat(outer.inner().key().value()).isEqualTo(VALUE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theValueIsLookedUpInAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("salt"), VALUE + "\n");

    Outer outer = (Outer) Secrets.resolved(bind("file:" + file), Map.of());

    assertThat(outer.inner().key().value()).isEqualTo(VALUE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void valuesAreToldApartByTheirDigests() {
    Record one = Secrets.resolved(bind("env:SALT"), Map.of("SALT", VALUE));
    Record same = Secrets.resolved(bind("env:OTHER"), Map.of("OTHER", VALUE));
    Record other = Secrets.resolved(bind("env:SALT"), Map.of("SALT", VALUE + "!"));

    assertThat(Secrets.digests(one)).hasSize(1).isEqualTo(Secrets.digests(same));
    assertThat(Secrets.digests(other)).isNotEqualTo(Secrets.digests(one));
    assertThat(Secrets.digests(one).get(0)).matches("[0-9a-f]{64}");
    assertThat(Secrets.digests(bind(""))).isEmpty();
  }

  @Test
  void theValueIsNeverWritten() {
    Outer outer = (Outer) Secrets.resolved(bind("env:SALT"), Map.of("SALT", VALUE));

    assertThat(outer.toString()).doesNotContain(VALUE).contains("env:SALT");
    assertThat(OptionsTree.of(outer).toString())
        .isEqualTo("{\"name\":\"n\",\"inner\":{\"key\":\"env:SALT\"}}");
    assertThat(outer).isEqualTo(bind("env:SALT"));
  }

  @Test
  void theValueTravelsToWorkers() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Secret.at("env:SALT").resolved(Map.of("SALT", VALUE)));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((Secret) in.readObject()).value()).isNotEmpty();
    }
  }

  @Test
  void aValueInPlaceOfAReferenceIsRefusedWithoutQuotingIt() {
    assertThatThrownBy(() -> bind(VALUE))
        .isInstanceOf(OptionsException.class)
        .hasMessageContaining("inner.key")
        .hasMessageContaining("env:NAME")
        .hasMessageNotContaining(VALUE);
  }

  @Test
  void aMissingOrShortValueIsNamedWithoutQuotingIt() {
    assertThatThrownBy(() -> Secrets.resolved(bind("env:SALT"), Map.of()))
        .hasMessage("key: there is no variable SALT in the environment");
    assertThatThrownBy(() -> Secrets.resolved(bind("env:SALT"), Map.of("SALT", "short one")))
        .hasMessageContaining("16 to 4096 bytes")
        .hasMessageNotContaining("short one");
    assertThatThrownBy(() -> Secrets.resolved(bind("file:" + folder.resolve("none")), Map.of()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void noSecretIsNothingToLookUp() {
    Outer none = bind("");

    assertThat(Secrets.resolved(none, Map.of())).isSameAs(none);
    assertThat(none.inner().key().isGiven()).isFalse();
    assertThatThrownBy(() -> none.inner().key().value()).isInstanceOf(IllegalStateException.class);
  }
}
