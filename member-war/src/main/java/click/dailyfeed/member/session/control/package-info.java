/** Login, logout, refresh, and the issue of tokens. */
package click.dailyfeed.member.session.control;
