package org.tamiz.pipelines.source.curated;

import java.util.TreeMap;
import org.tamiz.schemas.Document;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.language.LanguageGuess;

/** Takes documents as they stand in a dataset, with all that is known of them. */
final class CuratedExtractor implements Extractor {
  @Override
  public String version() {
    return "tamiz-curated-1";
  }

  /** The extractor that made the text. */
  @Override
  public String version(RawRecord record) {
    return record.provenance().getExtractor();
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof CuratedRow curated)) {
      return new Unreadable("not_curated", "the record is no row of a dataset");
    }
    Document row = curated.row();
    TreeMap<String, Double> signals = new TreeMap<>();
    row.getSignals().forEach(signal -> signals.put(signal.getName(), signal.getValue()));
    Draft draft =
        Draft.of(record, row.getText())
            .withLanguage(
                new LanguageGuess(row.getLanguage(), row.getScript(), row.getLanguageConfidence()))
            .withSignals(signals);
    if (row.getArticle() != null) {
      draft = draft.withArticle(row.getArticle());
    }
    if (row.getConversation() != null) {
      draft = draft.withConversation(row.getConversation());
    }
    return new Extracted(draft);
  }
}
