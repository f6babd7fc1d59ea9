package org.tamiz.pipelines.source.reddit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamiz.transforms.chain.Assembler;

/**
 * The posts of one thread without their texts, each once, in the order of their ids: a few numbers
 * a post, whatever the size of the texts.
 *
 * <p>Of several copies of one post one that was taken back stays, whatever the others hold: what
 * was deleted or removed is so in every archive. Then a kept one, then the one seen or edited last,
 * then the one written last, then the one of smaller digest, then the one whose file and place come
 * first; copies that agree in all this are ordered by their bytes.
 */
final class ThreadPosts {
  final int size;
  final int[] member;
  final long[] key;
  final long[] parentKey;
  final long[] time;
  final long[] score;
  final int[] chars;
  final boolean[] kept;

  /** Members that are kept copies of a post that another copy stands for, in the order of ids. */
  final int[] repeated;

  /** Which of {@link #repeated} hold a text that the copy that stands for them has not any more. */
  final boolean[] withdrawn;

  /** True where a submission that was not kept is marked over 18. */
  final boolean over18;

  /** True where a submission that was not kept is in quarantine. */
  final boolean quarantined;

  ThreadPosts(Assembler.Members members) {
    Heads heads = new Heads(members);
    int[] order = IntSort.sorted(members.size(), heads::compare);
    int posts = 0;
    int copies = 0;
    for (int i = 0; i < order.length; i++) {
      boolean first = i == 0 || heads.key[order[i]] != heads.key[order[i - 1]];
      posts += first ? 1 : 0;
      copies += !first && heads.kept[order[i]] ? 1 : 0;
    }
    size = posts;
    member = new int[posts];
    key = new long[posts];
    parentKey = new long[posts];
    time = new long[posts];
    score = new long[posts];
    chars = new int[posts];
    kept = new boolean[posts];
    repeated = new int[copies];
    withdrawn = new boolean[copies];
    int post = 0;
    int copy = 0;
    for (int i = 0; i < order.length; i++) {
      int from = order[i];
      if (i > 0 && heads.key[from] == heads.key[order[i - 1]]) {
        if (heads.kept[from]) {
          withdrawn[copy] = heads.takenBack[member[post - 1]] && !heads.takenBack[from];
          repeated[copy++] = from;
        }
        continue;
      }
      member[post] = from;
      key[post] = heads.key[from];
      parentKey[post] = heads.parent[from];
      time[post] = heads.time[from];
      score[post] = heads.score[from];
      chars[post] = heads.chars[from];
      kept[post] = heads.kept[from];
      post++;
    }
    over18 = heads.over18;
    quarantined = heads.quarantined;
  }

  /** The post of this id, or -1. */
  int find(long wanted) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (key[middle] == wanted) {
        return middle;
      }
      if (key[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The heads of all members as they come. */
  private static final class Heads {
    private final Assembler.Members members;
    private final long[] key;
    private final long[] parent;
    private final long[] time;
    private final long[] score;
    private final long[] seen;
    private final long[] digest;
    private final long[] offset;
    private final int[] file;
    private final int[] chars;
    private final boolean[] kept;
    private final boolean[] takenBack;
    private final List<String> files = new ArrayList<>();
    private boolean over18;
    private boolean quarantined;

    Heads(Assembler.Members members) {
      int size = members.size();
      this.members = members;
      key = new long[size];
      parent = new long[size];
      time = new long[size];
      score = new long[size];
      seen = new long[size];
      digest = new long[size];
      offset = new long[size];
      file = new int[size];
      chars = new int[size];
      kept = new boolean[size];
      takenBack = new boolean[size];
      Map<String, Integer> numbers = new HashMap<>();
      for (int i = 0; i < size; i++) {
        StoredPost post = StoredPost.of(members.get(i));
        key[i] = post.key();
        parent[i] = post.parent();
        time[i] = post.time();
        score[i] = post.score();
        seen[i] = post.seen();
        digest[i] = post.digest();
        offset[i] = post.offset();
        chars[i] = post.chars();
        kept[i] = post.kept();
        takenBack[i] = post.takenBack();
        String name = post.file();
        Integer number = numbers.putIfAbsent(name, files.size());
        file[i] = number == null ? files.size() : number;
        if (number == null) {
          files.add(name);
        }
        if (post.key() < 0 && !post.kept()) {
          over18 |= post.over18();
          quarantined |= post.quarantined();
        }
      }
    }

    int compare(int a, int b) {
      int by = Long.compare(key[a], key[b]);
      by = by != 0 ? by : Boolean.compare(takenBack[b], takenBack[a]);
      by = by != 0 ? by : Boolean.compare(kept[b], kept[a]);
      by = by != 0 ? by : Long.compare(seen[b], seen[a]);
      by = by != 0 ? by : Long.compare(time[b], time[a]);
      by = by != 0 ? by : Long.compareUnsigned(digest[a], digest[b]);
      by = by != 0 ? by : files.get(file[a]).compareTo(files.get(file[b]));
      by = by != 0 ? by : Long.compare(offset[a], offset[b]);
      // Files of two folders can have one relative name.
      return by != 0 ? by : Arrays.compareUnsigned(members.get(a), members.get(b));
    }
  }
}
