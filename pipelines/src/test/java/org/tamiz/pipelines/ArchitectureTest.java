package org.tamiz.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.junit.jupiter.api.Test;

/** What may depend on what in this module. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tamiz.pipelines");

  /** Build the graphs and run them. */
  private static final Set<String> DRIVERS =
      Set.of("BuildRun", "DecideJob", "WriteJob", "RunnerArguments", "RunnerOptions");

  private static final DescribedPredicate<JavaClass> MAY_KNOW_BEAM =
      DescribedPredicate.describe(
          "Beam types, what is nested in them, and the drivers of a build",
          type -> {
            for (JavaClass at = type; at != null; at = at.getEnclosingClass().orElse(null)) {
              boolean beam = at.isAssignableTo(PTransform.class) || at.isAssignableTo(DoFn.class);
              boolean driver =
                  at.getPackageName().equals("org.tamiz.pipelines.build")
                      && DRIVERS.contains(at.getSimpleName());
              if (beam || driver) {
                return true;
              }
            }
            return false;
          });

  @Test
  void onlyBeamTypesAndDriversDependOnBeam() {
    noClasses()
        .that(DescribedPredicate.not(MAY_KNOW_BEAM))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.beam..")
        .check(CLASSES);
  }

  @Test
  void webArchivesEnterThroughOneClass() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not part of HeadParser",
                type ->
                    !type.getName()
                        .startsWith("org.tamiz.pipelines.source.commoncrawl.HeadParser")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.netpreserve..")
        .check(CLASSES);
  }

  @Test
  void sourcesDoNotKnowBuildsOrCommands() {
    for (String room : List.of("..source..", "..parquet..", "..manifest..", "..config..")) {
      noClasses()
          .that()
          .resideInAPackage(room)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tamiz.pipelines.build..", "org.tamiz.pipelines.cli..")
          .check(CLASSES);
    }
  }
}
