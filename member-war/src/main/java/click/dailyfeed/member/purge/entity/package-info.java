/** The rows that can go; what a token or a session still needs is never among them. */
package click.dailyfeed.member.purge.entity;
