/** Fan-out on write, building, and the skeleton of the follow feed out of Redis and SQL without a seam. */
package click.dailyfeed.timeline.hometimeline.control;
