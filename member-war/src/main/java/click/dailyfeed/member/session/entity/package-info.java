/** Sessions and refresh tokens; of a token only its hash is stored. */
package click.dailyfeed.member.session.entity;
