/** Parquet files on a local or shared file system, without Hadoop's own file layer. */
@NullMarked
package org.tamiz.pipelines.parquet;

import org.jspecify.annotations.NullMarked;
