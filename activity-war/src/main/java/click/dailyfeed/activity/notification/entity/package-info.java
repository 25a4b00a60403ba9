/** The activities that have recipients. */
package click.dailyfeed.activity.notification.entity;
