/**
 * Events that did not reach the broker and records that could not be processed (events.md, Dead letter document): each is kept
 * once, whoever writes it again, until it is delivered, discarded or parked for an ADMIN.
 */
package click.dailyfeed.deadletters;
