/** From the dated topics to the store, and reading it. */
package click.dailyfeed.activity.activity.control;
