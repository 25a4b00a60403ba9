/** Dead letters: sent again until the broker has them, and in the hands of an ADMIN; none is lost unless an ADMIN discards it. */
package click.dailyfeed.activity.deadletter;
