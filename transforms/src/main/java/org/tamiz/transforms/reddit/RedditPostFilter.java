package org.tamiz.transforms.reddit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;

/**
 * Rejects comments and submissions by what their dump says of them, before conversations are put
 * together; see {@link Options}.
 *
 * <p>Deleted and removed content is always rejected, see {@link Tombstones}. Names of communities
 * and users are compared without regard to case. A copy that does not say so is not looked for
 * here: deduplication finds it. Not applicable to anything but single posts, and the score to posts
 * without one.
 */
public final class RedditPostFilter implements DocumentFilter {
  /** Name in the catalogue. */
  public static final String NAME = "reddit-posts";

  /** The catalogue's row. */
  public static final UnitEntry<Options> ENTRY =
      new UnitEntry<>(
          NAME,
          Options.class,
          Options.defaults(),
          "Rejects deleted posts, posts of bots, posts not for minors, bare links and the like.",
          "Fields of the dumps of Pushshift (Baumgartner et al. 2020, arXiv:2001.08435)",
          options -> List.of(new RedditPostFilter(options)));

  /** What stands in the place of an author whose account is gone. */
  private static final String DELETED = "[deleted]";

  private final List<Check> checks;

  /** The filter with the given options. */
  public RedditPostFilter(Options options) {
    Set<String> allowed = names(options.allowCommunities());
    Set<String> denied = names(options.denyCommunities());
    Bots bots = new Bots(options.knownBots(), options.moreBots(), options.notBots());
    List<Check> all = new ArrayList<>();
    if (!allowed.isEmpty()) {
      ToDoubleFunction<Draft> measure = of(post -> allowed.contains(post.community()) ? 1 : 0);
      all.add(new Check("allowed", Reason.OTHER_COMMUNITY, Bound.AT_LEAST, 1, measure));
    }
    if (!denied.isEmpty()) {
      none(all, "denied", Reason.DENIED_COMMUNITY, post -> denied.contains(post.community()));
    }
    none(all, "deleted", Reason.DELETED, RedditPostFilter::isDeleted);
    if (!options.keepDeletedAuthors()) {
      none(all, "deleted_author", Reason.DELETED_AUTHOR, post -> isGone(post.author()));
    }
    none(all, "bot", Reason.BOT, post -> bots.has(post.author()));
    if (!options.keepOver18()) {
      none(all, "over_18", Reason.OVER_18, Post::over18);
    }
    if (!options.keepQuarantined()) {
      none(all, "quarantined", Reason.QUARANTINED, Post::quarantined);
    }
    if (!options.keepCrossposts()) {
      none(all, "crosspost", Reason.CROSSPOST, Post::crosspost);
    }
    if (!options.keepLinkPosts()) {
      none(all, "link_only", Reason.LINK_ONLY, RedditPostFilter::isLinkOnly);
    }
    ToDoubleFunction<Draft> score =
        of(post -> post.score() == null ? Double.NaN : post.score().doubleValue());
    all.add(new Check("score", Reason.LOW_SCORE, Bound.AT_LEAST, options.minScore(), score));
    ToDoubleFunction<Draft> chars = of(RedditPostFilter::chars);
    all.add(new Check("chars", Reason.TOO_SHORT, Bound.AT_LEAST, options.minChars(), chars));
    all.add(new Check("chars", Reason.TOO_LONG, Bound.AT_MOST, options.maxChars(), chars));
    this.checks = List.copyOf(all);
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  @Override
  public boolean readsText() {
    return false;
  }

  @Override
  public boolean readsRecord() {
    return true;
  }

  private static void none(
      List<Check> checks, String signal, Reason reason, Predicate<Post> defect) {
    checks.add(new Check(signal, reason, Bound.AT_MOST, 0, of(post -> defect.test(post) ? 1 : 0)));
  }

  private static ToDoubleFunction<Draft> of(ToDoubleFunction<Post> measure) {
    return draft -> draft.payload() instanceof Post post ? measure.applyAsDouble(post) : Double.NaN;
  }

  private static boolean isDeleted(Post post) {
    return Tombstones.is(post.body()) || Tombstones.is(post.title());
  }

  private static boolean isGone(String author) {
    return author.isEmpty() || author.equals(DELETED);
  }

  private static boolean isLinkOnly(Post post) {
    return post.parent().isEmpty() && !post.link().isEmpty() && post.body().isBlank();
  }

  /** Title and body without the white space at their ends, in UTF-16 units. */
  private static double chars(Post post) {
    return length(post.title()) + (double) length(post.body());
  }

  private static int length(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end - start;
  }

  private static Set<String> names(List<String> communities) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    communities.forEach(name -> names.add(name.startsWith("r/") ? name.substring(2) : name));
    return names;
  }

  /** Why a post is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    /** Of a community that is not on the list of those to keep. */
    OTHER_COMMUNITY,
    /** Of a community that is not to be kept. */
    DENIED_COMMUNITY,
    /** Deleted by its author, or removed. */
    DELETED,
    /** The account of its author is gone. */
    DELETED_AUTHOR,
    /** Written by a program. */
    BOT,
    /** Marked as not fit for minors. */
    OVER_18,
    /** Of a community under quarantine. */
    QUARANTINED,
    /** A copy of another submission that says so. */
    CROSSPOST,
    /** A submission that is a title and a link. */
    LINK_ONLY,
    /** Voted down. */
    LOW_SCORE,
    /** Hardly any text. */
    TOO_SHORT,
    /** More text than the site takes. */
    TOO_LONG
  }

  /** Lists and limits. */
  public record Options(
      @Option(about = "Communities to keep, without r/; all where the list is empty")
          List<String> allowCommunities,
      @Option(about = "Communities not to keep, without r/") List<String> denyCommunities,
      @Option(
              about = "Whether to keep text that stands although the account of its author is gone",
              source = "The site keeps showing such text")
          boolean keepDeletedAuthors,
      @Option(
              about =
                  "Whether authors are known as bots by the shipped list and by names that end in"
                      + " bot or -ModTeam",
              source = "bots.txt beside the filter's code")
          boolean knownBots,
      @Option(about = "Further names of bots") List<String> moreBots,
      @Option(about = "Names of persons that list or form would take for bots")
          List<String> notBots,
      @Option(about = "Whether to keep posts that are marked as not fit for minors")
          boolean keepOver18,
      @Option(about = "Whether to keep posts of communities under quarantine")
          boolean keepQuarantined,
      @Option(about = "Whether to keep copies of submissions that say so") boolean keepCrossposts,
      @Option(about = "Whether to keep submissions that are a title and a link")
          boolean keepLinkPosts,
      @Option(
              about = "Lowest score",
              unit = "votes for less votes against",
              source = "Comments below it are folded for readers who have not chosen otherwise")
          int minScore,
      @Option(
              about = "Shortest title and body",
              unit = "UTF-16 units of Markdown",
              min = 0,
              source = "Text that is there")
          int minChars,
      @Option(
              about = "Longest title and body",
              unit = "UTF-16 units of Markdown",
              min = 0,
              source = "The site takes 40,000 and its dumps escape signs")
          int maxChars)
      implements Serializable {
    public Options {
      allowCommunities = List.copyOf(allowCommunities);
      denyCommunities = List.copyOf(denyCommunities);
      moreBots = List.copyOf(moreBots);
      notBots = List.copyOf(notBots);
    }

    /** All communities; no bots, nothing marked, no bare links. */
    public static Options defaults() {
      return new Options(
          List.of(), List.of(), true, true, List.of(), List.of(), false, false, false, false, -4, 1,
          100_000);
    }
  }
}
