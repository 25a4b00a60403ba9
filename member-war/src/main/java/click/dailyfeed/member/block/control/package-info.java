/** Blocking and its list. */
package click.dailyfeed.member.block.control;
