/** Following and its lists. */
package click.dailyfeed.member.follow.control;
