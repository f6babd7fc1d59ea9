package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.manifest.ManifestFile;

/**
 * The folder of a dataset: claimed by one build at a time, and replaced as a whole when the build
 * is complete. Nothing is moved or deleted but the dataset itself, where it may be replaced, and
 * the working folder, where it holds nothing that a build has not made.
 */
final class OutputFolder implements AutoCloseable {
  private final Workspace workspace;
  private final FileChannel lock;

  private OutputFolder(Workspace workspace, FileChannel lock) {
    this.workspace = workspace;
    this.lock = lock;
  }

  /**
   * Claims a folder, puts back a dataset that an interrupted build had moved aside, and clears what
   * earlier builds left in the working folder.
   *
   * @param overwrite whether a dataset that is there may be replaced
   * @throws BuildException when the folder is taken, cannot be replaced, holds something else than
   *     a dataset, or may not be replaced
   */
  static OutputFolder claim(Workspace workspace, boolean overwrite)
      throws BuildException, IOException {
    checkWorkingFolder(workspace.building());
    OutputFolder folder = new OutputFolder(workspace, lock(workspace));
    boolean claimed = false;
    try {
      folder.recover();
      ReplaceableOutput.check(workspace.target(), overwrite);
      claimed = true;
      return folder;
    } finally {
      if (!claimed) {
        folder.close();
      }
    }
  }

  /** Fails where the working folder holds what no build has made. */
  private static void checkWorkingFolder(Path building) throws BuildException, IOException {
    if (!Files.exists(building, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<String> foreign = new ArrayList<>();
    if (Files.isDirectory(building)) {
      for (String name : names(building)) {
        if (!name.equals(".lock")
            && !name.equals("previous")
            && !name.startsWith(Workspace.RUN_PREFIX)) {
          foreign.add(name);
        }
      }
      if (foreign.isEmpty()) {
        return;
      }
    }
    throw new BuildException(
        BuildException.Failure.OUTPUT,
        "output.path: a build works in "
            + building
            + ", which "
            + (foreign.isEmpty()
                ? "is no folder"
                : "holds " + foreign.get(0) + ", made by no build")
            + "; move it away or give another output");
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    }
    names.sort(null);
    return names;
  }

  private static FileChannel lock(Workspace workspace) throws BuildException, IOException {
    while (true) {
      Files.createDirectories(workspace.building());
      FileChannel channel;
      try {
        channel =
            FileChannel.open(workspace.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (NoSuchFileException e) {
        // Another build has just ended and removed the working folder.
        continue;
      }
      if (tryLock(channel) == null) {
        channel.close();
        throw new BuildException(
            BuildException.Failure.OUTPUT,
            "output.path: another build is writing to "
                + workspace.building()
                + "; wait for it or give another folder");
      }
      if (Files.exists(workspace.lock())) {
        return channel;
      }
      // What was locked is the file of a build that has just removed it.
      channel.close();
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void recover() throws BuildException, IOException {
    Path target = workspace.target();
    if (Files.exists(workspace.previous())) {
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        // A process ended between the two moves that replace a dataset.
        Files.move(workspace.previous(), target, StandardCopyOption.ATOMIC_MOVE);
      } else if (!replacesDataset()) {
        throw new BuildException(
            BuildException.Failure.OUTPUT,
            "output.path: a build that was interrupted has left the earlier dataset in "
                + workspace.previous()
                + ", and "
                + target
                + " is something else now; move one of them away");
      }
    }
    for (String name : names(workspace.building())) {
      if (!name.equals(".lock")) {
        delete(workspace.building().resolve(name));
      }
    }
  }

  /** True where a dataset is in the place of the output. */
  boolean replacesDataset() {
    return Files.exists(workspace.target().resolve(ManifestFile.NAME));
  }

  /** Puts the finished dataset in the place of the earlier one. */
  void publish() throws IOException {
    Path target = workspace.target();
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, workspace.previous(), StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(workspace.dataset(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(workspace.previous(), target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    delete(workspace.previous());
  }

  /**
   * Removes what this build wrote to the working folder, then the folder, and gives the claim back.
   */
  @Override
  public void close() throws IOException {
    try {
      try {
        delete(workspace.run());
      } catch (IOException | UncheckedIOException e) {
        // A worker of a job that has not ended yet writes there; the next build clears the rest.
        return;
      }
      if (!Files.exists(workspace.previous())) {
        Files.deleteIfExists(workspace.lock());
      }
    } finally {
      lock.close();
    }
    try {
      Files.deleteIfExists(workspace.building());
    } catch (DirectoryNotEmptyException e) {
      // Holds an earlier dataset that could not be put back, or the next build has claimed it.
      return;
    }
  }

  /** Deletes a folder with all that is in it; nothing where it is missing. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
