package org.tamiz.transforms.extract;

import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.Reason;
import org.tamiz.transforms.text.TextNormalizer;

/**
 * Takes a text as it stands: nothing of its words and layout is touched.
 *
 * <p>The text is brought to the form of published texts by {@link TextNormalizer} and has no white
 * space at its ends. Indentation and empty lines stay, because texts may hold code.
 */
public final class PlainTextExtractor implements Extractor {
  /** Why a text is no document. */
  enum Refusal implements Reason {
    /** The text is empty or white space. */
    NO_TEXT
  }

  @Override
  public String version() {
    return "tamiz-text-2";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof RawRecord.PlainText plain)) {
      return new Unreadable("not_a_text", "the record holds no plain text");
    }
    String text = TextNormalizer.normalize(plain.text()).strip();
    return text.isEmpty()
        ? new Refused(new Decision.Reject(Refusal.NO_TEXT, 0, 1))
        : new Extracted(Draft.of(record, text));
  }
}
