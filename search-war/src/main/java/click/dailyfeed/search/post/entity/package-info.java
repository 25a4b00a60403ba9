/** Posts, their authors, follows, blocks and likes as search reads them; other services write them. */
package click.dailyfeed.search.post.entity;
