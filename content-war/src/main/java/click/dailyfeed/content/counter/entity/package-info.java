/** What is counted of posts and comments; the only place that sets a counter instead of adding to it. */
package click.dailyfeed.content.counter.entity;
