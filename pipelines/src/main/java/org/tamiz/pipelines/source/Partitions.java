package org.tamiz.pipelines.source;

import java.util.regex.Pattern;

/** Which sources and languages can name the folders of a dataset. */
public final class Partitions {
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9_-]{1,64}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Partitions() {}

  /** True where both are plain names, so that no path leads out of the dataset. */
  public static boolean isOne(String source, String language) {
    return SOURCE.matcher(source).matches() && LANGUAGE.matcher(language).matches();
  }
}
