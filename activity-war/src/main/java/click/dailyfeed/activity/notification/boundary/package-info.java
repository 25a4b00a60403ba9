/** HTTP: notifications of the caller. */
package click.dailyfeed.activity.notification.boundary;
