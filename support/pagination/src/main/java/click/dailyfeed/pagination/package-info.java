/** Keyset paging: a cursor names the last item seen, so that no item is lost and none comes twice while new ones arrive. */
package click.dailyfeed.pagination;
