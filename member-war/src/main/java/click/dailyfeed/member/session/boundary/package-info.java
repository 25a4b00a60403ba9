/** HTTP: authentication and token refresh. */
package click.dailyfeed.member.session.boundary;
