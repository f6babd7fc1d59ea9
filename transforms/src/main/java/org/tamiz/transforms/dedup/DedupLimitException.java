package org.tamiz.transforms.dedup;

/** Deduplication that needs more than its limits allow; the message says what to change. */
public final class DedupLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DedupLimitException(String message) {
    super(message);
  }
}
