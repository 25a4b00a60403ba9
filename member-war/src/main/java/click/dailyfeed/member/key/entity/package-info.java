/** Signing keys as the database keeps them, the private part encrypted. */
package click.dailyfeed.member.key.entity;
