/** The index of posts: how it is built, kept current and asked; each document is made from the current rows. */
package click.dailyfeed.search.post.control;
