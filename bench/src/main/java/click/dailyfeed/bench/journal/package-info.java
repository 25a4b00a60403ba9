/** What the platform has acknowledged, on disk: an entry is there if and only if the answer was received, also after a crash. */
package click.dailyfeed.bench.journal;
