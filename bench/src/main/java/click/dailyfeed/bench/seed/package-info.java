/** Feeds written straight into the database: as many members, follows and posts as no run could wait for over HTTP, all or none of a set. */
package click.dailyfeed.bench.seed;
