package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.Member;

class MemberSpoolTest {
  /** In memory, partly in the file, and all but the last member in the file. */
  @ParameterizedTest
  @ValueSource(ints = {1 << 20, 3000, 1})
  void givesEveryMemberBackInItsGroup(int memoryBytes) throws IOException {
    Random random = new Random(7);
    TreeMap<String, List<String>> expected = new TreeMap<>();
    TreeMap<String, List<String>> actual = new TreeMap<>();
    List<String> order = new ArrayList<>();
    try (MemberSpool spool = new MemberSpool(memoryBytes)) {
      for (int i = 0; i < 1000; i++) {
        int source = random.nextInt(2);
        String group = "g" + random.nextInt(40);
        String content = "x".repeat(random.nextInt(50)) + i;
        expected.computeIfAbsent(source + group, key -> new ArrayList<>()).add(content);
        spool.add(
            new Member(source, group, ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8))));
      }
      for (MemberSpool.Group group : spool.groups()) {
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
          contents.add(new String(group.get(i), StandardCharsets.UTF_8));
        }
        order.add(group.source() + group.key());
        actual.put(group.source() + group.key(), contents);
      }
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(order).isSorted();
  }
}
