/** Removes rows in small transactions, so that nobody waits for them. */
package click.dailyfeed.member.purge.control;
