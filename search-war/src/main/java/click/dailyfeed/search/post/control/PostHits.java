package click.dailyfeed.search.post.control;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param hits best first
 * @param total number of hits on all pages
 */
record PostHits(List<PostHit> hits, long total) {}
