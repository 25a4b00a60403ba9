/**
 * A benchmark's own application inside the server under load. It is deployed only where a benchmark runs; no service knows
 * it, and it knows no service.
 */
package click.dailyfeed.benchwar;
