/**
 * The way of an event from the transaction of an action to the dated topic and from there to the consumers: no committed event is
 * lost, no request waits for the broker, a duplicate is known by its message key.
 */
package click.dailyfeed.activityevents;
