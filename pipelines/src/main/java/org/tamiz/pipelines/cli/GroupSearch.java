package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamiz.pipelines.build.Chains;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.Ending;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.ScreenMode;

/**
 * Explains records that make documents only as groups: the input is read once for the groups that
 * are asked for and once for their members.
 */
final class GroupSearch {
  /** No group with more members is put together here. */
  private static final int MOST_MEMBERS = 200_000;

  private final SourceConfig source;
  private final Assembler assembler;
  private final DocumentChain chain;
  private final Wanted wanted;
  private final int chars;

  /**
   * A search.
   *
   * @param chars characters of each text to show
   */
  GroupSearch(SourceConfig source, Assembler assembler, Wanted wanted, int chars) {
    this.source = source;
    this.assembler = assembler;
    this.chain = Chains.of(source, ScreenMode.BUILD);
    this.wanted = wanted;
    this.chars = chars;
  }

  /** One explanation a record or document; empty where the input holds none that is wanted. */
  List<List<String>> find(List<InputSplit> splits) throws IOException {
    SortedSet<String> groups = new TreeSet<>();
    List<List<String>> found = new ArrayList<>();
    for (InputSplit split : splits) {
      try (RecordReader reader = source.open(split)) {
        while (reader.hasNext()) {
          look(reader.next(), groups, found);
        }
      }
    }
    Map<String, List<byte[]>> members = new TreeMap<>();
    List<String> wantedIds = new ArrayList<>();
    if (!groups.isEmpty()) {
      for (InputSplit split : splits) {
        try (RecordReader reader = source.open(split)) {
          while (reader.hasNext()) {
            if (reader.next() instanceof RecordReader.Read read) {
              member(read.record(), groups, members, wantedIds, found);
            }
          }
        }
      }
    }
    members.forEach((group, contents) -> assemble(group, contents, wantedIds, found));
    return found;
  }

  private void look(RecordReader.Item item, SortedSet<String> groups, List<List<String>> found) {
    if (item instanceof RecordReader.Read read) {
      String group = assembler.group(read.record());
      boolean document = wanted.id().startsWith(read.record().source() + ":" + group + ":");
      if (document || wanted.is(read.record())) {
        groups.add(group);
      }
    } else if (item instanceof RecordReader.Skip skip && wanted.is(skip.skipped())) {
      found.add(Explanation.of(skip.skipped()));
    } else if (item instanceof RecordReader.Bad bad && wanted.is(bad.badInput())) {
      found.add(Explanation.of(bad.badInput()));
    }
  }

  private void member(
      RawRecord record,
      SortedSet<String> groups,
      Map<String, List<byte[]>> members,
      List<String> wantedIds,
      List<List<String>> found) {
    String group = assembler.group(record);
    if (!groups.contains(group)) {
      return;
    }
    Optional<Ending.Rejected> rejected = chain.screenRecord(record);
    if (wanted.is(record)) {
      wantedIds.add(record.id());
      found.add(Explanation.ofMember(source, record, group, rejected));
    }
    List<byte[]> contents = members.computeIfAbsent(group, key -> new ArrayList<>());
    if (contents.size() == MOST_MEMBERS) {
      throw new CommandException(
          ExitCode.INPUT,
          "group "
              + Printable.line(group)
              + " has more than "
              + Quantity.count(MOST_MEMBERS)
              + " members, the most that are put together here; look it up in a finished dataset"
              + " with --run");
    }
    contents.add(assembler.member(record, rejected.isEmpty()));
  }

  private void assemble(
      String group, List<byte[]> contents, List<String> wantedIds, List<List<String>> found) {
    assembler.assemble(
        group,
        new Assembler.Members() {
          @Override
          public int size() {
            return contents.size();
          }

          @Override
          public byte[] get(int index) {
            return contents.get(index);
          }
        },
        new Assembler.Sink() {
          @Override
          public void document(RawRecord record) {
            if (wanted.is(record) || wantedIds.stream().anyMatch(record.payload()::holds)) {
              found.add(Explanation.of(source, record, chars));
            }
          }

          @Override
          public void reject(RawRecord member, Decision.Reject why) {
            if (wanted.is(member)) {
              found.add(Explanation.of(chain.unassembled(member, why).rejection()));
            }
          }

          @Override
          public void count(String name, long more) {
            // What a run counts is no matter of one record.
          }
        });
  }
}
