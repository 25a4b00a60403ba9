/** HTTP: sign-up data and profiles. */
package click.dailyfeed.member.member.boundary;
