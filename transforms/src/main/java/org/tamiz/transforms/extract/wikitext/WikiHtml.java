package org.tamiz.transforms.extract.wikitext;

import java.util.List;
import org.tamiz.transforms.chain.RawRecord;

/**
 * A page of a wiki as HTML of Parsoid, with what its record states apart from it.
 *
 * @param site the wiki
 * @param pageId id within the wiki
 * @param revisionId id of the revision
 * @param title title with its namespace
 * @param html the page
 * @param categories names of categories with their namespace
 * @param templates names of templates with their namespace
 */
public record WikiHtml(
    WikiSite site,
    long pageId,
    long revisionId,
    String title,
    String html,
    List<String> categories,
    List<String> templates)
    implements RawRecord.Payload {

  public WikiHtml {
    categories = List.copyOf(categories);
    templates = List.copyOf(templates);
  }
}
