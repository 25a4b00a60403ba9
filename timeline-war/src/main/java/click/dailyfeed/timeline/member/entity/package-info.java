/** Authors and who follows whom, read only. */
package click.dailyfeed.timeline.member.entity;
