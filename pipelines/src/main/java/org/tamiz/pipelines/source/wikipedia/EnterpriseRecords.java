package org.tamiz.pipelines.source.wikipedia;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.Dates;
import org.tamiz.pipelines.source.stored.DamagedStream;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.pipelines.source.stored.Lines;
import org.tamiz.pipelines.source.stored.StoredFile;
import org.tamiz.schemas.License;
import org.tamiz.transforms.extract.wikitext.WikiHtml;
import org.tamiz.transforms.extract.wikitext.WikiSite;
import org.tamiz.transforms.license.LicenseDetector;

/**
 * The articles of a file of Wikimedia Enterprise: a JSON object a line (schema {@code article}).
 * Places are offsets in the lines, of all files of an archive one after the other.
 */
final class EnterpriseRecords extends ItemReader {
  private static final String NAME = "name";
  private static final String IDENTIFIER = "identifier";

  private final WikipediaSource.Options options;
  private final DumpItems items;
  private final StoredFile.Counted in;
  private final Lines lines;
  private final ObjectMapper json;

  EnterpriseRecords(
      WikipediaSource.Options options, String path, DumpFile.Format format, DumpItems items)
      throws IOException {
    super(path);
    this.options = options;
    this.items = items;
    this.in = new StoredFile(path).open();
    boolean tar = format == DumpFile.Format.TAR;
    this.lines =
        new Lines(tar ? new TarContent(in.content()) : in.content(), 0, options.maxRecordBytes());
    this.json =
        new ObjectMapper(
                JsonFactory.builder()
                    // As Python writes numbers that JSON has no word for.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxStringLength(options.maxRecordBytes())
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      DamagedStream damage = line.damage();
      byte[] bytes = line.bytes();
      if (damage != null) {
        String message = String.valueOf(damage.getMessage());
        return items.bad(line.start(), DumpItems.FILE, damage.error(), message);
      }
      if (bytes == null) {
        return items.tooLarge(line.start());
      }
      Item item = item(line.start(), bytes);
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private @Nullable Item item(long place, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String object = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (object.isBlank()) {
        return null;
      }
      JsonNode article = json.readTree(object);
      return article.isObject()
          ? article(place, article)
          : items.bad(place, DumpItems.RECORD, "no_object", "the line is JSON, but no object");
    } catch (CharacterCodingException e) {
      return items.bad(place, DumpItems.RECORD, "not_utf8", "the line is not UTF-8");
    } catch (JsonProcessingException e) {
      return items.bad(place, DumpItems.RECORD, "not_json", "the line is no JSON");
    }
  }

  private Item article(long place, JsonNode article) {
    String title = article.path(NAME).asText("");
    String url = article.path("url").asText("");
    String database = article.path("is_part_of").path(IDENTIFIER).asText("");
    WikiSite site = database.isEmpty() ? items.site() : WikiSite.of(database);
    if (title.isEmpty()) {
      return items.bad(place, DumpItems.RECORD, "no_title", "the article has no name");
    }
    JsonNode namespace = article.path("namespace").path(IDENTIFIER);
    int number = namespace.isInt() ? namespace.asInt() : site.namespace(title);
    if (number != WikiSite.MAIN) {
      return items.skipAt(place, "namespace", Integer.toString(number), url);
    }
    String html = article.path("article_body").path("html").asText("");
    if (html.isBlank()) {
      return items.skipAt(place, "blank", "", url);
    }
    long pageId = article.path(IDENTIFIER).asLong(-1);
    long revisionId = article.path("version").path(IDENTIFIER).asLong(-1);
    WikiHtml payload =
        new WikiHtml(
            site,
            pageId,
            revisionId,
            title,
            html,
            names(article.path("categories")),
            names(article.path("templates")));
    return items.read(
        place,
        pageId,
        revisionId,
        url.isEmpty() ? PageAddress.of(site.baseUrl(), title) : url,
        title,
        Dates.iso(article.path("date_modified").asText("")),
        null,
        payload,
        site.wiki(),
        language(article, site),
        licenses(article.path("license")));
  }

  private @Nullable String language(JsonNode article, WikiSite site) {
    String configured = WikipediaSource.tag(options.language());
    if (configured != null) {
      return configured;
    }
    String stated = article.path("in_language").path(IDENTIFIER).asText("");
    // Codes of editions are no tags in all cases, and the wiki's exceptions are known.
    boolean known = !site.language().equals(WikiSite.UNDETERMINED);
    return WikipediaSource.tag(known ? site.language() : stated);
  }

  private List<License> licenses(JsonNode stated) {
    List<License> licenses = new ArrayList<>();
    for (JsonNode license : stated) {
      String name = license.path(NAME).asText("");
      String url = license.path("url").asText("");
      String id = license.path(IDENTIFIER).asText("");
      LicenseDetector.fromUrl(url, "source", "page", name + " " + url)
          .or(() -> LicenseDetector.fromStatement(id, "source", "page", name + " " + id))
          .ifPresent(licenses::add);
    }
    return licenses.isEmpty() ? items.licenses() : licenses;
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode entry : list) {
      String name = entry.path(NAME).asText("");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public long bytesRead() {
    return in.stored().count();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
