package org.tamiz.transforms.language;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that are in no language, by kind: program code, tables, names, identifiers. All are made up
 * here, seeded, so that each run has the same.
 */
final class NoLanguage {
  private static final int TEXTS = 200;

  private static final List<String> CODE =
      List.of(
          "for (int i = 0; i < rows.length; i++) { sum += rows[i] * weights[i % 4]; }",
          "public static void main(String[] args) { System.out.println(new Mill().grind()); }",
          "def grind(self, sacks): return [s.weight * self.rate for s in sacks if s.open]",
          "SELECT m.id, SUM(s.kg) FROM mill m JOIN sack s ON s.mill_id = m.id GROUP BY m.id;",
          "const gate = document.querySelector('#gate'); gate.onclick = () => wheel.turn(90);",
          "#include <stdio.h>\nint main(void) { printf(\"%d\\n\", turn(3)); return 0; }",
          ".wheel { width: 40px; margin: 0 auto; background: #fff url(wheel.png) no-repeat; }",
          "{\"id\": 17, \"open\": true, \"sacks\": [12, 40, 3], \"mill\": {\"rate\": 0.85}}",
          "if [ -f \"$FILE\" ]; then tar xzf \"$FILE\" -C /opt/mill && rm -f \"$FILE\"; fi",
          "<div class=\"gate\"><a href=\"/mill?id=3\"><img src=\"w.png\" alt=\"\"/></a></div>",
          "func (m *Mill) Turn(n int) error { if n < 0 { return errNegative }; m.n += n; return nil }",
          "let total: u64 = sacks.iter().map(|s| s.kg).filter(|k| *k > 2).sum();",
          "server:\n  port: 8080\n  ssl: false\nlogging:\n  level: DEBUG\n  file: mill.log",
          "2031-04-02T10:11:12Z INFO [pool-3-thread-1] o.m.Gate - open=true took=12ms id=7f3a",
          "try { $db->query($sql); } catch (PDOException $e) { error_log($e->getMessage()); }");

  private static final List<String> GIVEN =
      List.of(
          "Anna", "Piotr", "Yuki", "Ahmed", "Lars", "Chloé", "Mateo", "Ngozi", "Ingrid", "Raj",
          "Olga", "Hamish", "Linh", "Tomás", "Zeynep", "Kofi", "Marta", "Jean", "Sven", "Aroha");

  private static final List<String> FAMILY =
      List.of(
          "Tarvo",
          "Kessin",
          "Brindle",
          "Oakes",
          "Nowicki",
          "Tanakura",
          "Haddadi",
          "Lindqvold",
          "Moreauville",
          "Obiakor",
          "Petrenkov",
          "McTavel",
          "Nguyenh",
          "Silveiro",
          "Yilmazer",
          "Mensahu",
          "Fischbach",
          "Rossetto",
          "Karjal",
          "Whetumarama");

  private static final List<String> STREETS =
      List.of("Mill Rd", "Hauptstr.", "Rue Verte", "Calle Sol", "ul. Polna", "Via Roma", "Kungsg.");

  private NoLanguage() {}

  /** The kinds, sorted, each with what makes a text of at most so many chars. */
  static Map<String, List<String>> texts(int length) {
    Map<String, Function<Random, String>> kinds = new TreeMap<>();
    kinds.put("program code", random -> one(CODE, random) + "\n");
    kinds.put("table of numbers", NoLanguage::numbers);
    kinds.put("names of people", NoLanguage::person);
    kinds.put("addresses of letters", NoLanguage::address);
    kinds.put("addresses of pages", NoLanguage::url);
    kinds.put("hashes", random -> hex(random) + " ");
    kinds.put("base64", NoLanguage::base64);
    kinds.put("random keys", NoLanguage::keys);
    kinds.put("emoji", random -> Character.toString(0x1F600 + random.nextInt(60)) + " ");
    Map<String, List<String>> all = new TreeMap<>();
    kinds.forEach((kind, maker) -> all.put(kind, fill(maker, length)));
    return all;
  }

  /** Prints how many of the texts are named, and as what. */
  static void print(LanguageDetector detector, PrintStream out) {
    out.println("### Texts in no language\n");
    out.println("| text | chars | texts | und | named |\n|---|---|---|---|---|");
    for (int length : new int[] {30, 60, 120, 500}) {
      texts(length).forEach((kind, texts) -> print(kind, length, texts, detector, out));
    }
    out.println();
  }

  private static void print(
      String kind, int length, List<String> texts, LanguageDetector detector, PrintStream out) {
    Map<String, Integer> named = new TreeMap<>();
    texts.forEach(text -> named.merge(detector.detect(text).tag(), 1, Integer::sum));
    int without = named.getOrDefault("und", 0);
    named.remove("und");
    out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.1f %% | %s |%n",
        kind,
        length,
        texts.size(),
        100.0 * without / texts.size(),
        named.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static List<String> fill(Function<Random, String> maker, int length) {
    Random random = new Random(length);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < length) {
        text.append(maker.apply(random));
      }
      int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
      texts.add(text.substring(0, end));
    }
    return texts;
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String numbers(Random random) {
    return String.format(
        Locale.ROOT,
        "%s%d\t%d.%02d\t%d %%\t%d kg\n",
        (char) ('A' + random.nextInt(26)),
        random.nextInt(100),
        random.nextInt(1_000),
        random.nextInt(100),
        random.nextInt(100),
        random.nextInt(5_000));
  }

  private static String person(Random random) {
    return one(GIVEN, random) + " " + one(FAMILY, random) + "\n";
  }

  private static String address(Random random) {
    return String.format(
        Locale.ROOT,
        "%s, %s %d, %05d %s, +%d %d\n",
        one(FAMILY, random),
        one(STREETS, random),
        1 + random.nextInt(90),
        random.nextInt(100_000),
        one(FAMILY, random),
        1 + random.nextInt(90),
        random.nextInt(10_000_000));
  }

  private static String url(Random random) {
    return String.format(
        Locale.ROOT,
        "https://%s.example/%s/%d?q=%s\n",
        one(FAMILY, random).toLowerCase(Locale.ROOT),
        one(GIVEN, random).toLowerCase(Locale.ROOT),
        random.nextInt(10_000),
        hex(random).substring(0, 8));
  }

  private static String hex(Random random) {
    return IntStream.range(0, 4)
        .mapToObj(i -> String.format(Locale.ROOT, "%08x", random.nextInt()))
        .collect(Collectors.joining());
  }

  private static String base64(Random random) {
    byte[] bytes = new byte[36];
    random.nextBytes(bytes);
    return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII) + "\n";
  }

  /** Words of keys hit at random, mostly of the middle row. */
  private static String keys(Random random) {
    String keys = "asdfghjklasdfghjklqwertyuiop";
    return IntStream.rangeClosed(0, 2 + random.nextInt(9))
            .mapToObj(i -> String.valueOf(keys.charAt(random.nextInt(keys.length()))))
            .collect(Collectors.joining())
        + " ";
  }
}
