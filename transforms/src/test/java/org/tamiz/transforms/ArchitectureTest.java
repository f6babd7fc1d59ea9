package org.tamiz.transforms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.transforms.CombineFnBase.GlobalCombineFn;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;

/** What may depend on what in this module. */
@AnalyzeClasses(
    packages = "org.tamiz.transforms",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<Class<?>> BEAM_TYPES =
      List.of(
          PTransform.class,
          DoFn.class,
          GlobalCombineFn.class,
          Coder.class,
          CoderProviderRegistrar.class);

  private static final DescribedPredicate<JavaClass> BEAM_TYPE =
      DescribedPredicate.describe(
          "Beam types and what is nested in them",
          type -> {
            for (JavaClass at = type; at != null; at = at.getEnclosingClass().orElse(null)) {
              if (BEAM_TYPES.stream().anyMatch(at::isAssignableTo)) {
                return true;
              }
            }
            return false;
          });

  @ArchTest
  static final ArchRule ONLY_BEAM_TYPES_DEPEND_ON_BEAM =
      noClasses()
          .that(DescribedPredicate.not(BEAM_TYPE))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..");

  @ArchTest
  static final ArchRule TRANSFORMS_DO_NOT_KNOW_PIPELINES =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.tamiz.pipelines..");

  @ArchTest
  static final ArchRule LANGUAGE_MODELS_ENTER_THROUGH_ONE_CLASS =
      only("org.tamiz.transforms.language.OpenNlpDetector", "opennlp..");

  @ArchTest
  static final ArchRule STOP_WORDS_ENTER_THROUGH_ONE_CLASS =
      only("org.tamiz.transforms.text.StopWords", "org.apache.lucene..");

  @ArchTest
  static final ArchRule DOMAIN_SUFFIXES_ENTER_THROUGH_ONE_CLASS =
      only("org.tamiz.transforms.quality.Host", "com.google.common..");

  @ArchTest
  static final ArchRule WORD_DICTIONARIES_ENTER_THROUGH_ONE_CLASS =
      noClasses()
          .that(isNotPartOf("org.tamiz.transforms.text.DictionaryWords"))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.ibm.icu.text.BreakIterator");

  @ArchTest
  static final ArchRule TEXT_DEPENDS_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage("org.tamiz.transforms.text..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "other packages of ours",
                  type ->
                      type.getPackageName().startsWith("org.tamiz")
                          && !type.getPackageName().equals("org.tamiz.transforms.text")));

  @ArchTest
  static final ArchRule OPTIONS_ARE_RECORDS =
      classes().that().haveSimpleName("Options").should().beRecords();

  private static ArchRule only(String className, String library) {
    return noClasses()
        .that(isNotPartOf(className))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static DescribedPredicate<JavaClass> isNotPartOf(String className) {
    return DescribedPredicate.describe(
        "are not part of " + className,
        type -> !type.getName().equals(className) && !type.getName().startsWith(className + "$"));
  }
}
