/** HTTP: the JWK Set. */
package click.dailyfeed.member.key.boundary;
