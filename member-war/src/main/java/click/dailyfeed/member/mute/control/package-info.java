/** Muting and its list. */
package click.dailyfeed.member.mute.control;
