/** Who is purged, and the traces that members leave; of a purged member nothing stays but the id among the purged. */
package click.dailyfeed.activity.purge.entity;
