package org.tamiz.transforms.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the vertices of one bucket make of their pointers.
 *
 * <p>A vertex without pointers is kept. One whose best pointer leads to a kept vertex is removed
 * for it. Any other one waits for its best target; when another band's target is kept, it is
 * removed in any case.
 */
final class Pointers {
  private static final int VERTEX = 0;
  private static final int POINTER = 1;

  private final List<Vertex> vertices = new ArrayList<>();
  private final Map<ByteKey, Best> best = new HashMap<>();

  private static final class Best {
    private Pointer pointer;
    private boolean kept;

    private Best(Pointer first) {
      pointer = first;
    }
  }

  /** Takes what the vertices become. */
  interface Outcome {
    /** The vertex is kept, or was. */
    void kept(Vertex vertex);

    /** The vertex is removed. */
    void removed(Vertex vertex, Pointer survivor);

    /** The vertex waits to hear what becomes of a target. */
    void waits(Vertex vertex, Pointer target);
  }

  static byte[] pack(Vertex vertex, Packer out) {
    out.put(VERTEX);
    vertex.pack(out);
    return out.take();
  }

  /** Reads what {@link #pack(Vertex, Packer)} packed. */
  static Vertex unpackVertex(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    in.get();
    return Vertex.unpack(in);
  }

  static byte[] pack(Pointer pointer, Packer out) {
    out.put(POINTER);
    pointer.pack(out);
    return out.take();
  }

  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    if (in.get() == VERTEX) {
      vertices.add(Vertex.unpack(in));
      return;
    }
    Pointer pointer = Pointer.unpack(in);
    Best held = best.computeIfAbsent(new ByteKey(pointer.seeker()), key -> new Best(pointer));
    if (Preference.compare(pointer.preference(), held.pointer.preference()) < 0) {
      held.pointer = pointer;
    }
    held.kept |= pointer.state() == Vertex.State.KEPT;
  }

  void forEach(Outcome outcome) {
    for (Vertex vertex : vertices) {
      Best found = best.get(new ByteKey(vertex.key()));
      if (found == null) {
        if (vertex.state() == Vertex.State.DOOMED) {
          throw new IllegalStateException("a removed document has no survivor: " + vertex.id());
        }
        outcome.kept(vertex.with(Vertex.State.KEPT));
      } else if (found.pointer.state() == Vertex.State.KEPT) {
        outcome.removed(vertex.with(Vertex.State.REMOVED), found.pointer);
      } else {
        outcome.waits(found.kept ? vertex.with(Vertex.State.DOOMED) : vertex, found.pointer);
      }
    }
  }

  /** A vertex that waits, and its target's state when that has come. */
  static final class Waiting {
    private @Nullable Vertex vertex;
    private @Nullable Pointer pointer;
    private Vertex.@Nullable State answer;

    void set(Vertex waiting, Pointer target) {
      vertex = waiting;
      pointer = target;
    }

    void answer(Vertex.State state) {
      answer = state;
    }

    /** Hands out the vertex: removed when its target is kept, otherwise as it was. */
    void resolve(BiConsumer<Vertex, Pointer> removed, Consumer<Vertex> waits) {
      if (vertex == null || pointer == null || answer == null) {
        throw new IllegalStateException("a question has no answer");
      }
      if (answer == Vertex.State.KEPT) {
        removed.accept(vertex, pointer);
      } else {
        waits.accept(vertex);
      }
    }
  }
}
