/** Home timelines and their progress in Redis, and the rows that they are made of. */
package click.dailyfeed.timeline.hometimeline.entity;
