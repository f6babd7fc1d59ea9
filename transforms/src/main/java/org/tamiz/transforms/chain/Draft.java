package org.tamiz.transforms.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.language.LanguageGuess;
import org.tamiz.transforms.text.TextView;

/**
 * A document on its way through the chain. Immutable: every {@code with…} returns a changed copy.
 *
 * <p>The text's words, lines and paragraphs are computed once, on demand, by {@link #view()}.
 */
public final class Draft {
  private final RawRecord record;
  private final Provenance provenance;
  private final String title;
  private final String text;
  private final LanguageGuess language;
  private final List<License> licenses;
  private final List<String> optOuts;
  private final SortedMap<String, Double> signals;
  private final int records;
  private final @Nullable Article article;
  private final @Nullable Conversation conversation;
  private @Nullable TextView view;

  private Draft(
      RawRecord record,
      Provenance provenance,
      String title,
      String text,
      LanguageGuess language,
      List<License> licenses,
      List<String> optOuts,
      SortedMap<String, Double> signals,
      int records,
      @Nullable Article article,
      @Nullable Conversation conversation) {
    this.record = record;
    this.provenance = provenance;
    this.title = title;
    this.text = text;
    this.language = language;
    this.licenses = licenses;
    this.optOuts = optOuts;
    this.signals = signals;
    this.records = records;
    this.article = article;
    this.conversation = conversation;
  }

  /** A document with the given text and all that the record itself states. */
  public static Draft of(RawRecord record, String text) {
    String stated = record.language();
    LanguageGuess language =
        stated == null ? LanguageGuess.UNDETERMINED : new LanguageGuess(stated, "Zyyy", 1);
    return new Draft(
        record,
        record.provenance(),
        record.title(),
        text,
        language,
        record.licenses(),
        List.copyOf(new TreeSet<>(record.optOuts())),
        Collections.emptySortedMap(),
        record.records(),
        null,
        null);
  }

  public String id() {
    return record.id();
  }

  public String source() {
    return record.source();
  }

  public String snapshot() {
    return record.snapshot();
  }

  public String url() {
    return record.url();
  }

  public @Nullable Instant recordDate() {
    return record.recordDate();
  }

  /** The content that the document was made of. */
  public RawRecord.Payload payload() {
    return record.payload();
  }

  public Provenance provenance() {
    return provenance;
  }

  /** True where source or configuration states the language. */
  public boolean languageStated() {
    return record.language() != null;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  public LanguageGuess language() {
    return language;
  }

  /** License marks, in the order in which they were found. */
  public List<License> licenses() {
    return licenses;
  }

  /** Opt-out signals, sorted, each once. */
  public List<String> optOuts() {
    return optOuts;
  }

  /** Signals by name, sorted. */
  public SortedMap<String, Double> signals() {
    return signals;
  }

  /** Source records that make up this document. */
  public int records() {
    return records;
  }

  public @Nullable Article article() {
    return article;
  }

  public @Nullable Conversation conversation() {
    return conversation;
  }

  /** Words, lines and paragraphs of the text, by the rules of the document's language. */
  public TextView view() {
    TextView known = view;
    if (known == null) {
      known = TextView.of(text, language.tag());
      view = known;
    }
    return known;
  }

  /** The document with the view's text, words included. */
  public Draft withView(TextView newView) {
    Draft changed = withText(newView.text());
    Draft copy = changed == this ? withRecords(records) : changed;
    copy.view = newView;
    return copy;
  }

  /** The document with the name and version of the extractor that made it. */
  public Draft withExtractor(String extractor) {
    Provenance named = Provenance.newBuilder(provenance).setExtractor(extractor).build();
    return new Draft(
        record,
        named,
        title,
        text,
        language,
        licenses,
        optOuts,
        signals,
        records,
        article,
        conversation);
  }

  public Draft withTitle(String newTitle) {
    return new Draft(
        record,
        provenance,
        newTitle,
        text,
        language,
        licenses,
        optOuts,
        signals,
        records,
        article,
        conversation);
  }

  public Draft withText(String newText) {
    return newText.equals(text)
        ? this
        : new Draft(
            record,
            provenance,
            title,
            newText,
            language,
            licenses,
            optOuts,
            signals,
            records,
            article,
            conversation);
  }

  public Draft withLanguage(LanguageGuess newLanguage) {
    return new Draft(
        record,
        provenance,
        title,
        text,
        newLanguage,
        licenses,
        optOuts,
        signals,
        records,
        article,
        conversation);
  }

  /** Adds license marks behind those already found. */
  public Draft withLicenses(List<License> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<License> all = new ArrayList<>(licenses);
    all.addAll(more);
    return new Draft(
        record,
        provenance,
        title,
        text,
        language,
        List.copyOf(all),
        optOuts,
        signals,
        records,
        article,
        conversation);
  }

  /** Adds opt-out signals. */
  public Draft withOptOuts(List<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    TreeSet<String> all = new TreeSet<>(optOuts);
    all.addAll(more);
    return new Draft(
        record,
        provenance,
        title,
        text,
        language,
        licenses,
        List.copyOf(all),
        signals,
        records,
        article,
        conversation);
  }

  /** Adds signals; a name that is already there takes the new value. */
  public Draft withSignals(Map<String, Double> more) {
    if (more.isEmpty()) {
      return this;
    }
    TreeMap<String, Double> all = new TreeMap<>(signals);
    all.putAll(more);
    Draft changed =
        new Draft(
            record,
            provenance,
            title,
            text,
            language,
            licenses,
            optOuts,
            Collections.unmodifiableSortedMap(all),
            records,
            article,
            conversation);
    changed.view = view;
    return changed;
  }

  public Draft withRecords(int newRecords) {
    return new Draft(
        record,
        provenance,
        title,
        text,
        language,
        licenses,
        optOuts,
        signals,
        newRecords,
        article,
        conversation);
  }

  public Draft withArticle(Article newArticle) {
    return new Draft(
        record,
        provenance,
        title,
        text,
        language,
        licenses,
        optOuts,
        signals,
        records,
        newArticle,
        conversation);
  }

  public Draft withConversation(Conversation newConversation) {
    return new Draft(
        record,
        provenance,
        title,
        text,
        language,
        licenses,
        optOuts,
        signals,
        records,
        article,
        newConversation);
  }
}
