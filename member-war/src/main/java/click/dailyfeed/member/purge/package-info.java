/** What is kept no longer than it is of use: tokens that have expired, personal data of members who have left. */
package click.dailyfeed.member.purge;
