package org.tamiz.transforms.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.Rejection;
import org.tamiz.transforms.text.TextNormalizer;

/**
 * Runs an extractor and units in order over one record. Pure: the same record ends the same way at
 * every call, and instances may be shared by threads.
 *
 * <p>Filters at the head of the screen that do not read the text run before extraction.
 */
public final class DocumentChain {
  /** Stage of a rejection by the extractor. */
  public static final String EXTRACT = "extract";

  /** Stage of a rejection by an {@link Assembler}. */
  public static final String ASSEMBLE = "assemble";

  private final Extractor extractor;
  private final List<Annotator> annotators;
  private final List<NamedUnit> recordFilters;
  private final List<NamedUnit> early;
  private final List<NamedUnit> units;
  private final ScreenMode mode;
  private final RejectedTextSampler sampler;

  private enum Refusal implements Reason {
    /** Nothing of the text can be seen. */
    NO_TEXT
  }

  /**
   * A unit under the name by which signals and rejections know it.
   *
   * @param name name in the catalogue
   * @param unit the unit
   */
  public record NamedUnit(String name, ChainUnit unit) {
    String signal(String measure) {
      return name.replace('-', '_') + "." + measure;
    }
  }

  /**
   * A chain.
   *
   * @param extractor turns records into documents
   * @param annotators run on every document right after extraction, in this order
   * @param screen configured units, in this order
   * @param mode what is done with the measures of filters
   * @param sampler chooses the rejected documents whose text is kept
   */
  public DocumentChain(
      Extractor extractor,
      List<Annotator> annotators,
      List<NamedUnit> screen,
      ScreenMode mode,
      RejectedTextSampler sampler) {
    this.extractor = extractor;
    this.annotators = List.copyOf(annotators);
    this.mode = mode;
    this.sampler = sampler;
    this.recordFilters = screen.stream().filter(DocumentChain::readsRecord).toList();
    List<NamedUnit> others = screen.stream().filter(unit -> !readsRecord(unit)).toList();
    int head = 0;
    while (head < others.size()
        && others.get(head).unit() instanceof DocumentFilter filter
        && !filter.readsText()) {
      head++;
    }
    this.early = others.subList(0, head);
    this.units = others.subList(head, others.size());
  }

  private static boolean readsRecord(NamedUnit named) {
    return named.unit() instanceof DocumentFilter filter && filter.readsRecord();
  }

  /** The configured units of a screen under their names, in order. */
  public static List<NamedUnit> screen(List<UnitConfig> configs) {
    List<NamedUnit> named = new ArrayList<>();
    for (UnitConfig config : configs) {
      UnitEntry<?> entry =
          Catalog.find(config.name())
              .orElseThrow(
                  () -> new IllegalArgumentException("no unit is called " + config.name()));
      entry.create(config.options()).forEach(unit -> named.add(new NamedUnit(config.name(), unit)));
    }
    return named;
  }

  /**
   * Runs the filters that read single records over a record that an {@link Assembler} puts together
   * with others; empty where all keep it.
   */
  public Optional<Ending.Rejected> screenRecord(RawRecord record) {
    Walk walk = new Walk();
    Draft head = Draft.of(record, "");
    for (NamedUnit unit : recordFilters) {
      head = walk.step(unit, head);
      if (walk.rejected != null) {
        return Optional.of(reject(head, unit.name(), walk.rejected));
      }
    }
    return Optional.empty();
  }

  /** The rejection of a record that an {@link Assembler} could not make part of a document. */
  public Ending.Rejected unassembled(RawRecord record, Decision.Reject why) {
    return reject(Draft.of(record, ""), ASSEMBLE, why);
  }

  /** Runs one record to its end; filters that read single records take no part. */
  public Ending run(RawRecord record) {
    Walk walk = new Walk();
    String version = extractor.version(record);
    Draft head = Draft.of(record, "").withExtractor(version);
    for (NamedUnit unit : early) {
      head = walk.step(unit, head);
      if (walk.rejected != null) {
        return reject(head, unit.name(), walk.rejected);
      }
    }
    Extractor.Extraction extraction = extractor.extract(record);
    if (extraction instanceof Extractor.Refused refused) {
      return reject(head, EXTRACT, refused.why());
    }
    if (extraction instanceof Extractor.Unreadable unreadable) {
      return new Ending.Unread(badInput(record, unreadable));
    }
    Draft document =
        normalized(((Extractor.Extracted) extraction).document())
            .withExtractor(version)
            .withSignals(head.signals());
    if (document.text().isEmpty()) {
      return reject(document, EXTRACT, new Decision.Reject(Refusal.NO_TEXT, 0, 1));
    }
    if (mode != ScreenMode.RETUNE) {
      for (Annotator annotator : annotators) {
        document = annotator.annotate(document);
      }
    }
    for (NamedUnit unit : units) {
      document = walk.step(unit, document);
      if (walk.rejected != null) {
        return reject(document, unit.name(), walk.rejected);
      }
    }
    return new Ending.Kept(document, walk.score.value(), List.copyOf(walk.notApplicable));
  }

  /** All texts in the one form that language, rules, deduplication, masking and readers see. */
  private static Draft normalized(Draft document) {
    DocumentParts parts = new DocumentParts(TextNormalizer::normalize);
    Draft normal =
        document
            .withText(TextNormalizer.normalize(document.text()).strip())
            .withTitle(TextNormalizer.normalize(document.title()).strip());
    Article article = parts.article(document.article());
    normal = article == null ? normal : normal.withArticle(article);
    Conversation conversation = parts.conversation(document.conversation());
    return conversation == null ? normal : normal.withConversation(conversation);
  }

  /** What one record's way through the units has gathered. */
  private final class Walk {
    private final QualityScore score = new QualityScore();
    private final Set<String> notApplicable = new LinkedHashSet<>();
    private Decision.@Nullable Reject rejected;

    Draft step(NamedUnit named, Draft document) {
      if (named.unit() instanceof DocumentFilter filter) {
        return filter(named, filter, document);
      }
      if (mode == ScreenMode.RETUNE) {
        return document;
      }
      if (named.unit() instanceof Cleaner cleaner) {
        Cleaner.Cleaned cleaned = cleaner.clean(document);
        Map<String, Double> counts = new TreeMap<>();
        cleaned.removed().forEach((rule, count) -> counts.put(named.signal(rule), (double) count));
        return document.withText(cleaned.text()).withSignals(counts);
      }
      return ((Annotator) named.unit()).annotate(document);
    }

    private Draft filter(NamedUnit named, DocumentFilter filter, Draft document) {
      Map<String, Double> measures = new TreeMap<>();
      for (Check check : filter.checks()) {
        String signal = named.signal(check.signal());
        boolean holds = mode == ScreenMode.RETUNE && !filter.readsOnlyColumns();
        Double stored = holds ? document.signals().get(signal) : null;
        double measured = stored != null ? stored : check.measure().applyAsDouble(document);
        if (Double.isNaN(measured)) {
          notApplicable.add(named.name() + "/" + check.signal());
          continue;
        }
        measures.put(signal, measured);
        score.add(check, measured);
        if (mode != ScreenMode.AUDIT && check.decide(measured) instanceof Decision.Reject reject) {
          rejected = reject;
          break;
        }
      }
      return document.withSignals(measures);
    }
  }

  private Ending.Rejected reject(Draft document, String stage, Decision.Reject why) {
    return new Ending.Rejected(
        Rejection.newBuilder()
            .setDocumentId(document.id())
            .setUrl(document.url())
            .setSource(document.source())
            .setSnapshot(document.snapshot())
            .setLanguage(document.language().tag())
            .setProvenance(document.provenance())
            .setStage(stage)
            .setReason(why.reason().code())
            .setMeasured(why.measured())
            .setThreshold(why.threshold())
            .setText(
                sampler
                    .sample(document.id(), document.language().tag(), document.text())
                    .orElse(null))
            .setRecords(document.records())
            .build());
  }

  private static BadInput badInput(RawRecord record, Extractor.Unreadable unreadable) {
    return BadInput.newBuilder()
        .setSource(record.source())
        .setSnapshot(record.snapshot())
        .setFile(record.provenance().getFile())
        .setOffset(record.provenance().getOffset())
        .setStage(EXTRACT)
        .setError(unreadable.error())
        .setMessage(unreadable.message())
        .setUrl(record.url())
        .build();
  }
}
