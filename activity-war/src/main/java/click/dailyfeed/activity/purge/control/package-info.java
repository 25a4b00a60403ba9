/** Forgetting members, as part of the recording of events. */
package click.dailyfeed.activity.purge.control;
