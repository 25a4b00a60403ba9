/** Reading, counting and marking notifications. */
package click.dailyfeed.activity.notification.control;
