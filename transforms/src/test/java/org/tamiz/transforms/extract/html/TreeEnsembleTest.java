package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
  private static final int SHARED = 2;

  @Test
  void rowsEndInTheLeavesThatAWalkFinds() {
    SplittableRandom random = new SplittableRandom(1);
    List<TreeEnsemble.Node> roots = new ArrayList<>();
    for (int tree = 0; tree < 40; tree++) {
      roots.add(grown(random, 5));
    }
    TreeEnsemble grown = TreeEnsemble.of(NAMES, 0.5, roots);
    TreeEnsemble read = TreeEnsemble.parse(grown.write(), NAMES);
    for (int count : new int[] {1, 31, 33, KeyColumns.ROWS}) {
      float[][] rows = rows(random, count);

      double[] found = read.scores(columns(read, rows), SHARED);

      for (int row = 0; row < count; row++) {
        double sum = 0.5;
        for (TreeEnsemble.Node root : roots) {
          sum += walk(root, rows[row]);
        }
        assertThat(found[row]).isCloseTo(sum, within(1e-12));
      }
    }
  }

  @Test
  void anUnknownFeatureIsRefused() {
    assertThatThrownBy(() -> TreeEnsemble.parse("base 0\nfeatures z\n0<=1 =1 =2\n", NAMES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("z");
  }

  private static KeyColumns columns(TreeEnsemble trees, float[][] rows) {
    KeyColumns columns = new KeyColumns(trees.features().toArray(), NAMES.size());
    columns.begin(rows.length);
    for (int i = 0; i < rows.length; i++) {
      FeatureRow row = FeatureRow.of(NAMES.size());
      for (float value : rows[i]) {
        row.put("", value);
      }
      columns.put(i, row);
    }
    return columns;
  }

  private static float[][] rows(SplittableRandom random, int count) {
    float[][] rows = new float[count][NAMES.size()];
    for (int row = 0; row < count; row++) {
      for (int f = 0; f < NAMES.size(); f++) {
        rows[row][f] = f < SHARED && row > 0 ? rows[0][f] : (random.nextInt(33) - 16) / 4f;
      }
    }
    return rows;
  }

  private static TreeEnsemble.Node grown(SplittableRandom random, int depth) {
    TreeEnsemble.Node node = new TreeEnsemble.Node();
    if (depth == 0 || random.nextInt(5) == 0) {
      node.value = (random.nextInt(33) - 16) / 16f;
      return node;
    }
    node.feature = random.nextInt(NAMES.size());
    node.border = (random.nextInt(33) - 16) / 4f;
    node.left = grown(random, depth - 1);
    node.right = grown(random, depth - 1);
    return node;
  }

  private static float walk(TreeEnsemble.Node root, float[] row) {
    TreeEnsemble.Node at = root;
    while (at.left != null && at.right != null) {
      at = row[at.feature] <= at.border ? at.left : at.right;
    }
    return at.value;
  }
}
