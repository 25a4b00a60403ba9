/** Comments; counters change by SQL on the row and never through an entity. */
package click.dailyfeed.content.comment.entity;
