/** Posts (글) as the HTTP contract shows and takes them. */
package click.dailyfeed.code.post;
