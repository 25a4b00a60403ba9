/** Comments (댓글) and replies (답글) in three levels. */
package click.dailyfeed.content.comment;
