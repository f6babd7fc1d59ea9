package org.tamiz.pipelines.source;

import java.util.regex.Pattern;

/** Tells paths of this machine's file system from addresses of other stores. */
public final class LocalPaths {
  // One letter may be a drive.
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

  private LocalPaths() {}

  /**
   * Checks that a path is one of this machine: only local files are read and written. An address
   * such as {@code s3://bucket/name} would otherwise become a local folder called {@code s3:}.
   *
   * @param what the option that the path was given for
   * @return the path
   * @throws IllegalArgumentException where it is an address
   */
  public static String check(String what, String path) {
    if (ADDRESS.matcher(path.strip()).matches()) {
      throw new IllegalArgumentException(
          what
              + " must be a path on this machine, was "
              + path
              + "; "
              + (path.strip().startsWith("file:")
                  ? "leave out file://"
                  : "other stores are not read or written: mount them, or copy what is needed"));
    }
    return path;
  }
}
