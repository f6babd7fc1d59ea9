package org.tamiz.transforms.reddit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells accounts of programs by their names; case does not matter.
 *
 * <p>A name is a program's where it stands on the shipped list, where it ends in {@code bot} or
 * {@code b0t}, digits, hyphens and underscores behind that aside, or where it is that of a
 * community's moderators ({@code …-ModTeam}), under which the site posts reasons of removal. Names
 * that end in a word that happens to end so, with a small b ({@code Talbot}, {@code robot}), are
 * persons' unless listed. Programs under other names are not found.
 */
final class Bots {
  private static final Set<String> SHIPPED = shipped();

  /** Surnames and nouns that end in bot. */
  private static final List<String> WORDS = List.of("abbot", "cabot", "robot", "talbot", "turbot");

  private final Set<String> more;
  private final Set<String> persons;
  private final boolean known;

  /**
   * A list of programs.
   *
   * @param known whether the shipped list and the forms of names count
   * @param more further names of programs
   * @param persons names of persons in spite of list and form
   */
  Bots(boolean known, Collection<String> more, Collection<String> persons) {
    this.known = known;
    this.more = lower(more);
    this.persons = lower(persons);
  }

  /** True where a name is a program's. */
  boolean has(String author) {
    if (author.isEmpty()) {
      return false;
    }
    boolean formed = known && hasForm(author);
    if (!formed && more.isEmpty() && !known) {
      return false;
    }
    String name = author.toLowerCase(Locale.ROOT);
    return (formed || more.contains(name) || (known && SHIPPED.contains(name)))
        && !persons.contains(name);
  }

  private static boolean hasForm(String author) {
    int end = author.length();
    while (end > 0 && isTail(author.charAt(end - 1))) {
      end--;
    }
    if (endsWith(author, end, "-modteam")) {
      return true;
    }
    if (!endsWith(author, end, "bot") && !endsWith(author, end, "b0t")) {
      return false;
    }
    return author.charAt(end - 3) == 'B' || !endsInWord(author, end);
  }

  private static boolean endsInWord(String author, int end) {
    for (String word : WORDS) {
      if (endsWith(author, end, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(String author, int end, String word) {
    return end >= word.length()
        && author.regionMatches(true, end - word.length(), word, 0, word.length());
  }

  private static boolean isTail(char c) {
    return c == '_' || c == '-' || (c >= '0' && c <= '9');
  }

  private static Set<String> lower(Collection<String> names) {
    Set<String> lower = new HashSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return Set.copyOf(lower);
  }

  private static Set<String> shipped() {
    try (InputStream in = Objects.requireNonNull(Bots.class.getResourceAsStream("bots.txt"))) {
      return lower(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
