/** Posts and comments judged for a viewer, in bulk. */
package click.dailyfeed.activity.subject.control;
