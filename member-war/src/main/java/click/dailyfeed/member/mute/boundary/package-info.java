/** HTTP: mute, unmute, and whom one has muted. */
package click.dailyfeed.member.mute.boundary;
