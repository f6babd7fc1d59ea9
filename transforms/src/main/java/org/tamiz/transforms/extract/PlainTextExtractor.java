package org.tamiz.transforms.extract;

import java.text.Normalizer;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.Reason;

/**
 * Takes a text as it stands: nothing of its words and layout is touched.
 *
 * <p>The text is brought to the form of published texts: NFC, lines ended by line feeds (CRLF, CR,
 * NEL and the separators of lines and paragraphs are line ends), no control characters but the tab,
 * no U+FEFF, halves of surrogate pairs as U+FFFD, no white space at its ends. Indentation and empty
 * lines stay, because texts may hold code.
 */
public final class PlainTextExtractor implements Extractor {
  /** Why a text is no document. */
  enum Refusal implements Reason {
    /** The text is empty or white space. */
    NO_TEXT
  }

  @Override
  public String version() {
    return "tamiz-text-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof RawRecord.PlainText plain)) {
      return new Unreadable("not_a_text", "the record holds no plain text");
    }
    String text = tidy(plain.text());
    return text.isEmpty()
        ? new Refused(new Decision.Reject(Refusal.NO_TEXT, 0, 1))
        : new Extracted(Draft.of(record, text));
  }

  private static String tidy(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean afterReturn = false;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (endsLine(c)) {
        if (c != '\n' || !afterReturn) {
          out.append('\n');
        }
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.append('\uFFFD');
      } else if (c == '\t' || !isDropped(c)) {
        out.appendCodePoint(c);
      }
      afterReturn = c == '\r';
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC).strip();
  }

  private static boolean endsLine(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isDropped(int c) {
    return Character.isISOControl(c) || c == 0xFEFF;
  }
}
