/** Posts (글): written, edited and deleted by their author only. */
package click.dailyfeed.content.post;
