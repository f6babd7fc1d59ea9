package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;

/** The staging files of one bundle: documents, and the rows of what became none. */
final class Staging {
  private final DocumentFiles documents;
  private final RowFiles<Rejection> rejections;
  private final RowFiles<Skipped> skipped;
  private final RowFiles<BadInput> badInput;

  Staging(Workspace workspace) {
    documents = new DocumentFiles(workspace);
    rejections = new RowFiles<>(workspace, RowKind.REJECTION, Rejection.class);
    skipped = new RowFiles<>(workspace, RowKind.SKIPPED, Skipped.class);
    badInput = new RowFiles<>(workspace, RowKind.BAD_INPUT, BadInput.class);
  }

  Candidate write(StagedDocument document) {
    return documents.write(document);
  }

  void write(Rejection rejection) {
    rejections.write(rejection);
  }

  void write(Skipped skip) {
    skipped.write(skip);
  }

  void write(BadInput bad) {
    badInput.write(bad);
  }

  /** Completes all files and gives those of rows; those of documents are named by candidates. */
  List<Shard> close() throws IOException {
    documents.close();
    List<Shard> files = new ArrayList<>(rejections.close());
    files.addAll(skipped.close());
    files.addAll(badInput.close());
    return files;
  }
}
