/** Search of posts: an index that follows the database, never the other way round, and shows nobody what is hidden. */
package click.dailyfeed.search.post;
