package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tamiz.pipelines.card.DatasetCard;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.schemas.RunManifest;

/**
 * Whether a dataset may and can take the place of what is at the output's path: nothing, an empty
 * folder, or an earlier dataset with no file that its manifest does not name.
 */
final class ReplaceableOutput {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final int MOUNT_POINT = 4;

  private ReplaceableOutput() {}

  /**
   * Checks an output before anything is read.
   *
   * @throws BuildException when it cannot or may not be replaced
   */
  static void check(Path target, boolean overwrite) throws BuildException, IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw refused(target, "is no folder; give an empty or new folder");
    }
    if (isMountPoint(target)) {
      throw refused(
          target,
          "is a mount point, which cannot be replaced as a whole; give a folder below it, for"
              + " example "
              + target.resolve("dataset"));
    }
    if (isEmpty(target)) {
      return;
    }
    List<String> files = files(target);
    if (!files.contains(ManifestFile.NAME)) {
      throw refused(target, "holds files and is no dataset of Tamiz; give an empty or new folder");
    }
    RunManifest manifest;
    try {
      manifest = ManifestFile.read(target);
    } catch (IOException e) {
      throw refused(
          target,
          "holds a manifest.json that Tamiz cannot read, so it may be no dataset of Tamiz; give an"
              + " empty or new folder ("
              + e.getMessage()
              + ")");
    }
    if (!overwrite) {
      throw refused(
          target,
          "already holds a dataset; give another folder, or set output.overwrite to true to replace"
              + " it");
    }
    Set<String> named = new HashSet<>(List.of(ManifestFile.NAME, DatasetCard.NAME));
    manifest.getShards().forEach(shard -> named.add(shard.getPath()));
    for (String file : files) {
      if (!named.contains(file)) {
        throw refused(
            target,
            "holds "
                + file
                + ", which its manifest does not name and which would be deleted with the dataset;"
                + " move it away or give another folder");
      }
    }
  }

  private static BuildException refused(Path target, String why) {
    return new BuildException(BuildException.Failure.OUTPUT, "output.path: " + target + " " + why);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Paths of all that is no folder, relative, with slashes, sorted. */
  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** True where another file system, or a part of one, is mounted there, as far as can be told. */
  private static boolean isMountPoint(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Path parent = real.getParent();
    if (parent == null || !Files.getFileStore(real).equals(Files.getFileStore(parent))) {
      return true;
    }
    if (!Files.isReadable(MOUNTS)) {
      return false;
    }
    for (String line : Files.readAllLines(MOUNTS, StandardCharsets.ISO_8859_1)) {
      String[] fields = line.split(" ", -1);
      if (fields.length > MOUNT_POINT && unescape(fields[MOUNT_POINT]).equals(real.toString())) {
        return true;
      }
    }
    return false;
  }

  /** White space and backslashes stand there as three octal digits. */
  private static String unescape(String field) {
    String text =
        field
            .replace("\\040", " ")
            .replace("\\011", "\t")
            .replace("\\012", "\n")
            .replace("\\134", "\\");
    return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
