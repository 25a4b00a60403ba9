/** Comments and their likes as the database keeps them, read only. */
package click.dailyfeed.timeline.comment.entity;
