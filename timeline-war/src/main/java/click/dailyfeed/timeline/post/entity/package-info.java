/** Posts, likes and views as the database keeps them, read only. */
package click.dailyfeed.timeline.post.entity;
