/** HTTP: block, unblock, and whom one has blocked. */
package click.dailyfeed.member.block.boundary;
