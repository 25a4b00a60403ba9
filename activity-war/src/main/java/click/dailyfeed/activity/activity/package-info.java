/** What members did (활동기록): each committed action is stored exactly once, whatever is delivered twice. */
package click.dailyfeed.activity.activity;
