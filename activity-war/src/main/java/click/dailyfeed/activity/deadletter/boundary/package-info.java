/** HTTP: dead letters, for an ADMIN. */
package click.dailyfeed.activity.deadletter.boundary;
