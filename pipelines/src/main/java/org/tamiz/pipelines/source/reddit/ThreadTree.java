package org.tamiz.pipelines.source.reddit;

import java.util.Arrays;

/**
 * Who answers whom in a thread, among the posts that are kept. Posts that are not kept hold the
 * tree together: who answers them is taken for an answer to the nearest kept post above, with its
 * depth as it was. Parents that answer each other in a ring are cut at the smallest id.
 */
final class ThreadTree {
  /** Stands for no post. */
  static final int NONE = -1;

  /** The nearest kept post above, or {@link #NONE}. */
  final int[] above;

  /** The answer that continues a path: of the best score, then the earliest, then the lowest id. */
  final int[] best;

  /** Replies above a post up to the submission; at least that where some of them are missing. */
  final int[] depth;

  /** Kept comments whose parent is not among the posts. */
  final int orphans;

  private final ThreadPosts posts;

  ThreadTree(ThreadPosts posts) {
    this.posts = posts;
    int size = posts.size;
    int[] parent = new int[size];
    int missing = 0;
    for (int i = 0; i < size; i++) {
      parent[i] = posts.key[i] < 0 ? NONE : posts.find(posts.parentKey[i]);
      missing += posts.key[i] > 0 && parent[i] == NONE && posts.kept[i] ? 1 : 0;
    }
    orphans = missing;
    cutRings(parent);
    above = new int[size];
    best = new int[size];
    depth = new int[size];
    Arrays.fill(best, NONE);
    for (int post : fromTheTop(parent)) {
      int up = parent[post];
      depth[post] = up == NONE ? leastDepth(post) : depth[up] + 1;
      above[post] = up == NONE || posts.kept[up] ? up : above[up];
    }
    for (int post = 0; post < size; post++) {
      int up = above[post];
      if (posts.kept[post] && up != NONE && (best[up] == NONE || isBetter(post, best[up]))) {
        best[up] = post;
      }
    }
  }

  /** True where a path begins with this post. */
  boolean isHead(int post) {
    return posts.kept[post] && (above[post] == NONE || best[above[post]] != post);
  }

  private int leastDepth(int post) {
    if (posts.key[post] < 0) {
      return 0;
    }
    return posts.parentKey[post] > 0 ? 2 : 1;
  }

  private boolean isBetter(int post, int than) {
    int by = Long.compare(posts.score[than], posts.score[post]);
    by = by != 0 ? by : Long.compare(posts.time[post], posts.time[than]);
    return by < 0 || (by == 0 && post < than);
  }

  private static void cutRings(int[] parent) {
    byte[] seen = new byte[parent.length];
    for (int start = 0; start < parent.length; start++) {
      int at = start;
      while (at != NONE && seen[at] == 0) {
        seen[at] = 1;
        at = parent[at];
      }
      int ring = at != NONE && seen[at] == 1 ? at : NONE;
      int walked = start;
      while (walked != NONE && seen[walked] == 1) {
        seen[walked] = 2;
        walked = parent[walked];
      }
      if (ring != NONE) {
        int first = ring;
        for (int member = parent[ring]; member != ring; member = parent[member]) {
          first = Math.min(first, member);
        }
        parent[first] = NONE;
      }
    }
  }

  /** All posts, each behind its parent. */
  private static int[] fromTheTop(int[] parent) {
    int size = parent.length;
    int[] end = new int[size + 1];
    int[] order = new int[size];
    int filled = 0;
    for (int i = 0; i < size; i++) {
      if (parent[i] == NONE) {
        order[filled++] = i;
      } else {
        end[parent[i] + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      end[i + 1] += end[i];
    }
    int[] next = Arrays.copyOf(end, size);
    int[] children = new int[size];
    for (int i = 0; i < size; i++) {
      if (parent[i] != NONE) {
        children[next[parent[i]]++] = i;
      }
    }
    for (int i = 0; i < filled; i++) {
      for (int c = end[order[i]]; c < end[order[i] + 1]; c++) {
        order[filled++] = children[c];
      }
    }
    return order;
  }
}
