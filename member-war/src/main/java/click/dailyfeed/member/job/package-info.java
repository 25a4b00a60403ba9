/** The scheduled work of member: one run at a time in the whole cluster. */
package click.dailyfeed.member.job;
