/** Image rows: whose they are. */
package click.dailyfeed.member.image.entity;
