/** All data of a member in one document (rules.md R14.2), once a day; each part comes from the service that keeps it. */
package click.dailyfeed.member.export;
