/** What is kept of members goes when they are purged (rules.md R14.1), and does not come back with events that are late. */
package click.dailyfeed.activity.purge;
