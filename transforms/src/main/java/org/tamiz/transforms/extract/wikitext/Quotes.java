package org.tamiz.transforms.extract.wikitext;

/**
 * Decides, as MediaWiki does, which apostrophe of a line with unbalanced bold and italic marks is
 * text: where both counts are odd, one mark of three is an apostrophe and a mark of two.
 */
final class Quotes {
  private int bold;
  private int italic;
  private int afterLetter = -1;
  private int afterWord = -1;
  private int afterSpace = -1;

  /** Takes the next run of two or more apostrophes of the line. */
  void run(String text, int at, int count) {
    if (count == 1) {
      return;
    }
    if (count == 2) {
      italic++;
      return;
    }
    bold++;
    if (count >= 5) {
      italic++;
      return;
    }
    char before = at > 0 ? text.charAt(at - 1) : '\n';
    char second = at > 1 ? text.charAt(at - 2) : '\n';
    if (before == ' ') {
      afterSpace = afterSpace < 0 ? at : afterSpace;
    } else if (second == ' ') {
      afterLetter = afterLetter < 0 ? at : afterLetter;
    } else {
      afterWord = afterWord < 0 ? at : afterWord;
    }
  }

  /** Place of the mark of three whose first apostrophe is text; -1 where there is none. */
  int demoted() {
    if (bold % 2 == 0 || italic % 2 == 0) {
      return -1;
    }
    return afterLetter >= 0 ? afterLetter : afterWord >= 0 ? afterWord : afterSpace;
  }
}
