/** Each write of a comment is one transaction; whoever changes the comments of a post holds the post's row. */
package click.dailyfeed.content.comment.control;
