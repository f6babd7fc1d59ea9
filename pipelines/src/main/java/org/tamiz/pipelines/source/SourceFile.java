package org.tamiz.pipelines.source;

/**
 * One input file.
 *
 * @param path path that opens it
 * @param file path as it stands in provenance: relative to the configured folder, or the file's
 *     name, with {@code /}
 * @param bytes size in bytes, as stored
 */
public record SourceFile(String path, String file, long bytes) {}
