package org.tamiz.pipelines.build;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;
import java.util.Locale;
import org.tamiz.schemas.InputFile;

/**
 * Names a run by what it does: the same configuration, secrets, code and inputs give the same id.
 */
final class RunIds {
  private RunIds() {}

  /**
   * XXH3-128 over configuration, secrets, inputs and record limit, hexadecimal.
   *
   * @param secrets keyed digests of secrets: the configuration only says where these stand
   */
  static String of(
      String configDigest, List<String> secrets, List<InputFile> inputs, long recordLimit) {
    HashStream128 stream = Hashing.xxh3_128().hashStream();
    stream.putString(configDigest).putString(CodeVersion.version()).putLong(recordLimit);
    secrets.forEach(stream::putString);
    for (InputFile input : inputs) {
      stream.putString(input.getSource()).putString(input.getPath()).putString(input.getSha256());
    }
    HashValue128 hash = stream.get();
    return String.format(
        Locale.ROOT, "%016x%016x", hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }
}
