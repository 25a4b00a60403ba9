/** Block rows. */
package click.dailyfeed.member.block.entity;
