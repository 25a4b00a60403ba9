/** Members and profiles as the database keeps them; e-mail and handle are unique. */
package click.dailyfeed.member.member.entity;
