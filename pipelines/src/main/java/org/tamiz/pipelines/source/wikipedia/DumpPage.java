package org.tamiz.pipelines.source.wikipedia;

import org.jspecify.annotations.Nullable;

/**
 * One page of a dump with its last revision, as it is written there; what is not there is empty, or
 * -1 for a number.
 *
 * @param title title with its namespace
 * @param namespace id of the namespace, or null
 * @param pageId id within the wiki
 * @param redirect target of a redirect, or null where the page is not marked as one
 * @param revisionId id of the revision
 * @param timestamp time of the revision, ISO 8601
 * @param model content model, such as {@code wikitext}
 * @param sha1 digest of the text in base 36
 * @param text the markup
 */
record DumpPage(
    String title,
    @Nullable Integer namespace,
    long pageId,
    @Nullable String redirect,
    long revisionId,
    String timestamp,
    String model,
    String sha1,
    String text) {}
