/** HTTP: rankings of posts. */
package click.dailyfeed.timeline.ranking.boundary;
