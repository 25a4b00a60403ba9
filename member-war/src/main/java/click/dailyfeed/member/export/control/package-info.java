/** The parts of an export, and how often there is one. */
package click.dailyfeed.member.export.control;
