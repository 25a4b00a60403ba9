/** Finding recipients when activities are recorded, in bulk. */
package click.dailyfeed.activity.recipient.control;
