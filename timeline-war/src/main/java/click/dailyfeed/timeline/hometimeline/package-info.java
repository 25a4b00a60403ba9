/**
 * Home timelines: what the members whom one follows have posted, kept ready in Redis. A timeline knows from where on it is
 * complete and the progress says up to where; everything else, and everything on any doubt, is answered by SQL.
 */
package click.dailyfeed.timeline.hometimeline;
