package org.tamiz.transforms.extract.html;

import java.util.List;

/**
 * A page with its ground truth.
 *
 * @param set name of the data set
 * @param name name of the page in its set
 * @param group page type or language, by which figures are given apart
 * @param site what folds are grouped by: pages of one site never stand on both sides
 * @param html the page
 * @param gold its main text
 * @param with snippets that must be found
 * @param without snippets that must not be found
 */
@SuppressWarnings("ArrayRecordComponent")
record GoldPage(
    String set,
    String name,
    String group,
    String site,
    byte[] html,
    String gold,
    List<String> with,
    List<String> without) {}
