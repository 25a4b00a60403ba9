/**
 * The benchmarks, a command each: what one asks of a running platform and what it must reach. A scenario makes the members
 * it needs over HTTP and leaves them there.
 */
package click.dailyfeed.bench.scenario;
