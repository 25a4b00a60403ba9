/** Notifications (알림): what others did to a member and the member's posts and comments; each recipient has marks of one's own. */
package click.dailyfeed.activity.notification;
