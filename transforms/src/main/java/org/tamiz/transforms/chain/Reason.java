package org.tamiz.transforms.chain;

import java.util.Locale;

/** Why a document is rejected: a defect, named by an enum constant and stable for ever. */
public interface Reason {
  /** The enum constant's name. */
  String name();

  /** The defect in lower_snake, as it stands in rejections. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
