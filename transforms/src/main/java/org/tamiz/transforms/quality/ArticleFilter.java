package org.tamiz.transforms.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tamiz.schemas.Article;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;

/**
 * Rejects encyclopedia pages by the kind that they mark themselves as. Not applicable to documents
 * that are no articles.
 */
public final class ArticleFilter implements DocumentFilter {
  private static final String DISAMBIGUATION = "disambiguation";
  private static final String LIST = "list";
  private static final String STUB = "stub";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          "articles",
          Options.class,
          new Options(List.of(DISAMBIGUATION)),
          "Rejects encyclopedia pages that only tell names apart, and other kinds on demand.",
          "Marks of the pages themselves: templates, categories and magic words",
          options -> List.of(new ArticleFilter(options)));

  private final List<Check> checks;

  /**
   * Options of the filter.
   *
   * @param reject kinds of pages that are rejected
   */
  public record Options(
      @Option(
              about =
                  "Kinds of pages that are rejected: pages that tell apart pages of one name, lists"
                      + " of pages, stubs",
              oneOf = {DISAMBIGUATION, LIST, STUB})
          List<String> reject)
      implements Serializable {
    public Options {
      reject = List.copyOf(reject);
    }
  }

  /** Why a page is rejected. */
  enum Reason implements org.tamiz.transforms.chain.Reason {
    /** It only tells apart pages of one name. */
    DISAMBIGUATION_PAGE,
    /** It is a list of pages. */
    LIST_PAGE,
    /** Its editors call it a stub. */
    STUB_PAGE
  }

  /** The filter with the given options. */
  public ArticleFilter(Options options) {
    List<Check> all = new ArrayList<>();
    add(all, options, DISAMBIGUATION, Reason.DISAMBIGUATION_PAGE, Article::getDisambiguation);
    add(all, options, LIST, Reason.LIST_PAGE, Article::getListPage);
    add(all, options, STUB, Reason.STUB_PAGE, Article::getStub);
    this.checks = List.copyOf(all);
  }

  private static void add(
      List<Check> all, Options options, String kind, Reason reason, Predicate<Article> is) {
    if (options.reject().contains(kind)) {
      all.add(
          new Check(
              kind,
              reason,
              Bound.AT_MOST,
              0,
              draft -> {
                Article article = draft.article();
                return article == null ? Double.NaN : is.test(article) ? 1 : 0;
              }));
    }
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  @Override
  public boolean readsOnlyColumns() {
    return true;
  }
}
