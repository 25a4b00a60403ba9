/** Mute rows. */
package click.dailyfeed.member.mute.entity;
