package org.tamiz.pipelines.source.reddit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Optional;
import org.tamiz.transforms.reddit.Post;

/**
 * Reads a comment or a submission from its line, in all forms since 2005. What it is follows from
 * its fields.
 *
 * <p>Fields that are not read are not looked into: only their structure as JSON is checked.
 */
final class PostParser {
  /** Stands for the community of a user's own page, whose name is the user's. */
  static final String USER_PAGE = "u_[user]";

  private final JsonFactory factory;

  PostParser(int maxBytes) {
    this.factory =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // A line may name any fields; too many alike only cost time.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
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
   * The post; nothing where the line is an object of another kind.
   *
   * @throws Unreadable {@code not_json}; {@code no_object}; {@code no_id}
   */
  Optional<Post> parse(byte[] line) throws Unreadable {
    PostFields fields = new PostFields();
    try (JsonParser parser = factory.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("no_object", "the line is JSON, but no object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        fields.read(name, parser.nextToken(), parser);
      }
      if (parser.nextToken() != null) {
        throw new Unreadable("not_json", "more follows behind the object");
      }
    } catch (JsonProcessingException e) {
      throw new Unreadable("not_json", "the line is no JSON" + place(e));
    } catch (IOException e) {
      // Bytes in memory are always read; what the library reports here is their encoding.
      throw new Unreadable("not_json", "the line is no text in UTF-8");
    }
    if (fields.isComment()) {
      return Optional.of(fields.comment());
    }
    return fields.isSubmission() ? Optional.of(fields.submission()) : Optional.empty();
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? "" : ", at byte " + location.getByteOffset();
  }
}
