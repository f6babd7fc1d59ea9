package org.tamiz.pipelines.source.reddit;

import java.util.stream.Collectors;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.ThreadPath;

/** The own turns of a conversation as they stand. */
final class PathText implements Extractor {
  @Override
  public String version() {
    return "tamiz-reddit-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof ThreadPath path)) {
      return new Unreadable("no_conversation", "the record is no conversation");
    }
    String text =
        path.turns().stream()
            .filter(turn -> !turn.context())
            .map(turn -> (turn.title() + "\n" + turn.body()).strip())
            .collect(Collectors.joining("\n\n"));
    return new Extracted(Draft.of(record, text).withRecords(path.records()));
  }
}
