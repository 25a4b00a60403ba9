/** Views as Redis counts them, and as the database keeps them. */
package click.dailyfeed.timeline.view.entity;
