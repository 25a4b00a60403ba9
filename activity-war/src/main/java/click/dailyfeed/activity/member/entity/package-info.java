/** What decides who sees whom: activity and privacy of members, follows, blocks and mutes, read only. */
package click.dailyfeed.activity.member.entity;
