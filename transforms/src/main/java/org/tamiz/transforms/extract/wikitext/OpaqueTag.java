package org.tamiz.transforms.extract.wikitext;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tags whose content the wiki's parser does not read as part of the page: extension tags, as
 * MediaWiki and the extensions of Wikimedia's wikis define them.
 */
enum OpaqueTag {
  CATEGORYTREE(Use.DROP),
  CE(Use.FORMULA),
  CHEM(Use.FORMULA),
  GALLERY(Use.GALLERY),
  GRAPH(Use.DROP),
  HIERO(Use.DROP),
  IMAGEMAP(Use.DROP),
  INCLUDEONLY(Use.DROP),
  INDICATOR(Use.DROP),
  INPUTBOX(Use.DROP),
  MAPFRAME(Use.DROP),
  MAPLINK(Use.DROP),
  MATH(Use.FORMULA),
  NOWIKI(Use.LITERAL),
  PRE(Use.BLOCK),
  REF(Use.DROP),
  REFERENCES(Use.DROP),
  SCORE(Use.DROP),
  SOURCE(Use.BLOCK),
  SYNTAXHIGHLIGHT(Use.BLOCK),
  TEMPLATEDATA(Use.DROP),
  TEMPLATESTYLES(Use.DROP),
  TIMELINE(Use.DROP);

  /** What becomes of the content. */
  enum Use {
    /** Left out. */
    DROP,
    /** Kept as TeX. */
    FORMULA,
    /** Captions of pictures. */
    GALLERY,
    /** Kept as it stands, inside of a line. */
    LITERAL,
    /** Kept as it stands, with its lines. */
    BLOCK
  }

  private static final OpaqueTag[][] BY_LETTER = byLetter();

  private final Use use;
  private final String tag = name().toLowerCase(Locale.ROOT);

  OpaqueTag(Use use) {
    this.use = use;
  }

  Use use() {
    return use;
  }

  /** The tag whose name stands at this place, in either case; null where none does. */
  static @Nullable OpaqueTag at(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    int letter = (text.charAt(at) | 0x20) - 'a';
    if (letter < 0 || letter >= BY_LETTER.length) {
      return null;
    }
    OpaqueTag longest = null;
    for (OpaqueTag tag : BY_LETTER[letter]) {
      if (tag.isNamedAt(text, at)) {
        longest = tag;
      }
    }
    return longest;
  }

  /** Place behind the first closing tag at or behind {@code from}; -1 where there is none. */
  int closerEnd(String text, int from) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (isNamedAt(text, at + 2)) {
        int end = text.indexOf('>', at);
        return end < 0 ? text.length() : end + 1;
      }
    }
    return -1;
  }

  private boolean isNamedAt(String text, int at) {
    int end = at + tag.length();
    if (!text.regionMatches(true, at, tag, 0, tag.length())) {
      return false;
    }
    if (end == text.length()) {
      return true;
    }
    char c = text.charAt(end);
    return c == '>' || c == '/' || Character.isWhitespace(c);
  }

  private static OpaqueTag[][] byLetter() {
    OpaqueTag[][] tags = new OpaqueTag[26][0];
    for (OpaqueTag tag : values()) {
      int letter = tag.tag.charAt(0) - 'a';
      OpaqueTag[] more = Arrays.copyOf(tags[letter], tags[letter].length + 1);
      more[more.length - 1] = tag;
      tags[letter] = more;
    }
    return tags;
  }
}
