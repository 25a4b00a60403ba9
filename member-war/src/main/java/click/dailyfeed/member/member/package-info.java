/** Members and their profiles; a member has exactly one profile. */
package click.dailyfeed.member.member;
