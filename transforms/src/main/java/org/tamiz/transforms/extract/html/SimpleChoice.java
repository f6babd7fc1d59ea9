package org.tamiz.transforms.extract.html;

import java.util.List;

/** Decides by element names and link density alone. */
final class SimpleChoice implements BlockChoice {
  @Override
  public boolean[] choose(Page page) {
    List<Block> blocks = page.blocks();
    boolean[] chosen = new boolean[blocks.size()];
    for (int i = 0; i < chosen.length; i++) {
      Block block = blocks.get(i);
      chosen[i] =
          !isBoilerplate(block.container) && (block.linkDensity() < 0.5 || block.heading > 0);
    }
    return chosen;
  }

  private static boolean isBoilerplate(Container container) {
    Container at = container;
    while (at != null) {
      switch (at.role) {
        case NAV, FOOTER, ASIDE, FORM, DIALOG, BUTTON, NOSCRIPT -> {
          return true;
        }
        default -> at = at.parent;
      }
    }
    return false;
  }
}
