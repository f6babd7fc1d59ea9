package org.tamiz.pipelines.source.stored;

import java.io.IOException;

/** Compressed bytes that cannot be inflated further; no failure of the device. */
public final class DamagedStream extends IOException {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Damage.
   *
   * @param error the defect in lower_snake
   * @param message what was found and what was expected
   */
  public DamagedStream(String error, String message) {
    super(message);
    this.error = error;
  }

  /** The defect in lower_snake. */
  public String error() {
    return error;
  }
}
