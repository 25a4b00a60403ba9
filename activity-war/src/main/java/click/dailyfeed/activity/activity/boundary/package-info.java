/** HTTP: activities of the caller. The dated topics come in at {@code control}. */
package click.dailyfeed.activity.activity.boundary;
