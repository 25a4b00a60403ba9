/** Signing up, reading and showing members. */
package click.dailyfeed.member.member.control;
