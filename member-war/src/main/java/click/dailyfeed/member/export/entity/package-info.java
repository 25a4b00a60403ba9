/** What this service keeps of a member, as it is exported; never a password hash or a secret of a session. */
package click.dailyfeed.member.export.entity;
