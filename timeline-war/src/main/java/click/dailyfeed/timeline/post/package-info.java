/** Posts (글) as readers see them; a read never changes a post. */
package click.dailyfeed.timeline.post;
