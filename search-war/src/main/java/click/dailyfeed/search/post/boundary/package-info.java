/** Search over HTTP, the events that keep the index current, and readiness; decides nothing. */
package click.dailyfeed.search.post.boundary;
