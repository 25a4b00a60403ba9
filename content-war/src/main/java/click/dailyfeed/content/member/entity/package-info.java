/** Authors and who follows whom, read only. */
package click.dailyfeed.content.member.entity;
