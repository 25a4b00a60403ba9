/** Members as authors and viewers of what is written here; this service never writes them. */
package click.dailyfeed.content.member;
