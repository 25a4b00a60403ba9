/** The pipeline of every feed: skeleton, hydrate, rules, present. */
package click.dailyfeed.timeline.feed.control;
