/** Rankings as SQL computes them, and their snapshots as Redis keeps them; blind for the rules of who may see what. */
package click.dailyfeed.timeline.ranking.entity;
