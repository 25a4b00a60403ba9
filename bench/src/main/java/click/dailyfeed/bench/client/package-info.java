/** The HTTP contract as a client sees it: typed calls that renew their token, wait when told to, and are timed. */
package click.dailyfeed.bench.client;
