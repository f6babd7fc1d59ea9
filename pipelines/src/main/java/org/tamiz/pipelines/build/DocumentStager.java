package org.tamiz.pipelines.build;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Ending;
import org.tamiz.transforms.chain.QualityScore;
import org.tamiz.transforms.dedup.Fingerprint;
import org.tamiz.transforms.dedup.Fingerprints;
import org.tamiz.transforms.dedup.MinHashOptions;
import org.tamiz.transforms.dedup.Preference;
import org.tamiz.transforms.license.LicenseRank;
import org.tamiz.transforms.license.LicenseSummary;

/**
 * Makes staged documents of what passed a chain: the row, unmasked and without verdict, and its
 * fingerprints.
 */
final class DocumentStager {
  private static final int FIRST_SNAPSHOT = 0;

  private final Fingerprints fingerprints;

  DocumentStager(MinHashOptions options) {
    this.fingerprints = new Fingerprints(options);
  }

  /** The staged document. */
  StagedDocument stage(Ending.Kept kept) {
    Draft draft = kept.document();
    Instant date = draft.recordDate();
    LicenseSummary license = LicenseSummary.of(draft.licenses());
    Document document =
        Document.newBuilder()
            .setId(draft.id())
            .setText(draft.text())
            .setUrl(draft.url())
            .setTitle(draft.title())
            .setLanguage(draft.language().tag())
            .setScript(draft.language().script())
            .setLanguageConfidence(draft.language().confidence())
            .setLicense(license.spdx())
            .setLicenseUrl(license.url())
            .setLicensePlace(license.place())
            .setLicenseConflict(license.conflict())
            .setLicenseEvidence(license.evidence())
            .setSource(draft.source())
            .setSnapshot(draft.snapshot())
            .setRecordDate(date)
            .setProvenance(draft.provenance())
            .setTextDigest("")
            .setTextChars(draft.text().length())
            .setSignals(Documents.signals(draft.signals()))
            .setQualityScore(kept.qualityScore())
            .setQualityVersion(QualityScore.VERSION)
            .setClusterSize(1)
            .setOptOuts(draft.optOuts())
            .setMasked(List.of())
            .setRecords(draft.records())
            .setArticle(draft.article())
            .setConversation(draft.conversation())
            .build();
    Fingerprint fingerprint = fingerprints.of(draft.text());
    byte[] preference =
        Preference.of(
            FIRST_SNAPSHOT,
            LicenseRank.of(license.spdx()),
            draft.text().length(),
            date == null ? Preference.UNKNOWN_DATE : date.toEpochMilli(),
            draft.id());
    return new StagedDocument(
        document, fingerprint.digest(), fingerprint.signature(), ByteBuffer.wrap(preference));
  }
}
