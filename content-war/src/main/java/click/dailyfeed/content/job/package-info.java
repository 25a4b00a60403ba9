/** The scheduled work of content: one run at a time in the whole cluster. */
package click.dailyfeed.content.job;
