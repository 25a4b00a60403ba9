/** HTTP: the caller's activities in large parts. */
package click.dailyfeed.activity.export.boundary;
