/** Who keeps whom away (차단): while a block stands, both do not exist for each other, and neither follows the other. */
package click.dailyfeed.member.block;
