package org.tamiz.transforms.extract.wikitext;

import org.tamiz.transforms.chain.RawRecord;

/**
 * A page of a wiki in its markup.
 *
 * @param site the wiki
 * @param pageId id within the wiki
 * @param revisionId id of the revision
 * @param title title with its namespace
 * @param wikitext the markup
 */
public record WikiPage(WikiSite site, long pageId, long revisionId, String title, String wikitext)
    implements RawRecord.Payload {}
