/** Comments (댓글) and replies (답글) as the HTTP contract shows and takes them. */
package click.dailyfeed.code.comment;
