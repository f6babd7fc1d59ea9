package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.manifest.ManifestFile;

/**
 * The folder of a dataset: claimed by one build at a time, and replaced as a whole when the build
 * is complete.
 */
final class OutputFolder implements AutoCloseable {
  private final Workspace workspace;
  private final FileChannel channel;

  private OutputFolder(Workspace workspace, FileChannel channel) {
    this.workspace = workspace;
    this.channel = channel;
  }

  /**
   * Claims a folder and clears what an earlier build left in its working folder.
   *
   * @param overwrite whether a dataset that is there may be replaced
   * @throws BuildException when the folder is taken, holds something else than a dataset, or may
   *     not be replaced
   */
  static OutputFolder claim(Workspace workspace, boolean overwrite)
      throws BuildException, IOException {
    Path target = workspace.target();
    if (!Files.exists(target) && Files.exists(workspace.previous())) {
      // A process ended between the two moves that replace a dataset.
      Files.move(workspace.previous(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    if (Files.exists(target) && !isEmpty(target)) {
      if (!Files.exists(target.resolve(ManifestFile.NAME))) {
        throw new BuildException(
            BuildException.Failure.OUTPUT,
            "output.path: "
                + target
                + " holds files and is no dataset of Tamiz; give an empty or new folder");
      }
      if (!overwrite) {
        throw new BuildException(
            BuildException.Failure.OUTPUT,
            "output.path: "
                + target
                + " already holds a dataset; give another folder, or set output.overwrite to true to replace it");
      }
    }
    Files.createDirectories(workspace.building());
    FileChannel channel =
        FileChannel.open(
            workspace.building().resolve(".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new BuildException(
          BuildException.Failure.OUTPUT,
          "output.path: another build is writing to "
              + workspace.building()
              + "; wait for it or give another folder");
    }
    OutputFolder folder = new OutputFolder(workspace, channel);
    delete(workspace.dataset());
    folder.clearStaging();
    return folder;
  }

  /** Deletes intermediate files. */
  void clearStaging() throws IOException {
    delete(workspace.staging(""));
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Puts the finished dataset in the place of the earlier one and removes the working folder. */
  void publish() throws IOException {
    Path target = workspace.target();
    delete(workspace.previous());
    if (Files.exists(target)) {
      Files.move(target, workspace.previous(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(workspace.dataset(), target, StandardCopyOption.ATOMIC_MOVE);
    delete(workspace.previous());
    channel.close();
    delete(workspace.building());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** Deletes a folder with all that is in it; nothing where it is missing. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
