/** Posts made ready for a viewer: loaded in bulk, judged by the rules, shown. */
package click.dailyfeed.timeline.post.control;
