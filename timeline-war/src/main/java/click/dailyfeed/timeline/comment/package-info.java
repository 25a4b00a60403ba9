/** Comments (댓글) and replies (답글) as readers see them. */
package click.dailyfeed.timeline.comment;
