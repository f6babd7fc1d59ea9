package org.tamiz.pipelines.cli;

import org.tamiz.pipelines.build.BuildProgress;

/** Progress that stands still. */
record FakeProgress(
    String phase,
    long totalBytes,
    long bytes,
    long documents,
    long kept,
    long rejected,
    long written)
    implements BuildProgress {}
