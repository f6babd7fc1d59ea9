/** Common Crawl and other web archives: WARC, WET and ARC files. */
@NullMarked
package org.tamiz.pipelines.source.commoncrawl;

import org.jspecify.annotations.NullMarked;
