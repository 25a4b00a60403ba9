/**
 * What members changed lately, so that a service can remember what it read: nothing is used that was changed since, nor anything
 * longer than a second.
 */
package click.dailyfeed.changes;
