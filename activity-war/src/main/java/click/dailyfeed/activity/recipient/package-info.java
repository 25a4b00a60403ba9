/** Whom an activity concerns: the authors of what it is about, never who acted. */
package click.dailyfeed.activity.recipient;
