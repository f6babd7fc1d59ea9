package org.tamiz.pipelines.source.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the wanted fields of a JSON object (RFC 8259). Other fields are passed over. */
final class JsonLine {
  private final JsonFactory factory;
  private final Set<String> wanted;
  private final String text;

  JsonLine(Columns columns, int maxBytes) {
    this.wanted = columns.named();
    this.text = columns.text();
    this.factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            // As Python writes numbers that JSON has no word for.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(maxBytes)
                    .maxNameLength(maxBytes)
                    .maxNumberLength(maxBytes)
                    .build())
            .build();
  }

  /** What a line is not. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String error;

    Unreadable(String error, String message) {
      super(message);
      this.error = error;
    }

    String error() {
      return error;
    }
  }

  /**
   * The wanted fields; of a name that comes twice the last. A text that is null is empty.
   *
   * @throws Unreadable {@code not_utf8}; {@code not_json}; {@code no_object}; {@code
   *     text_not_a_string}
   */
  Row parse(byte[] line) throws Unreadable {
    String json;
    try {
      json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("not_utf8", "the line is not UTF-8");
    }
    try (JsonParser parser = factory.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("no_object", "the line is JSON, but no object");
      }
      Map<String, String> values = new HashMap<>();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (!wanted.contains(name)) {
          parser.skipChildren();
        } else {
          put(values, name, value, parser);
        }
      }
      if (parser.nextToken() != null) {
        throw new Unreadable("not_json", "more follows behind the object");
      }
      return new Row(values);
    } catch (JsonProcessingException e) {
      throw new Unreadable("not_json", "the line is no JSON" + place(e));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory is always read", e);
    }
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? "" : ", at character " + location.getCharOffset();
  }

  private void put(Map<String, String> values, String name, JsonToken value, JsonParser parser)
      throws IOException, Unreadable {
    values.remove(name);
    if (name.equals(text) && value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
      throw new Unreadable("text_not_a_string", "the text is " + value.name() + ", not a string");
    }
    if (value == JsonToken.VALUE_NULL) {
      if (name.equals(text)) {
        values.put(name, "");
      }
    } else if (value.isScalarValue()) {
      values.put(name, parser.getText());
    } else {
      parser.skipChildren();
    }
  }
}
