package org.tamiz.transforms.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Verdict;

/** The definition of the verdicts, step by step over all candidates at once. */
final class BruteForce {
  private static final Comparator<Candidate> PREFERRED =
      Comparator.comparing(Candidate::getPreference, BruteForce::compare);

  private final DedupOptions options;
  private final MinHashOptions near;
  private final Map<Integer, String> lines = new TreeMap<>();
  private final Map<Integer, Integer> clusters = new TreeMap<>();

  private BruteForce(DedupOptions options) {
    this.options = options;
    this.near = options.near();
  }

  /** One line a candidate, by place. */
  static Map<Integer, String> verdicts(List<Candidate> candidates, DedupOptions options) {
    BruteForce force = new BruteForce(options);
    force.decide(candidates);
    force.clusters.forEach((place, size) -> force.lines.put(place, "kept " + size));
    return force.lines;
  }

  /** Sizes of the bands that at least so many different signatures share; ids must differ. */
  static List<Integer> bandSizes(List<Candidate> candidates, DedupOptions options, int least) {
    BruteForce force = new BruteForce(options);
    Map<Object, Candidate> vertices = new HashMap<>();
    candidates.forEach(candidate -> vertices.putIfAbsent(force.content(candidate), candidate));
    return force.bands(new ArrayList<>(vertices.values())).values().stream()
        .map(List::size)
        .filter(size -> size >= least)
        .toList();
  }

  /** A verdict as {@link #verdicts} writes it. */
  static String line(Verdict verdict) {
    if (verdict.getReason() == null) {
      return "kept " + verdict.getClusterSize();
    }
    return line(
        verdict.getReason(),
        verdict.getSimilarity(),
        Objects.requireNonNull(verdict.getSurvivorId()),
        Objects.requireNonNull(verdict.getSurvivorSnapshot()));
  }

  private static String line(
      String reason, @Nullable Double similarity, String id, String snapshot) {
    String share = similarity == null ? "-" : String.format(Locale.ROOT, "%.4f", similarity);
    return reason + " " + share + " " + id + " " + snapshot;
  }

  private void decide(List<Candidate> candidates) {
    List<Candidate> unique = resolveRepeats(candidates);
    unique.sort(PREFERRED);
    List<Candidate> vertices = new ArrayList<>();
    Map<Object, Candidate> first = new HashMap<>();
    Map<Integer, List<Candidate>> members = new HashMap<>();
    for (Candidate candidate : unique) {
      Candidate best = first.putIfAbsent(content(candidate), candidate);
      if (best == null) {
        vertices.add(candidate);
        best = candidate;
      }
      members.computeIfAbsent(best.getStagedIndex(), k -> new ArrayList<>()).add(candidate);
    }
    Map<String, List<Candidate>> bands = bands(vertices);
    Set<Integer> kept = new HashSet<>();
    for (Candidate vertex : vertices) {
      Candidate survivor = survivor(vertex, bands, kept);
      List<Candidate> all = Objects.requireNonNull(members.get(vertex.getStagedIndex()));
      if (survivor == null) {
        kept.add(vertex.getStagedIndex());
        clusters.put(vertex.getStagedIndex(), all.size());
        for (Candidate member : all.subList(1, all.size())) {
          boolean exact = options.exact() && member.getDigest().equals(vertex.getDigest());
          lines.put(
              member.getStagedIndex(),
              line(
                  exact ? "exact_duplicate" : "near_duplicate",
                  1.0,
                  vertex.getId(),
                  vertex.getSnapshot()));
        }
      } else {
        clusters.merge(survivor.getStagedIndex(), all.size(), Integer::sum);
        double share = (double) agreement(vertex, survivor) / near.positions();
        for (Candidate member : all) {
          lines.put(
              member.getStagedIndex(),
              line("near_duplicate", share, survivor.getId(), survivor.getSnapshot()));
        }
      }
    }
  }

  private List<Candidate> resolveRepeats(List<Candidate> candidates) {
    Map<String, Candidate> best = new TreeMap<>();
    for (Candidate candidate : candidates) {
      best.merge(candidate.getId(), candidate, (a, b) -> stays(a, b) ? a : b);
    }
    for (Candidate candidate : candidates) {
      Candidate stays = Objects.requireNonNull(best.get(candidate.getId()));
      if (stays.getStagedIndex() != candidate.getStagedIndex()) {
        lines.put(
            candidate.getStagedIndex(),
            line("repeated_record", null, stays.getId(), stays.getSnapshot()));
      }
    }
    return new ArrayList<>(best.values());
  }

  private static boolean stays(Candidate a, Candidate b) {
    if (a.getRecordMillis() != b.getRecordMillis()) {
      return a.getRecordMillis() > b.getRecordMillis();
    }
    return compare(ByteBuffer.wrap(a.getDigest().bytes()), ByteBuffer.wrap(b.getDigest().bytes()))
        < 0;
  }

  private Object content(Candidate candidate) {
    if (near.enabled() && candidate.getSignature().hasRemaining()) {
      return List.of("signature", candidate.getSignature());
    }
    return options.exact() ? candidate.getDigest() : candidate.getId();
  }

  /** Vertices of each band, the most preferred first. */
  private Map<String, List<Candidate>> bands(List<Candidate> vertices) {
    Map<String, List<Candidate>> bands = new HashMap<>();
    for (Candidate vertex : vertices) {
      for (String band : bandsOf(vertex)) {
        bands.computeIfAbsent(band, k -> new ArrayList<>()).add(vertex);
      }
    }
    return bands;
  }

  private List<String> bandsOf(Candidate vertex) {
    List<String> bands = new ArrayList<>();
    if (near.enabled() && vertex.getSignature().hasRemaining()) {
      for (int band = 0; band < near.bands(); band++) {
        StringBuilder name = new StringBuilder().append(band);
        for (int i = 0; i < 2 * near.rows(); i++) {
          name.append(' ').append(vertex.getSignature().get(2 * near.rows() * band + i));
        }
        bands.add(name.toString());
      }
    }
    return bands;
  }

  private @Nullable Candidate survivor(
      Candidate vertex, Map<String, List<Candidate>> bands, Set<Integer> kept) {
    Candidate found = null;
    for (String band : bandsOf(vertex)) {
      List<Candidate> all = Objects.requireNonNull(bands.get(band));
      for (Candidate other : all.subList(0, Math.min(near.bandCap(), all.size()))) {
        if (PREFERRED.compare(other, vertex) >= 0) {
          break;
        }
        if (kept.contains(other.getStagedIndex())
            && agreement(vertex, other) >= near.threshold() * near.positions()
            && (found == null || PREFERRED.compare(other, found) < 0)) {
          found = other;
        }
      }
    }
    return found;
  }

  private int agreement(Candidate one, Candidate other) {
    int agree = 0;
    for (int j = 0; j < near.positions(); j++) {
      agree += one.getSignature().getShort(2 * j) == other.getSignature().getShort(2 * j) ? 1 : 0;
    }
    return agree;
  }

  private static int compare(ByteBuffer a, ByteBuffer b) {
    for (int i = 0; i < a.capacity(); i++) {
      int order = Integer.compare(a.get(i) & 0xff, b.get(i) & 0xff);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
