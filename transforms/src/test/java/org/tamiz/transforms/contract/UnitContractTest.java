package org.tamiz.transforms.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tamiz.transforms.chain.Annotator;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.ChainUnit;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.Cleaner;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Option;
import org.tamiz.transforms.options.OptionsBinder;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.testing.Drafts;
import org.tamiz.transforms.testing.Posts;

/** What every unit of the catalogue promises, whatever the text. */
class UnitContractTest {
  private static final List<String> LANGUAGES = List.of("en", "und", "zh", "th", "xx");

  /** UTF-16 units of the long texts. */
  private static final int LONG = 1 << 20;

  /**
   * Far above what a linear scan of a long text takes and far below what a quadratic one takes, on
   * any machine.
   */
  private static final Duration LINEAR = Duration.ofSeconds(20);

  @TestFactory
  Stream<DynamicTest> filtersMeasureEveryText() {
    return overUnits(
        unit -> {
          if (unit instanceof DocumentFilter filter) {
            forEachDraft(
                unit,
                draft -> {
                  for (Check check : filter.checks()) {
                    double measured = check.measure().applyAsDouble(draft);
                    assertThat(Double.isInfinite(measured)).as(check.signal()).isFalse();
                    Double again = check.measure().applyAsDouble(fresh(draft));
                    assertThat(again).as(check.signal()).isEqualTo(Double.valueOf(measured));
                  }
                });
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> rejectionsNameTheBrokenBound() {
    return overUnits(
        unit -> {
          if (unit instanceof DocumentFilter filter) {
            forEachDraft(
                unit,
                draft -> {
                  if (filter.decide(draft) instanceof Decision.Reject reject) {
                    assertThat(reject.measured()).isFinite();
                    assertThat(filter.checks())
                        .anySatisfy(
                            check -> {
                              assertThat(check.reason()).isEqualTo(reject.reason());
                              assertThat(check.threshold()).isEqualTo(reject.threshold());
                              assertThat(check.bound().keeps(reject.measured(), check.threshold()))
                                  .isFalse();
                            });
                  }
                });
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> cleanersTakeAwayAndSettle() {
    return overUnits(
        unit -> {
          if (unit instanceof Cleaner cleaner) {
            forEachDraft(
                unit,
                draft -> {
                  Cleaner.Cleaned once = cleaner.clean(draft);
                  assertThat(once.text().length()).isLessThanOrEqualTo(draft.text().length());
                  assertThat(once.removed().values()).allMatch(count -> count >= 0);
                  assertThat(cleaner.clean(fresh(draft))).isEqualTo(once);
                });
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> annotatorsKeepTheDocument() {
    return overUnits(
        unit -> {
          if (unit instanceof Annotator annotator) {
            forEachDraft(
                unit,
                draft -> {
                  Draft annotated = annotator.annotate(draft);
                  assertThat(annotated.id()).isEqualTo(draft.id());
                  assertThat(annotated.source()).isEqualTo(draft.source());
                  assertThat(annotated.provenance()).isEqualTo(draft.provenance());
                  assertThat(annotated.text()).isEqualTo(draft.text());
                });
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> threadsGetTheSameAnswers() {
    return overUnits(
        unit -> {
          List<Draft> drafts = new ArrayList<>();
          forEachDraft(unit, drafts::add);
          // Both threads share the documents, views included.
          CompletableFuture<List<String>> other =
              CompletableFuture.supplyAsync(() -> answers(unit, drafts));
          assertThat(answers(unit, drafts)).isEqualTo(other.join());
        });
  }

  @TestFactory
  Stream<DynamicTest> longTextsTakeLinearTime() {
    Map<String, String> texts = NastyTexts.ofLength(LONG);
    return overUnits(
        unit ->
            texts.forEach(
                (name, text) ->
                    assertTimeoutPreemptively(
                        LINEAR, () -> answers(unit, List.of(draft(unit, text, "en"))), name)));
  }

  @TestFactory
  Stream<DynamicTest> defaultsAreBoundFromAnEmptyTree() {
    return overEntries(
        entry ->
            assertThat(OptionsBinder.bind(entry.defaults(), JsonNodeFactory.instance.objectNode()))
                .isEqualTo(entry.defaults()));
  }

  @TestFactory
  Stream<DynamicTest> optionsSurviveSerialization() {
    return overEntries(entry -> assertThat(copy(entry.defaults())).isEqualTo(entry.defaults()));
  }

  @TestFactory
  Stream<DynamicTest> everyOptionSaysWhatItIs() {
    return overEntries(
        entry -> {
          assertThat(entry.about()).endsWith(".");
          assertThat(entry.reference()).isNotBlank();
          for (RecordComponent component : entry.optionsType().getRecordComponents()) {
            assertThat(component.getAnnotation(Option.class))
                .as(component.getName())
                .isNotNull()
                .satisfies(option -> assertThat(option.about()).isNotBlank());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> signalsBoundOneMeasure() {
    return overUnits(
        unit -> {
          if (unit instanceof DocumentFilter filter) {
            for (Check check : filter.checks()) {
              assertThat(check.signal()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
              assertThat(check.reason().code()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
              assertThat(check.threshold()).isNotNaN();
            }
          }
        });
  }

  private static List<String> answers(ChainUnit unit, List<Draft> drafts) {
    List<String> answers = new ArrayList<>();
    for (Draft draft : drafts) {
      if (unit instanceof DocumentFilter filter) {
        for (Check check : filter.checks()) {
          answers.add(check.signal() + " " + check.measure().applyAsDouble(draft));
        }
      } else if (unit instanceof Cleaner cleaner) {
        answers.add(cleaner.clean(draft).toString());
      } else if (unit instanceof Annotator annotator) {
        Draft annotated = annotator.annotate(draft);
        answers.add(annotated.language() + " " + annotated.signals());
      }
    }
    return answers;
  }

  private static void forEachDraft(ChainUnit unit, Consumer<Draft> test) {
    for (String text : NastyTexts.all().values()) {
      for (String language : LANGUAGES) {
        test.accept(draft(unit, text, language));
      }
    }
  }

  /**
   * A document of this text; for units that read single records, one that is this text all over.
   */
  private static Draft draft(ChainUnit unit, String text, String language) {
    return unit instanceof DocumentFilter filter && filter.readsRecord()
        ? Drafts.withPayload(Posts.allOver(text))
        : Drafts.withText(text, language);
  }

  private static Draft fresh(Draft draft) {
    if (draft.payload() instanceof Post) {
      return Drafts.withPayload(draft.payload());
    }
    return Drafts.withText(draft.text(), draft.language().tag());
  }

  private static Stream<DynamicTest> overUnits(Consumer<ChainUnit> test) {
    return overEntries(entry -> Units.all(entry).forEach(test));
  }

  private static Stream<DynamicTest> overEntries(Consumer<UnitEntry<?>> test) {
    return Catalog.entries().stream()
        .map(entry -> dynamicTest(entry.name(), () -> test.accept(entry)));
  }

  private static Object copy(Object value) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
