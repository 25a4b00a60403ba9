/** Sessions: from login to logout; a refresh token is good for one rotation. */
package click.dailyfeed.member.session;
