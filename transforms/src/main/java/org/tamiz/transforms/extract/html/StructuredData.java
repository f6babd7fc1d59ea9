package org.tamiz.transforms.extract.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/**
 * What the JSON-LD of a page says: types of schema.org and the text of an article.
 *
 * <p>Damaged JSON is read up to its damage. Scripts over a megabyte are left alone.
 */
final class StructuredData {
  static final int ARTICLE = 1;
  static final int PRODUCT = 2;
  static final int FORUM = 4;
  static final int LIST = 8;
  static final int RECIPE_OR_HOWTO = 16;
  static final int FAQ = 32;
  static final int ORGANIZATION = 64;
  static final int VIDEO = 128;
  static final int TYPES = 8;

  private static final int MAX_CHARS = 1_000_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(MAX_CHARS)
                  .build())
          .build();

  private int types;
  private String articleBody = "";
  private String headline = "";
  private String text = "";

  /** The types seen, or-ed. */
  int types() {
    return types;
  }

  /** The longest {@code articleBody}, or empty. */
  String articleBody() {
    return articleBody;
  }

  /** The first {@code headline}, or empty. */
  String headline() {
    return headline;
  }

  /** The longest {@code description} or {@code text}, or empty. */
  String text() {
    return text;
  }

  void read(String json) {
    if (json.length() > MAX_CHARS) {
      return;
    }
    try (JsonParser parser = JSON.createParser(json)) {
      String field = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING) {
          value(field, parser.getText());
        }
      }
    } catch (IOException damaged) {
      // What stood before the damage is kept: pages often end in the middle of such a script.
      return;
    }
  }

  private void value(String field, String value) {
    switch (field) {
      case "@type" -> types |= type(value);
      case "articleBody", "reviewBody" -> {
        if (field.equals("articleBody") && value.length() > articleBody.length()) {
          articleBody = value;
        }
      }
      case "headline" -> {
        if (headline.isEmpty()) {
          headline = value.strip();
        }
      }
      case "description", "text" -> {
        if (value.length() > text.length()) {
          text = value;
        }
      }
      default -> {}
    }
  }

  private static int type(String name) {
    if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
      return ARTICLE;
    }
    return switch (name) {
      case "Product", "ProductGroup", "SoftwareApplication", "VideoGame", "Book" -> PRODUCT;
      case "DiscussionForumPosting", "QAPage", "Question", "Comment" -> FORUM;
      case "ItemList", "CollectionPage", "SearchResultsPage", "OfferCatalog", "Blog" -> LIST;
      case "Recipe", "HowTo", "Course" -> RECIPE_OR_HOWTO;
      case "FAQPage" -> FAQ;
      case "LocalBusiness", "Service", "ProfessionalService" -> ORGANIZATION;
      case "VideoObject" -> VIDEO;
      default -> 0;
    };
  }
}
