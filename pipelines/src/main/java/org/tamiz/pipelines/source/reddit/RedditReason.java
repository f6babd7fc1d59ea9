package org.tamiz.pipelines.source.reddit;

import org.tamiz.transforms.chain.Reason;

/** Why a post that the filters keep becomes no turn. */
enum RedditReason implements Reason {
  /** Another copy of the post is kept. */
  REPEATED_RECORD,
  /** Another copy of the post says that it was deleted or removed. */
  TAKEN_BACK,
  /** Its submission is marked over 18. */
  OVER_18_THREAD,
  /** Its submission is in quarantine. */
  QUARANTINED_THREAD
}
