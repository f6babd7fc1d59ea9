package org.tamiz.transforms.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.License;
import org.tamiz.transforms.chain.ChainUnit;
import org.tamiz.transforms.chain.Cleaner;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.language.LanguageGuess;
import org.tamiz.transforms.options.OptionsBinder;

/**
 * The cases of one unit: {@code <unit>.cases.csv}.
 *
 * <p>A row is {@code text | language | options | expected | against}: the text (the address, for
 * units that read no text; the body, for units that read single posts), a BCP 47 language ({@code
 * es@0.4} with a confidence below 1, {@code es share=0.7} with a share of its segments, {@code en
 * CC-BY-4.0} with license marks, {@code en article=stub;list} for an article of these kinds; for
 * posts the fields of {@link Posts#of}), options as {@code key=value} separated by spaces (elements
 * of lists by semicolons), the reason of the rejection or {@code keep}, and for kept rows the
 * reason from whose other side the row looks. In texts, {@code \n}, {@code \t}, {@code \r} and
 * backslash, u and four hexadecimal digits are escapes, and {@code «…»*n} repeats. Lines that begin
 * with {@code #} are comments; a line {@code base | options} gives options to all rows below it.
 */
public final class CaseTable {
  private static final Pattern REPEAT = Pattern.compile("«([^»]*)»\\*(\\d+)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(n|t|r|u[0-9A-Fa-f]{4})");

  private static final String ARTICLE = "article=";
  private static final String SHARE = "share=";

  private CaseTable() {}

  /** One case. */
  public record Case(
      int line,
      String text,
      String language,
      Map<String, String> options,
      String expected,
      String against) {}

  /** The table of a unit, or nothing where it has none. */
  public static Optional<List<Case>> of(String unit) throws IOException {
    try (InputStream in = CaseTable.class.getResourceAsStream("/cases/" + unit + ".cases.csv")) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /** What a unit says of a case: a reason or {@code keep}. */
  public static <O extends Record & Serializable> String run(UnitEntry<O> entry, Case row) {
    O options = OptionsBinder.bind(entry.defaults(), tree(entry.optionsType(), row.options()));
    Draft draft = null;
    for (ChainUnit unit : entry.create(options)) {
      if (draft == null) {
        draft = draft(unit, row);
      }
      if (unit instanceof Cleaner cleaner) {
        draft = draft.withText(cleaner.clean(draft).text());
      } else if (unit instanceof DocumentFilter filter
          && filter.decide(draft) instanceof Decision.Reject reject) {
        return reject.reason().code();
      }
    }
    return "keep";
  }

  private static Draft draft(ChainUnit unit, Case row) {
    if (unit instanceof DocumentFilter filter && filter.readsRecord()) {
      return Drafts.withPayload(Posts.of(row.text(), row.language()));
    }
    boolean url = unit instanceof DocumentFilter filter && !filter.readsText();
    return url ? Drafts.withUrl(row.text()) : document(row.text(), row.language());
  }

  /** A language, maybe with {@code @confidence}, maybe followed by SPDX ids of license marks. */
  private static Draft document(String text, String field) {
    String[] words = field.split(" ", -1);
    int at = words[0].indexOf('@');
    String tag = at < 0 ? words[0] : words[0].substring(0, at);
    double confidence = at < 0 ? 1 : Double.parseDouble(words[0].substring(at + 1));
    List<License> licenses = new ArrayList<>();
    Draft draft = Drafts.withText(text, tag);
    for (int i = 1; i < words.length; i++) {
      if (words[i].startsWith(ARTICLE)) {
        draft =
            draft.withArticle(
                article(List.of(words[i].substring(ARTICLE.length()).split(";", -1))));
        continue;
      }
      if (words[i].startsWith(SHARE)) {
        double share = Double.parseDouble(words[i].substring(SHARE.length()));
        draft = draft.withSignals(new TreeMap<>(Map.of("language.main_share", share)));
        continue;
      }
      licenses.add(
          License.newBuilder()
              .setSpdx(words[i])
              .setScope("page")
              .setPlace("link_rel")
              .setEvidence("")
              .setDetector("test")
              .build());
    }
    return draft.withLanguage(new LanguageGuess(tag, "Latn", confidence)).withLicenses(licenses);
  }

  private static Article article(List<String> kinds) {
    return Article.newBuilder()
        .setPageId(1)
        .setRevisionId(1)
        .setLead("")
        .setSections(List.of())
        .setCategories(List.of())
        .setInfobox(List.of())
        .setLinks(List.of())
        .setStub(kinds.contains("stub"))
        .setListPage(kinds.contains("list"))
        .setDisambiguation(kinds.contains("disambiguation"))
        .build();
  }

  private static List<Case> parse(String table) {
    List<Case> cases = new ArrayList<>();
    Map<String, String> base = Map.of();
    String[] lines = table.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank() || lines[i].startsWith("#")) {
        continue;
      }
      String[] fields = lines[i].split("\\|", -1);
      if (fields[0].strip().equals("base")) {
        base = options(Map.of(), fields[1]);
      } else {
        cases.add(
            new Case(
                i + 1,
                text(
                    fields[0].endsWith(" ")
                        ? fields[0].substring(0, fields[0].length() - 1)
                        : fields[0]),
                fields[1].strip(),
                options(base, fields[2]),
                fields[3].strip(),
                fields.length > 4 ? fields[4].strip() : ""));
      }
    }
    return cases;
  }

  private static Map<String, String> options(Map<String, String> base, String field) {
    Map<String, String> options = new TreeMap<>(base);
    for (String pair : field.strip().split(" +", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        options.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return options;
  }

  private static String text(String field) {
    String repeated =
        REPEAT
            .matcher(field)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1).repeat(Integer.parseInt(found.group(2)))));
    return ESCAPE
        .matcher(repeated)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group(1)) {
                      case "n" -> "\n";
                      case "t" -> "\t";
                      case "r" -> "\r";
                      default ->
                          String.valueOf((char) Integer.parseInt(found.group(1).substring(1), 16));
                    }));
  }

  private static ObjectNode tree(Class<? extends Record> type, Map<String, String> options) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    Map<String, String> left = new TreeMap<>(options);
    for (RecordComponent component : type.getRecordComponents()) {
      String value = left.remove(component.getName());
      if (value == null) {
        continue;
      }
      Class<?> raw = component.getType();
      if (raw == List.class) {
        ArrayNode list = tree.putArray(component.getName());
        for (String element : value.split(";", -1)) {
          if (!element.isEmpty()) {
            list.add(element);
          }
        }
      } else if (raw == int.class) {
        tree.put(component.getName(), Integer.parseInt(value));
      } else if (raw == double.class) {
        tree.put(component.getName(), Double.parseDouble(value));
      } else if (raw == boolean.class) {
        tree.put(component.getName(), Boolean.parseBoolean(value));
      } else {
        tree.put(component.getName(), value);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("no options " + left.keySet() + " in " + type);
    }
    return tree;
  }
}
