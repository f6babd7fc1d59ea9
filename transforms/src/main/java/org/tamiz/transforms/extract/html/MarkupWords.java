package org.tamiz.transforms.extract.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that authors of markup use in class names, ids and other names for machines.
 *
 * <p>A word of five letters or more is found anywhere in a name, one of four only at the start of a
 * part of a name, a shorter one only as a whole part; a part ends at a character that is no letter
 * and where a capital follows a small letter ({@code postBody} has the parts {@code post} and
 * {@code body}). Names for machines are English in markup of all languages.
 */
final class MarkupWords {
  /** The words; a word's index is its bit. At most 128. */
  private static final String[] WORDS = {
    "ad",
    "ads",
    "advert",
    "sponsor",
    "promo",
    "banner",
    "cookie",
    "consent",
    "gdpr",
    "popup",
    "modal",
    "overlay",
    "dialog",
    "nav",
    "menu",
    "breadcrumb",
    "pagin",
    "pager",
    "sidebar",
    "aside",
    "rail",
    "footer",
    "foot",
    "header",
    "masthead",
    "topbar",
    "toolbar",
    "widget",
    "share",
    "social",
    "follow",
    "newsletter",
    "subscri",
    "signup",
    "login",
    "account",
    "search",
    "filter",
    "facet",
    "sort",
    "relate",
    "recommend",
    "similar",
    "popular",
    "trending",
    "latest",
    "read",
    "more",
    "comment",
    "disqus",
    "reply",
    "review",
    "rating",
    "author",
    "byline",
    "bio",
    "avatar",
    "profile",
    "user",
    "date",
    "time",
    "publish",
    "meta",
    "tag",
    "tags",
    "topic",
    "categor",
    "caption",
    "credit",
    "figure",
    "image",
    "gallery",
    "slide",
    "carousel",
    "video",
    "player",
    "content",
    "article",
    "story",
    "entry",
    "post",
    "body",
    "text",
    "main",
    "primary",
    "secondary",
    "wrapper",
    "hero",
    "title",
    "headline",
    "heading",
    "lead",
    "intro",
    "summary",
    "excerpt",
    "teaser",
    "card",
    "item",
    "list",
    "grid",
    "feed",
    "product",
    "price",
    "cart",
    "spec",
    "detail",
    "descri",
    "feature",
    "forum",
    "thread",
    "message",
    "quote",
    "signature",
    "faq",
    "accordion",
    "tab",
    "doc",
    "markdown",
    "wiki",
    "toc",
    "code",
    "table",
    "button",
    "btn",
    "hidden",
    "reader",
    "print",
    "legal",
  };

  /** Number of words. */
  static final int COUNT = WORDS.length;

  private static final int LONG_FROM = 5;
  private static final int PREFIX_FROM = 4;

  /** Names seen so far; a page repeats its names, and other pages mostly bring other ones. */
  private final Map<String, Bits> known = new HashMap<>();

  private static final int[] BY_FIRST_LETTER = byFirstLetter();

  /**
   * A set of words.
   *
   * @param low bits of the words 0 to 63
   * @param high bits of the words 64 to 127
   */
  record Bits(long low, long high) {
    static final Bits NONE = new Bits(0, 0);

    /** True when the word of this bit is in the set. */
    boolean has(int bit) {
      return (((bit < 64 ? low : high) >> (bit & 63)) & 1) != 0;
    }

    boolean isEmpty() {
      return (low | high) == 0;
    }

    Bits or(Bits other) {
      if (other.isEmpty()) {
        return this;
      }
      if (isEmpty()) {
        return other;
      }
      return new Bits(low | other.low, high | other.high);
    }
  }

  /** The word of a bit. */
  static String word(int bit) {
    return WORDS[bit];
  }

  /** Bits of some words, in their order. */
  static int[] bits(String words) {
    List<String> all = Arrays.asList(WORDS);
    return Arrays.stream(words.split(" ", -1)).mapToInt(all::indexOf).toArray();
  }

  /** Words in a name; at most the first 400 characters are read. */
  Bits find(String name) {
    if (name.isEmpty()) {
      return Bits.NONE;
    }
    Bits bits = known.get(name);
    if (bits == null) {
      bits = scan(name);
      known.put(name, bits);
    }
    return bits;
  }

  private static Bits scan(String name) {
    long low = 0;
    long high = 0;
    int end = Math.min(name.length(), 400);
    boolean partStart = true;
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      int letter = letter(c);
      if (letter < 0) {
        partStart = true;
        continue;
      }
      if (c < 'a' && i > 0 && letter(name.charAt(i - 1)) >= 0 && name.charAt(i - 1) >= 'a') {
        partStart = true;
      }
      for (int w = BY_FIRST_LETTER[letter]; w < BY_FIRST_LETTER[letter + 1]; w++) {
        int bit = BY_FIRST_LETTER[27 + w];
        if (matches(name, i, end, WORDS[bit], partStart)) {
          if (bit < 64) {
            low |= 1L << bit;
          } else {
            high |= 1L << (bit - 64);
          }
        }
      }
      partStart = false;
    }
    return low == 0 && high == 0 ? Bits.NONE : new Bits(low, high);
  }

  private static boolean matches(String name, int at, int end, String word, boolean partStart) {
    int length = word.length();
    if (at + length > end || (length < LONG_FROM && !partStart)) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (letter(name.charAt(at + i)) != word.charAt(i) - 'a') {
        return false;
      }
    }
    if (length >= PREFIX_FROM || at + length == name.length()) {
      return true;
    }
    char next = name.charAt(at + length);
    return letter(next) < 0 || (next < 'a' && name.charAt(at + length - 1) >= 'a');
  }

  /** Place in the alphabet, or -1. */
  private static int letter(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' : -1;
  }

  /** Offsets of the 27 letter borders, then the bits of all words by first letter. */
  private static int[] byFirstLetter() {
    int[] index = new int[27 + WORDS.length];
    int at = 0;
    for (int letter = 0; letter < 26; letter++) {
      index[letter] = at;
      for (int bit = 0; bit < WORDS.length; bit++) {
        if (WORDS[bit].charAt(0) - 'a' == letter) {
          index[27 + at++] = bit;
        }
      }
    }
    index[26] = at;
    return index;
  }
}
