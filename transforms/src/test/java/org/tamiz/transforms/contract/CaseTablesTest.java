package org.tamiz.transforms.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.ChainUnit;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Reason;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.testing.CaseTable;
import org.tamiz.transforms.testing.CaseTable.Case;

/** Runs the case table of every unit. */
class CaseTablesTest {

  @TestFactory
  Stream<DynamicTest> unitsDecideAsTheirTablesSay() {
    return Catalog.entries().stream()
        .flatMap(
            entry ->
                table(entry).stream()
                    .map(
                        row ->
                            dynamicTest(
                                entry.name() + " line " + row.line(),
                                () ->
                                    assertThat(CaseTable.run(entry, row))
                                        .as("%s, line %d", entry.name(), row.line())
                                        .isEqualTo(row.expected()))));
  }

  @TestFactory
  Stream<DynamicTest> tablesShowBothSidesOfEveryReason() {
    return Catalog.entries().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.name(),
                    () -> {
                      Set<String> reached = new TreeSet<>();
                      Set<String> kept = new TreeSet<>();
                      for (Case row : table(entry)) {
                        reached.add(row.expected());
                        kept.add(row.against());
                      }
                      Set<String> reasons = reasons(entry);
                      assertThat(reached).containsAll(reasons);
                      assertThat(kept).containsAll(reasons);
                    }));
  }

  private static List<Case> table(UnitEntry<?> entry) {
    try {
      return CaseTable.of(entry.name())
          .orElseThrow(() -> new AssertionError("there is no table of cases for " + entry.name()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The reasons of the enums that a unit's checks take theirs from. */
  private static Set<String> reasons(UnitEntry<?> entry) {
    Set<String> reasons = new TreeSet<>();
    for (ChainUnit unit : Units.all(entry)) {
      if (unit instanceof DocumentFilter filter) {
        for (Check check : filter.checks()) {
          for (Object reason : check.reason().getClass().getEnumConstants()) {
            reasons.add(((Reason) reason).code());
          }
        }
      }
    }
    return reasons;
  }
}
