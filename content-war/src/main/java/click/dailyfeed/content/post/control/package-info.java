/** Each write of a post is one transaction: the row, its counters and the event that announces it. */
package click.dailyfeed.content.post.control;
