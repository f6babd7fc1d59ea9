package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Version and revision of the code, as the build of the jar states them. */
public final class CodeVersion {
  private static final Properties PROPERTIES = load();

  private CodeVersion() {}

  /** Version of Tamiz. */
  public static String version() {
    return PROPERTIES.getProperty("version", "unknown");
  }

  /** Revision of the code, {@code unknown} where the jar was built without stating it. */
  public static String revision() {
    return PROPERTIES.getProperty("revision", "unknown");
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in =
        CodeVersion.class.getResourceAsStream("/org/tamiz/pipelines/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
