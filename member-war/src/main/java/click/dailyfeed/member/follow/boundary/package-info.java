/** HTTP: follow, unfollow, and the lists of both directions. */
package click.dailyfeed.member.follow.boundary;
