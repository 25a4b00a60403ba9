/** Who did what to accounts and sessions, for those who investigate later. */
package click.dailyfeed.member.audit;
