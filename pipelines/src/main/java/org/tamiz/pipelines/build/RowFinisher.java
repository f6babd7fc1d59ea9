package org.tamiz.pipelines.build;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.schemas.Survivor;
import org.tamiz.schemas.Verdict;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.pii.PiiKind;
import org.tamiz.transforms.pii.PiiMasker;

/**
 * Makes the rows of the dataset from staged documents and verdicts: masks texts, and names what was
 * decided.
 *
 * @param mask what is masked
 * @param nearThreshold share of signature positions from which documents are near
 */
record RowFinisher(Set<PiiKind> mask, double nearThreshold) implements Serializable {
  RowFinisher {
    mask = Set.copyOf(mask);
  }

  PiiMasker masker() {
    return new PiiMasker(mask);
  }

  /** The published row of a kept document. */
  Document row(Document document, int clusterSize, PiiMasker masker) {
    PiiMasker.Masked masked = masker.mask(document.getText(), document.getLanguage());
    String text = masked.text();
    Map<String, Double> masks = new TreeMap<>();
    // A row of an earlier build brings the masks that were put in then.
    document.getMasked().forEach(mask -> masks.put(mask.getName(), mask.getValue()));
    masked.counts().forEach((kind, count) -> masks.merge(kind, (double) count, Double::sum));
    PartMasker parts = new PartMasker(masker, document.getLanguage());
    return new Document(
        document.getId(),
        text,
        document.getUrl(),
        parts.mask(document.getTitle()),
        document.getLanguage(),
        document.getScript(),
        document.getLanguageConfidence(),
        document.getLicense(),
        document.getLicenseUrl(),
        document.getLicensePlace(),
        document.getLicenseConflict(),
        document.getLicenseEvidence(),
        document.getSource(),
        document.getSnapshot(),
        document.getRecordDate(),
        document.getProvenance(),
        Documents.digest(text),
        (long) text.length(),
        document.getSignals(),
        document.getQualityScore(),
        document.getQualityVersion(),
        clusterSize,
        document.getOptOuts(),
        Documents.signals(masks),
        document.getRecords(),
        parts.article(document.getArticle()),
        parts.conversation(document.getConversation()));
  }

  /** What a refresh needs to know of a kept document. */
  Survivor survivor(StagedDocument staged, int clusterSize) {
    Document document = staged.getDocument();
    return new Survivor(
        document.getId(),
        document.getSnapshot(),
        staged.getPreference(),
        staged.getSignature(),
        staged.getDigest(),
        clusterSize);
  }

  /** The rejection of a document that deduplication removed. */
  Rejection rejection(Document document, Verdict verdict, RejectedTextSampler sampler) {
    String reason = String.valueOf(verdict.getReason());
    return Rejection.newBuilder()
        .setDocumentId(document.getId())
        .setUrl(document.getUrl())
        .setSource(document.getSource())
        .setSnapshot(document.getSnapshot())
        .setLanguage(document.getLanguage())
        .setProvenance(document.getProvenance())
        .setStage("dedup")
        .setReason(reason)
        .setMethod(method(reason))
        .setMeasured(verdict.getSimilarity())
        .setThreshold(threshold(reason))
        .setSurvivorId(verdict.getSurvivorId())
        .setSurvivorSnapshot(verdict.getSurvivorSnapshot())
        .setText(
            sampler
                .sample(document.getId(), document.getLanguage(), document.getText())
                .orElse(null))
        .setRecords(document.getRecords())
        .build();
  }

  private @Nullable Double threshold(String reason) {
    return switch (reason) {
      case "exact_duplicate" -> 1.0;
      case "near_duplicate" -> nearThreshold;
      default -> null;
    };
  }

  private static String method(String reason) {
    return switch (reason) {
      case "repeated_record" -> "id";
      case "exact_duplicate" -> "exact";
      case "near_duplicate" -> "minhash";
      default -> throw new IllegalArgumentException("deduplication has no reason " + reason);
    };
  }
}
