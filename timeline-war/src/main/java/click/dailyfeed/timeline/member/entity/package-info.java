/** Authors and who follows, blocks and mutes whom, read only. */
package click.dailyfeed.timeline.member.entity;
