/** Follow rows. */
package click.dailyfeed.member.follow.entity;
