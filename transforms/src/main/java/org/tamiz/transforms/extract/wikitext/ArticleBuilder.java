package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Section;
import org.tamiz.transforms.text.TextNormalizer;

/** Collects what a page holds while it is read. */
final class ArticleBuilder {
  private static final int TOP_LEVEL = 2;
  private static final int DEEPEST_LEVEL = 6;

  private final List<Part> parts = new ArrayList<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final List<ArticleLink> links = new ArrayList<>();
  private final List<License> licenses = new ArrayList<>();
  private List<InfoboxField> infobox = List.of();
  private boolean stub;
  private boolean list;
  private boolean disambiguation;

  ArticleBuilder() {
    parts.add(new Part(0, "", new TextLines()));
  }

  /** The lines that are being written. */
  TextLines lines() {
    return parts.get(parts.size() - 1).lines;
  }

  /** True before the first heading. */
  boolean inLead() {
    return parts.size() == 1;
  }

  /** Begins a section. */
  void heading(int level, String heading) {
    int bounded = Math.max(TOP_LEVEL, Math.min(DEEPEST_LEVEL, level));
    parts.add(new Part(bounded, heading, new TextLines()));
  }

  void category(String name) {
    if (!name.isEmpty()) {
      categories.add(name);
    }
  }

  void link(String target, String text) {
    if (!target.isEmpty() && !text.isEmpty()) {
      links.add(new ArticleLink(normal(target), normal(text)));
    }
  }

  /** Offers the fields of an infobox; the fullest one of the page stays. */
  void infobox(List<InfoboxField> fields) {
    if (fields.size() > infobox.size()) {
      infobox = List.copyOf(fields);
    }
  }

  void license(License license) {
    if (!licenses.contains(license)) {
      licenses.add(license);
    }
  }

  void markStub() {
    stub = true;
  }

  void markList() {
    list = true;
  }

  void markDisambiguation() {
    disambiguation = true;
  }

  List<License> licenses() {
    return licenses;
  }

  Set<String> categories() {
    return categories;
  }

  /**
   * The lead and the sections that hold text or have a subsection that does, as one text. Text that
   * is a list of references is none.
   *
   * @param article takes the parts
   */
  String finish(Article.Builder article) {
    String lead = normal(parts.get(0).lines.finish());
    List<Section> sections = new ArrayList<>();
    int kept = 0;
    for (int i = parts.size() - 1; i > 0; i--) {
      Part part = parts.get(i);
      String text = part.lines.finish();
      text = part.lines.isReferences() ? "" : normal(text);
      boolean hasSubsection = kept > 0 && sections.get(kept - 1).getLevel() > part.level;
      if (!text.isEmpty() || (hasSubsection && !part.heading.isEmpty())) {
        sections.add(new Section(part.level, normal(part.heading), text));
        kept++;
      }
    }
    Collections.reverse(sections);
    article.setLead(lead);
    article.setSections(sections);
    article.setCategories(List.copyOf(categories));
    article.setInfobox(infobox);
    article.setLinks(links);
    article.setStub(stub);
    article.setListPage(list);
    article.setDisambiguation(disambiguation);
    return whole(lead, sections);
  }

  static String whole(String lead, List<Section> sections) {
    StringBuilder out = new StringBuilder(lead);
    for (Section section : sections) {
      line(out, section.getHeading());
      line(out, section.getText());
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    if (!line.isEmpty()) {
      if (out.length() > 0) {
        out.append('\n');
      }
      out.append(line);
    }
  }

  static String normal(String text) {
    return TextNormalizer.normalize(text);
  }

  private record Part(int level, String heading, TextLines lines) {}
}
