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

  private static final int MAX_CHARS = 400;
  private static final NameScanner SCANNER = new NameScanner(WORDS);

  /** Names seen so far; a page repeats its names, and other pages mostly bring other ones. */
  private final Map<String, Bits> known = new HashMap<>();

  /**
   * A set of words.
   *
   * @param low bits of the words 0 to 63
   * @param high bits of the words 64 to 127
   */
  record Bits(long low, long high) {
    static final Bits NONE = new Bits(0, 0);
    private static final int[] NO_BITS = {};

    /** True when the word of this bit is in the set. */
    boolean has(int bit) {
      return (((bit < 64 ? low : high) >> (bit & 63)) & 1) != 0;
    }

    boolean isEmpty() {
      return (low | high) == 0;
    }

    /** The bits of the words in the set, ascending. */
    int[] bits() {
      if (isEmpty()) {
        return NO_BITS;
      }
      int[] bits = new int[Long.bitCount(low) + Long.bitCount(high)];
      int size = 0;
      for (long rest = low; rest != 0; rest &= rest - 1) {
        bits[size++] = Long.numberOfTrailingZeros(rest);
      }
      for (long rest = high; rest != 0; rest &= rest - 1) {
        bits[size++] = 64 + Long.numberOfTrailingZeros(rest);
      }
      return bits;
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

  /** All words, in the order of their bits; not to be changed. */
  static String[] names() {
    return WORDS;
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

  /** Words in a name; at most the first {@value #MAX_CHARS} characters are read. */
  Bits find(String name) {
    if (name.isEmpty()) {
      return Bits.NONE;
    }
    Bits bits = known.get(name);
    if (bits == null) {
      bits = find(name, name.length());
      known.put(name, bits);
    }
    return bits;
  }

  /** Words in the first characters of a name that is not expected again. */
  static Bits find(String name, int length) {
    return SCANNER.find(name, length, Math.min(length, MAX_CHARS));
  }
}
