package org.tamiz.pipelines.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the input files that a configuration names.
 *
 * <p>An entry is a file, a folder, or a glob pattern: {@code *} and {@code ?} stay inside one
 * folder, {@code **} crosses folders and {@code **}{@code /} also matches no folder, {@code [ab]}
 * and {@code {a,b}} choose. Symbolic links are followed.
 */
public final class FilePatterns {
  private static final String WILDCARDS = "*?[{";

  private FilePatterns() {}

  /**
   * The files that the entries name, each once, sorted by their path in provenance.
   *
   * <p>That path is relative to the folder, or to the part of the pattern before its first
   * wildcard; for a single file it is its name. Where two files would get the same path, all paths
   * are relative to the deepest folder that holds all files.
   *
   * @param entries files, folders and patterns
   * @param inFolder which files of a folder count, by name
   * @throws IllegalArgumentException when an entry names no readable file
   */
  public static List<SourceFile> find(Collection<String> entries, Predicate<String> inFolder)
      throws IOException {
    Map<Path, String> found = new TreeMap<>(Comparator.comparing(FilePatterns::slashed));
    for (String entry : entries) {
      LocalPaths.check("files", entry);
      int before = found.size();
      Map<Path, String> more = find(entry, inFolder);
      more.forEach(found::putIfAbsent);
      if (more.isEmpty() && before == found.size()) {
        throw new IllegalArgumentException("no file matches " + entry);
      }
    }
    Set<String> names = new HashSet<>(found.values());
    Path common = names.size() == found.size() ? null : commonFolder(found.keySet());
    List<SourceFile> files = new ArrayList<>();
    for (Map.Entry<Path, String> file : found.entrySet()) {
      Path path = file.getKey();
      if (!Files.isReadable(path)) {
        throw new IllegalArgumentException("cannot be read: " + path);
      }
      String name = common == null ? file.getValue() : slashed(common.relativize(path));
      files.add(new SourceFile(path.toString(), name, Files.size(path)));
    }
    files.sort(Comparator.comparing(SourceFile::file));
    return List.copyOf(files);
  }

  private static Map<Path, String> find(String entry, Predicate<String> inFolder)
      throws IOException {
    Map<Path, String> found = new TreeMap<>();
    int wildcard = firstWildcard(entry);
    if (wildcard < 0 || Files.exists(Path.of(entry))) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        walk(path, file -> inFolder.test(nameOf(file)), found);
      } else if (Files.exists(path)) {
        found.put(path, nameOf(path));
      }
      return found;
    }
    int slash = entry.lastIndexOf('/', wildcard);
    Path folder = Path.of(slash < 0 ? "" : entry.substring(0, slash + 1));
    folder = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    String pattern = entry.substring(slash + 1);
    List<PathMatcher> matchers = new ArrayList<>();
    matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    if (pattern.contains("**/")) {
      String flat = pattern.replace("**/", "");
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + flat));
    }
    Path root = folder;
    walk(
        root,
        file -> matchers.stream().anyMatch(matcher -> matcher.matches(root.relativize(file))),
        found);
    return found;
  }

  private static void walk(Path folder, Predicate<Path> wanted, Map<Path, String> found)
      throws IOException {
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      paths
          .filter(Files::isRegularFile)
          .filter(wanted)
          .forEach(path -> found.put(path, slashed(folder.relativize(path))));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int firstWildcard(String entry) {
    for (int i = 0; i < entry.length(); i++) {
      if (WILDCARDS.indexOf(entry.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static Path commonFolder(Collection<Path> paths) {
    Path common = null;
    for (Path path : paths) {
      Path folder = path.getParent();
      if (common == null) {
        common = folder;
      }
      while (common != null && folder != null && !folder.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common == null ? Path.of("/") : common;
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
