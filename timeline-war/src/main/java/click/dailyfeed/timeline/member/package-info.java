/** Members as authors and viewers of what is read here; this service never writes them. */
package click.dailyfeed.timeline.member;
