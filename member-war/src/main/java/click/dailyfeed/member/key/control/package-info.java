/** Making, keeping and publishing signing keys. */
package click.dailyfeed.member.key.control;
