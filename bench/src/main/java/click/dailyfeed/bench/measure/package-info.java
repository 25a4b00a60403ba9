/**
 * Load in a closed loop and its figures: each connection sends its next request when it has the answer to the last one, so
 * a slow server is asked less often, never more. The generator is one program on one machine; where it shares processors
 * with the server, only ratios of one run mean something.
 */
package click.dailyfeed.bench.measure;
