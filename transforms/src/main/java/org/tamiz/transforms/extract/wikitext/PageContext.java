package org.tamiz.transforms.extract.wikitext;

/**
 * What the reading of a page shares.
 *
 * @param site the wiki
 * @param title title of the page
 * @param article takes what is found
 * @param kinds takes what the page says of itself
 */
record PageContext(WikiSite site, String title, ArticleBuilder article, PageKinds kinds) {
  /** Primary subtag of the wiki's language. */
  String language() {
    int end = site.language().indexOf('-');
    return end < 0 ? site.language() : site.language().substring(0, end);
  }

  boolean hasVariants() {
    return Variants.has(language());
  }
}
