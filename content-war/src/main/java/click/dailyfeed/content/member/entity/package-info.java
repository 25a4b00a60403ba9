/** Authors and who follows and blocks whom, read only. */
package click.dailyfeed.content.member.entity;
