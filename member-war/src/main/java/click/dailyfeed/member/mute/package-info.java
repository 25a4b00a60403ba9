/** Whose posts a member keeps out of their own feeds (뮤트); a mute hides nothing else, and nobody else sees it. */
package click.dailyfeed.member.mute;
