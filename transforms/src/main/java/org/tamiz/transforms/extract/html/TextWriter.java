package org.tamiz.transforms.extract.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes chosen blocks as text: one block a line, items of lists behind {@code - }, the cells of a
 * table row on one line parted by {@code | }, preformatted text as it stands.
 */
final class TextWriter {
  private TextWriter() {}

  /** The text of the blocks for which {@code chosen} is true; empty where there is none. */
  static String write(List<Block> blocks, boolean[] chosen) {
    StringBuilder out = new StringBuilder();
    Container row = null;
    Container cell = null;
    Container item = null;
    for (int i = 0; i < blocks.size(); i++) {
      if (!chosen[i]) {
        continue;
      }
      Block block = blocks.get(i);
      Container newCell = nearest(block.container, Tags.Role.CELL);
      Container newRow = newCell == null ? null : newCell.parent;
      boolean sameRow = newRow != null && newRow == row && isData(newRow);
      if (out.length() > 0) {
        out.append(sameRow ? (newCell == cell ? " " : " | ") : "\n");
      }
      row = newRow;
      cell = newCell;
      Container newItem = nearest(block.container, Tags.Role.ITEM);
      if (newItem != null && newItem != item && !sameRow) {
        out.append("- ");
      }
      item = newItem;
      append(out, block, sameRow);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Block block, boolean oneLine) {
    String text = block.text;
    int plain = plain(text, oneLine);
    out.append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          out.append(c).append(text.charAt(++i));
        } else {
          out.append('\uFFFD');
        }
      } else if (c == '\n' && oneLine) {
        out.append(' ');
      } else if (c != 0) {
        out.append(c);
      }
    }
  }

  /** Characters before the first that is not written as it is. */
  private static int plain(String text, boolean oneLine) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == 0 || (c == '\n' && oneLine) || Character.isSurrogate(c)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** True for a row whose cells hold about one short block each, as in tables of data. */
  private static boolean isData(Container row) {
    return row.blocks() <= 2 * row.children && row.mass <= 200 * row.children;
  }

  private static @Nullable Container nearest(Container container, Tags.Role role) {
    Container at = container;
    while (at != null && at.role != role) {
      at = at.parent;
    }
    return at;
  }
}
