/** Like rows, unique per member and target. */
package click.dailyfeed.content.like.entity;
