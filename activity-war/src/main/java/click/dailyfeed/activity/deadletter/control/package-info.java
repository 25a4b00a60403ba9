/** Delivering dead letters, by the job and by hand. */
package click.dailyfeed.activity.deadletter.control;
