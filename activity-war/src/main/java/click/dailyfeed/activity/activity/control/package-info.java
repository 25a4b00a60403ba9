/** Recording activities and reading them. */
package click.dailyfeed.activity.activity.control;
