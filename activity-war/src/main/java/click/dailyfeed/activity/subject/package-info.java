/** What activities are about: posts, comments and likes as they are now; this service never writes them. */
package click.dailyfeed.activity.subject;
