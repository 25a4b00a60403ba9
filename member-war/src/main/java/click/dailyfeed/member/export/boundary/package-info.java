/** HTTP: the export. */
package click.dailyfeed.member.export.boundary;
