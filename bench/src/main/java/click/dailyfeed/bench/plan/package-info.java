/** What is to be written for a graph: accounts, posts, comments and likes, decided wholly by graph and seed, so that a run can be resumed. */
package click.dailyfeed.bench.plan;
