package org.tamiz.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.build.Chains;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Provenance;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Skipped;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.Cleaner;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Ending;
import org.tamiz.transforms.chain.QualityScore;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.license.LicenseSummary;

/** What the chain of a source says of one record, as lines. */
final class Explanation {
  private Explanation() {}

  /**
   * Runs a record through the chain and tells every measure and the decision.
   *
   * @param textChars characters of the extracted text to show
   */
  static List<String> of(SourceConfig source, RawRecord record, int textChars) {
    List<String> lines = new ArrayList<>();
    lines.add("record    " + Printable.line(record.id()) + "  " + Printable.line(record.url()));
    lines.add("place     " + place(record.provenance()));
    Ending audited = Chains.of(source, ScreenMode.AUDIT).run(record);
    if (audited instanceof Ending.Kept measured) {
      document(lines, measured.document());
      lines.add("");
      measures(lines, source, measured);
    }
    lines.add("");
    decision(lines, Chains.of(source, ScreenMode.BUILD).run(record));
    SourceConfig bare =
        new SourceConfig(source.source(), source.options(), List.of(), ScreenMode.AUDIT);
    if (Chains.of(bare, ScreenMode.AUDIT).run(record) instanceof Ending.Kept extracted
        && audited instanceof Ending.Kept measured) {
      String text = extracted.document().text();
      String head = Printable.head(text, textChars);
      lines.add("");
      lines.add(
          String.format(
              Locale.ROOT,
              "extracted text, %s of %s characters; cleaners leave %s:",
              Quantity.count(head.length()),
              Quantity.count(text.length()),
              Quantity.count(measured.document().text().length())));
      lines.addAll(Printable.text(head).lines().toList());
    }
    return lines;
  }

  /**
   * What the filters that read single records say of a record that makes a document only with
   * others.
   *
   * @param group key of its group
   * @param rejected the decision of these filters
   */
  static List<String> ofMember(
      SourceConfig source, RawRecord record, String group, Optional<Ending.Rejected> rejected) {
    List<String> lines = new ArrayList<>();
    lines.add("record    " + Printable.line(record.id()) + "  " + Printable.line(record.url()));
    lines.add("place     " + place(record.provenance()));
    lines.add("group     " + Printable.line(group));
    Draft draft = Draft.of(record, "");
    for (DocumentChain.NamedUnit named : DocumentChain.screen(source.screen())) {
      if (named.unit() instanceof DocumentFilter filter && filter.readsRecord()) {
        measures(lines, named.name(), filter, check -> value(check, draft));
      }
    }
    lines.add(
        "decision  "
            + rejected
                .map(ending -> reason(ending.rejection()))
                .orElse("goes on with its group; what is made of both follows"));
    return lines;
  }

  private static @Nullable Double value(Check check, Draft draft) {
    double value = check.measure().applyAsDouble(draft);
    return Double.isNaN(value) ? null : value;
  }

  /** A member of a group that became no part of a document. */
  static List<String> of(Rejection rejection) {
    return List.of(
        "record    " + Printable.line(rejection.getDocumentId()),
        "place     " + place(rejection.getProvenance()),
        "decision  " + reason(rejection));
  }

  /** A record of another kind. */
  static List<String> of(Skipped skipped) {
    return List.of(
        "skipped   kind " + skipped.getKind() + detail(skipped.getDetail()),
        "url       " + Printable.line(skipped.getUrl()),
        "place     " + Printable.line(skipped.getFile()) + " at byte " + skipped.getOffset());
  }

  /** Bytes that could not be read. */
  static List<String> of(BadInput bad) {
    return List.of(
        "bad input " + bad.getStage() + ": " + bad.getError() + detail(bad.getMessage()),
        "url       " + Printable.line(bad.getUrl()),
        "place     " + Printable.line(bad.getFile()) + " at byte " + bad.getOffset());
  }

  /** Why a document was rejected, on one line. */
  static String reason(Rejection rejection) {
    StringBuilder line = new StringBuilder("rejected by ");
    line.append(rejection.getStage()).append(": ").append(rejection.getReason());
    if (rejection.getMethod() != null) {
      line.append(", found by ").append(rejection.getMethod());
    }
    if (rejection.getMeasured() != null) {
      line.append(", measured ").append(Quantity.measure(rejection.getMeasured()));
    }
    if (rejection.getThreshold() != null) {
      line.append(", threshold ").append(Quantity.measure(rejection.getThreshold()));
    }
    return line.toString();
  }

  static String place(Provenance provenance) {
    return Printable.line(provenance.getFile()) + " at byte " + provenance.getOffset();
  }

  private static void document(List<String> lines, Draft document) {
    lines.add(
        "extract   "
            + document.provenance().getExtractor()
            + ", title \""
            + Printable.line(document.title())
            + "\"");
    lines.add(
        String.format(
            Locale.ROOT,
            "language  %s, script %s, confidence %s%s",
            document.language().tag(),
            document.language().script(),
            Quantity.measure(document.language().confidence()),
            document.languageStated() ? ", stated by the source" : ""));
    LicenseSummary license = LicenseSummary.of(document.licenses());
    lines.add(
        "license   "
            + license.spdx()
            + (license.place() == null ? "" : ", from " + license.place())
            + (license.conflict() ? ", marks differ" : ""));
    lines.add(
        "opt-outs  "
            + (document.optOuts().isEmpty()
                ? "none"
                : Printable.line(String.join(", ", document.optOuts()))));
  }

  private static void measures(List<String> lines, SourceConfig source, Ending.Kept measured) {
    SortedMap<String, Double> signals = measured.document().signals();
    for (DocumentChain.NamedUnit named : DocumentChain.screen(source.screen())) {
      String prefix = named.name().replace('-', '_') + ".";
      if (named.unit() instanceof DocumentFilter filter) {
        if (!filter.readsRecord()) {
          measures(lines, named.name(), filter, check -> signals.get(prefix + check.signal()));
        }
      } else if (named.unit() instanceof Cleaner) {
        lines.add(named.name() + ", taken away");
        for (Map.Entry<String, Double> signal : signals.tailMap(prefix).entrySet()) {
          if (!signal.getKey().startsWith(prefix)) {
            break;
          }
          lines.add(
              String.format(
                  Locale.ROOT,
                  "  %-40s %10s",
                  signal.getKey().substring(prefix.length()),
                  Quantity.measure(signal.getValue())));
        }
      }
    }
  }

  private static void measures(
      List<String> lines,
      String name,
      DocumentFilter filter,
      Function<Check, @Nullable Double> measured) {
    lines.add(name);
    for (Check check : filter.checks()) {
      Double value = measured.apply(check);
      lines.add(
          value == null
              ? String.format(Locale.ROOT, "  %-40s not applicable", check.signal())
              : String.format(
                  Locale.ROOT,
                  "  %-40s %10s  must be %s %s%s",
                  check.signal(),
                  Quantity.measure(value),
                  check.bound().sign(),
                  Quantity.measure(check.threshold()),
                  check.bound().keeps(value, check.threshold())
                      ? ""
                      : "  <- " + check.reason().code()));
    }
  }

  private static void decision(List<String> lines, Ending ending) {
    if (ending instanceof Ending.Kept kept) {
      lines.add(
          "decision  kept, quality "
              + Quantity.measure(kept.qualityScore())
              + " ("
              + QualityScore.VERSION
              + "); duplicates are decided among all documents of a build");
    } else if (ending instanceof Ending.Rejected rejected) {
      lines.add("decision  " + reason(rejected.rejection()));
    } else if (ending instanceof Ending.Unread unread) {
      lines.add(
          "decision  bad input, "
              + unread.badInput().getError()
              + detail(unread.badInput().getMessage()));
    }
  }

  private static String detail(String detail) {
    return detail.isEmpty() ? "" : " (" + Printable.line(detail) + ")";
  }
}
