/** The part of activity in the export of all data of a member (rules.md R14.2): every activity of the caller, nobody else's. */
package click.dailyfeed.activity.export;
