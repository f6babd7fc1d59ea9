package org.tamiz.pipelines.build;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Member;
import org.tamiz.transforms.chain.Assembler;

/**
 * Holds the members of many groups and gives them back group by group, at random. Some 20 bytes a
 * member are held in memory; the contents are, too, up to a limit, and beyond it in a temporary
 * file.
 */
final class MemberSpool implements Closeable {
  private static final int MEMORY_BYTES = 32 << 20;
  private static final int FIRST_BYTES = 1 << 16;

  private final int memoryBytes;
  private final TreeMap<GroupKey, Integer> numbers = new TreeMap<>();
  private byte[] buffer = new byte[FIRST_BYTES];
  private int buffered;
  private long spilled;
  private long[] offsets = new long[64];
  private int[] groupOf = new int[64];
  private int members;
  private @Nullable FileChannel file;

  private record GroupKey(int source, String key) implements Comparable<GroupKey> {
    @Override
    public int compareTo(GroupKey other) {
      int bySource = Integer.compare(source, other.source);
      return bySource != 0 ? bySource : key.compareTo(other.key);
    }
  }

  MemberSpool() {
    this(MEMORY_BYTES);
  }

  /**
   * A spool.
   *
   * @param memoryBytes contents that are held in memory before the next go to the file
   */
  MemberSpool(int memoryBytes) {
    this.memoryBytes = memoryBytes;
  }

  /** Adds a member; not after {@link #groups}. */
  void add(Member member) throws IOException {
    ByteBuffer content = member.getContent().duplicate();
    if (members == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * members);
      groupOf = Arrays.copyOf(groupOf, 2 * members);
    }
    offsets[members] = spilled + buffered;
    groupOf[members] =
        numbers.computeIfAbsent(
            new GroupKey(member.getSourceIndex(), member.getGroup()), key -> numbers.size());
    members++;
    int length = content.remaining();
    if (buffered + Integer.BYTES + length > memoryBytes) {
      spill();
    }
    int needed = buffered + Integer.BYTES + length;
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(needed, 2 * buffer.length));
    }
    ByteBuffer.wrap(buffer, buffered, Integer.BYTES).putInt(length);
    content.get(buffer, buffered + Integer.BYTES, length);
    buffered = needed;
  }

  private void spill() throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      Path path = Files.createTempFile("tamiz-members-", ".spool");
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = channel;
    }
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, buffered);
    while (bytes.hasRemaining()) {
      spilled += channel.write(bytes);
    }
    buffered = 0;
  }

  /** The groups, sorted by source and key. */
  List<Group> groups() {
    int[] ends = new int[numbers.size()];
    for (int i = 0; i < members; i++) {
      ends[groupOf[i]]++;
    }
    for (int g = 1; g < ends.length; g++) {
      ends[g] += ends[g - 1];
    }
    int[] order = new int[members];
    int[] at = new int[ends.length];
    for (int g = 1; g < ends.length; g++) {
      at[g] = ends[g - 1];
    }
    for (int i = 0; i < members; i++) {
      order[at[groupOf[i]]++] = i;
    }
    List<Group> groups = new ArrayList<>(ends.length);
    for (Map.Entry<GroupKey, Integer> entry : numbers.entrySet()) {
      int number = entry.getValue();
      int start = number == 0 ? 0 : ends[number - 1];
      groups.add(new Group(entry.getKey(), order, start, ends[number] - start));
    }
    return groups;
  }

  private byte[] content(int member) {
    try {
      int length = ByteBuffer.wrap(bytes(offsets[member], Integer.BYTES)).getInt();
      return bytes(offsets[member] + Integer.BYTES, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(long offset, int length) throws IOException {
    if (offset >= spilled) {
      int start = (int) (offset - spilled);
      return Arrays.copyOfRange(buffer, start, start + length);
    }
    FileChannel channel = file;
    if (channel == null) {
      throw new IllegalStateException("nothing was spilled");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("a temporary file ends before its members do");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    FileChannel channel = file;
    if (channel != null) {
      channel.close();
    }
  }

  /** The members of one group. */
  final class Group implements Assembler.Members {
    private final GroupKey key;
    private final int[] order;
    private final int start;
    private final int size;

    private Group(GroupKey key, int[] order, int start, int size) {
      this.key = key;
      this.order = order;
      this.start = start;
      this.size = size;
    }

    /** Position of its source in the configuration. */
    int source() {
      return key.source();
    }

    String key() {
      return key.key();
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public byte[] get(int index) {
      return content(order[start + Objects.checkIndex(index, size)]);
    }
  }
}
