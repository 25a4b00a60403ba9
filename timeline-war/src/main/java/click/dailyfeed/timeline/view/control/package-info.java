/** The way of a view: from the request to Redis, and in batches from there to the database, never twice. */
package click.dailyfeed.timeline.view.control;
