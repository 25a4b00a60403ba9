/** Members as those who act and those who look; this service never writes them. */
package click.dailyfeed.activity.member;
