package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.reddit.Threads.Assembled;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.options.Secret;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.reddit.ThreadPath;

class ThreadPropertyTest {
  private record Given(Post post, boolean kept) {}

  private static List<Given> posts(Random random, boolean rings) {
    List<Given> posts = new ArrayList<>();
    int size = random.nextInt(25);
    if (random.nextInt(4) > 0) {
      posts.add(new Given(Threads.submission(), random.nextInt(3) > 0));
    }
    for (int i = 0; i < size; i++) {
      int answered = random.nextInt(rings ? size + 4 : i + 1);
      boolean top = rings ? answered > size : answered == i;
      String parent = top ? Threads.THREAD : "t1_" + answered;
      long second = random.nextInt(4);
      long score = random.nextInt(4);
      posts.add(
          new Given(
              Threads.post("t1_" + i, parent, score, second, "body " + i), random.nextInt(4) > 0));
    }
    return posts;
  }

  private static Assembled assemble(List<Given> posts, int maxTurns, int contextTurns) {
    RedditSource.Options options =
        Archives.options(
            Speakers.NUMBERS, Secret.none(), 1 << 20, contextTurns, 8000, maxTurns, 200_000);
    Threads.Gathered gathered = new Threads.Gathered(options);
    for (Given given : posts) {
      // The place belongs to the post, not to the order.
      gathered.add(Threads.record(given.post(), "a", given.post().id().hashCode()), given.kept());
    }
    return gathered.assemble();
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void everyKeptPostIsAnOwnTurnOnce(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Random random = new Random(seed);
    List<Given> posts = posts(random, true);
    Assembled assembled = assemble(posts, 1 + random.nextInt(6), random.nextInt(4));

    List<String> own = new ArrayList<>();
    for (RawRecord document : assembled.documents) {
      own.addAll(((ThreadPath) document.payload()).own());
      assertThat(document.records()).isEqualTo(((ThreadPath) document.payload()).own().size());
    }
    assertThat(own)
        .containsExactlyInAnyOrderElementsOf(
            posts.stream()
                .filter(Given::kept)
                .map(given -> "reddit:t3_loom:" + given.post().id())
                .toList());
    assertThat(assembled.documents).extracting(RawRecord::id).doesNotHaveDuplicates();
    assertThat(assembled.rejected).isEmpty();
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theOrderOfPostsMakesNoDifference(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Random random = new Random(seed);
    List<Given> posts = posts(random, true);
    // Copies, some of them other than the first.
    for (int i = random.nextInt(4); i > 0 && !posts.isEmpty(); i--) {
      Given given = posts.get(random.nextInt(posts.size()));
      Post copy = Threads.post(given.post().id(), given.post().parent(), 3, 9, "copy " + i);
      posts.add(new Given(random.nextBoolean() ? copy : given.post(), random.nextBoolean()));
    }
    int maxTurns = 1 + random.nextInt(6);
    Assembled first = assemble(posts, maxTurns, 2);
    Collections.shuffle(posts, random);
    Assembled second = assemble(posts, maxTurns, 2);

    assertThat(second.documents).isEqualTo(first.documents);
    assertThat(second.rejected).isEqualTo(first.rejected);
    assertThat(second.counts).isEqualTo(first.counts);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void pathsAreThoseFoundByFollowingTheRule(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Random random = new Random(seed);
    List<Given> posts = posts(random, false);
    Assembled assembled = assemble(posts, 500, 3);

    List<List<String>> paths = new ArrayList<>();
    for (RawRecord document : assembled.documents) {
      paths.add(
          ((ThreadPath) document.payload())
              .own().stream().map(id -> id.substring(id.lastIndexOf(':') + 1)).toList());
    }
    assertThat(paths).containsExactlyInAnyOrderElementsOf(pathsByRule(posts));
  }

  /** The paths of a thread without rings, by the rule as it reads. */
  private static List<List<String>> pathsByRule(List<Given> posts) {
    Map<String, Given> byId = new TreeMap<>();
    posts.forEach(given -> byId.put(given.post().id(), given));
    Map<String, List<Post>> answers = new TreeMap<>();
    Set<String> heads = new TreeSet<>();
    for (Given given : posts) {
      if (!given.kept()) {
        continue;
      }
      String above = keptAbove(given, byId);
      if (above == null) {
        heads.add(given.post().id());
      } else {
        answers.computeIfAbsent(above, key -> new ArrayList<>()).add(given.post());
      }
    }
    Map<String, String> next = new TreeMap<>();
    answers.forEach(
        (above, all) -> {
          all.sort(
              Comparator.comparing(Post::score, Comparator.reverseOrder())
                  .thenComparing(Post::time)
                  .thenComparing(post -> PostIds.key(post.id())));
          next.put(above, all.get(0).id());
          all.subList(1, all.size()).forEach(post -> heads.add(post.id()));
        });
    List<List<String>> paths = new ArrayList<>();
    for (String head : heads) {
      List<String> path = new ArrayList<>();
      for (String id = head; id != null; id = next.get(id)) {
        path.add(id);
      }
      paths.add(path);
    }
    return paths;
  }

  private static @Nullable String keptAbove(Given given, Map<String, Given> byId) {
    Set<String> seen = new HashSet<>();
    Given above = byId.get(given.post().parent());
    while (above != null && !above.kept() && seen.add(above.post().id())) {
      above = byId.get(above.post().parent());
    }
    return above == null ? null : above.post().id();
  }

  @Property(tries = 300)
  void idsAreNumbersBothWays(@ForAll @LongRange(min = 0, max = 1L << 55) long number) {
    for (String id : List.of("t1_" + Long.toString(number, 36), "t3_0" + number % 1000)) {
      assertThat(PostIds.id(PostIds.key(id))).isEqualTo(id);
    }
  }
}
