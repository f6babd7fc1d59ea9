package org.tamiz.transforms.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsBinderTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  enum Colour {
    RED,
    DARK_BLUE
  }

  record Inner(
      @Option(about = "A depth.", min = 1, max = 9) int depth,
      @Option(about = "A name.") String name)
      implements Serializable {
    static Inner defaults() {
      return new Inner(3, "inner");
    }
  }

  record Pair(@Option(about = "Left.") String left, @Option(about = "Right.") String right)
      implements Serializable {}

  record All(
      @Option(about = "A flag.") boolean flag,
      @Option(about = "Words.", unit = "words", min = 0, max = 1_000_000, source = "a paper")
          int words,
      @Option(about = "Bytes.", unit = "bytes", min = 1) long bytes,
      @Option(about = "A share.", min = 0, max = 1) double share,
      @Option(
              about = "A word.",
              oneOf = {"fast", "slow"})
          String speed,
      @Option(about = "A colour.") Colour colour,
      @Option(about = "An inner record.") Inner inner,
      @Option(about = "Numbers.", min = 0) List<Integer> numbers,
      @Option(about = "Tags.") Set<String> tags,
      @Option(about = "Colours.") Set<Colour> colours,
      @Option(about = "Inner records.") List<Inner> inners,
      @Option(about = "Pairs.") List<Pair> pairs)
      implements Serializable {
    All {
      if (flag && words == 13) {
        throw new IllegalArgumentException("words cannot be 13 when flag is set");
      }
    }

    static All defaults() {
      return new All(
          false,
          50,
          1024,
          0.5,
          "fast",
          Colour.RED,
          Inner.defaults(),
          List.of(1, 2),
          Set.of("a"),
          Set.of(),
          List.of(),
          List.of());
    }
  }

  record Bare(int words) {}

  record Place(
      @Option(about = "A path.", neutral = true) String path,
      @Option(about = "A number.") int number) {}

  @Test
  void emptyTreeGivesTheDefaults() {
    assertThat(bind("{}")).isEqualTo(All.defaults());
    assertThat(bind("null")).isEqualTo(All.defaults());
  }

  @Test
  void everyKeyReachesItsComponent() {
    assertThat(
            bind(
                "{flag: true, words: 7, bytes: 5000000000, share: 1, speed: 'slow',"
                    + " colour: 'dark-blue', inner: {depth: 9}, numbers: [4], tags: ['z', 'b', 'z'],"
                    + " colours: ['dark-blue', 'red'], inners: [{name: 'x'}],"
                    + " pairs: [{left: 'l', right: 'r'}]}"))
        .isEqualTo(
            new All(
                true,
                7,
                5_000_000_000L,
                1.0,
                "slow",
                Colour.DARK_BLUE,
                new Inner(9, "inner"),
                List.of(4),
                Set.of("b", "z"),
                Set.of(Colour.RED, Colour.DARK_BLUE),
                List.of(new Inner(3, "x")),
                List.of(new Pair("l", "r"))));
  }

  @Test
  void singleTextStandsForAListOfIt() {
    assertThat(bind("{tags: 'x', colours: 'red'}"))
        .extracting(All::tags, All::colours)
        .containsExactly(Set.of("x"), Set.of(Colour.RED));
  }

  @Test
  void contentKeysLeaveOutNeutralOptions() {
    assertThat(OptionsTree.of(new Place("a", 1), OptionsTree.Keys.CONTENT).toString())
        .isEqualTo("{\"number\":1}");
    assertThat(OptionsTree.of(new Place("a", 1)).toString())
        .isEqualTo("{\"path\":\"a\",\"number\":1}");
  }

  @Test
  void setsStandInNaturalOrder() {
    assertThat(bind("{tags: ['z', 'b', 'k']}").tags()).containsExactly("b", "k", "z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{words: -3}            | words: must be from 0 to 1000000, was -3",
        "{words: 1000001}       | words: must be from 0 to 1000000, was 1000001",
        "{words: 1.5}           | words: must be a whole number, was 1.5",
        "{words: '5'}           | words: must be a whole number, was \"5\"",
        "{words: 1e3}           | words: must be a whole number, was 1000.0",
        "{words: null}          | words: must be a whole number, was empty",
        "{words: [1]}           | words: must be a whole number, was [1]",
        "{bytes: 0}             | bytes: must be at least 1, was 0",
        "{numbers: [2147483648]}| numbers[0]: must be a whole number of 32 bits, was 2147483648",
        "{bytes: 9223372036854775808} | bytes: must be a whole number of 64 bits, was 9223372036854775808",
        "{share: 1.01}          | share: must be from 0 to 1, was 1.01",
        "{share: 'half'}        | share: must be a number, was \"half\"",
        "{flag: 'yes'}          | flag: must be true or false, was \"yes\"",
        "{speed: 'slwo'}        | speed: must be one of fast, slow, was \"slwo\"; did you mean slow?",
        "{speed: 5}             | speed: must be text, in quotes, was 5",
        "{colour: 'green'}      | colour: must be one of red, dark-blue, was \"green\"",
        "{colour: 'darkblue'}   | colour: must be one of red, dark-blue, was \"darkblue\"; did you mean dark-blue?",
        "{inner: 3}             | inner: must be a map of options, was 3",
        "{inner: {depth: 10}}   | inner.depth: must be from 1 to 9, was 10",
        "{inner: {dept: 1}}     | inner.dept: there is no option of this name; did you mean depth?",
        "{minwords: 1}          | minwords: there is no option of this name; did you mean words?",
        "{word: 1}              | word: there is no option of this name; did you mean words?",
        "{inner: {zzzz: 1}}     | inner.zzzz: there is no option of this name; known are depth, name",
        "{numbers: 4}           | numbers: must be a list, was 4",
        "{numbers: [1, -1]}     | numbers[1]: must be at least 0, was -1",
        "{numbers: [1, 'x']}    | numbers[1]: must be a whole number, was \"x\"",
        "{pairs: [{left: 'l'}]} | pairs[0].right: is missing",
        "{inners: [{depth: 0}]} | inners[0].depth: must be from 1 to 9, was 0",
        "[]                     | must be a map of options, was []",
        "{flag: true, words: 13}| words cannot be 13 when flag is set",
      })
  void saysWhatIsWrong(String tree, String message) {
    assertThatThrownBy(() -> bind(tree)).isInstanceOf(OptionsException.class).hasMessage(message);
  }

  @Test
  void reportsAllProblemsInTheOrderOfTheTree() {
    OptionsException e =
        catchThrowableOfType(
            OptionsException.class,
            () -> bind("{share: 2, inner: {depth: 0, nmae: 'x'}, words: 'many', flag: 1}"));
    assertThat(e.problems())
        .extracting(OptionProblem::path)
        .containsExactly("share", "inner.depth", "inner.nmae", "words", "flag");
  }

  @Test
  void pathStartsWhereTheTreeStands() {
    OptionsBinder binder = new OptionsBinder();
    assertThat(
            binder.bind(
                All.defaults(), tree("{words: -3, screen: []}"), "sources[0].x", Set.of("screen")))
        .isEmpty();
    assertThat(binder.problems())
        .containsExactly(
            new OptionProblem("sources[0].x.words", "must be from 0 to 1000000, was -3"));
  }

  @Test
  void cutsLongValuesInMessages() {
    assertThatThrownBy(() -> bind("{words: '" + "y".repeat(5000) + "'}"))
        .message()
        .hasSizeLessThan(150);
  }

  @Test
  void refusesComponentsWithoutDeclaration() {
    assertThatThrownBy(() -> OptionsBinder.bind(new Bare(1), tree("{words: 1}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Bare.words");
  }

  @Test
  void treeOfARecordBindsToAnEqualRecord() {
    All options =
        new All(
            true,
            7,
            5L,
            0.1,
            "slow",
            Colour.DARK_BLUE,
            new Inner(1, "n"),
            List.of(),
            Set.of("q", "a"),
            Set.of(Colour.RED),
            List.of(new Inner(2, "m")),
            List.of(new Pair("l", "r")));
    assertThat(OptionsBinder.bind(All.defaults(), OptionsTree.of(options))).isEqualTo(options);
  }

  @Test
  void treeNamesEveryKeyInOrder() {
    assertThat(OptionsTree.of(All.defaults()).toString())
        .isEqualTo(
            "{\"flag\":false,\"words\":50,\"bytes\":1024,\"share\":0.5,\"speed\":\"fast\","
                + "\"colour\":\"red\",\"inner\":{\"depth\":3,\"name\":\"inner\"},\"numbers\":[1,2],"
                + "\"tags\":[\"a\"],\"colours\":[],\"inners\":[],\"pairs\":[]}");
  }

  @Test
  void descriptionsNameTypeDefaultRangeAndSource() {
    List<OptionDescription> descriptions = OptionDescription.of(All.defaults());
    assertThat(descriptions)
        .extracting(OptionDescription::path)
        .containsExactly(
            "flag",
            "words",
            "bytes",
            "share",
            "speed",
            "colour",
            "inner.depth",
            "inner.name",
            "numbers",
            "tags",
            "colours",
            "inners",
            "inners[].depth",
            "inners[].name",
            "pairs",
            "pairs[].left",
            "pairs[].right");
    assertThat(descriptions.get(1))
        .isEqualTo(
            new OptionDescription(
                "words", "whole number", "50", "words", "from 0 to 1000000", "Words.", "a paper"));
    assertThat(descriptions.get(5).allowed()).isEqualTo("red, dark-blue");
    assertThat(descriptions.get(9).type()).isEqualTo("set of text");
  }

  private static All bind(String tree) {
    return OptionsBinder.bind(All.defaults(), tree(tree));
  }

  private static JsonNode tree(String tree) {
    try {
      return JSON.readTree(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
