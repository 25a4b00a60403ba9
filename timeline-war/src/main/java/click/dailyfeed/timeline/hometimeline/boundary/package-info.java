/** What has home timelines follow: events, and time. */
package click.dailyfeed.timeline.hometimeline.boundary;
